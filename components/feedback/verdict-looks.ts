// How each verdict looks: its icon, its colour, its key. Not ready and wrong fit never share a colour.
import type { Verdict } from "../../lib/core/verdict.ts";
import type { IconName } from "../ui/icon-paths.ts";

export const VERDICT_ICON: Readonly<Record<Verdict, IconName>> = {
  good_fit: "checkCircle",
  not_ready: "later",
  wrong_fit: "slash",
  bad_data: "wrongCard",
  no_response: "phone",
  duplicate: "copies",
};

export type VerdictTone = "good" | "warn" | "bad" | "plain";

export const VERDICT_TONE: Readonly<Record<Verdict, VerdictTone>> = {
  good_fit: "good",
  not_ready: "warn",
  wrong_fit: "bad",
  bad_data: "plain",
  no_response: "plain",
  duplicate: "plain",
};

/** The three that stand behind "More". */
export const MORE_VERDICTS = ["bad_data", "no_response", "duplicate"] as const satisfies readonly Verdict[];
