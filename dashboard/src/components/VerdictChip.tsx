// A verdict with its icon and word; colour never speaks alone.
import { Chip, type ChipTone } from "../../../components/ui/Chip.tsx";
import type { IconName } from "../../../components/ui/icon-paths.ts";
import { VERDICT_LABEL, type Verdict } from "../../../lib/core/verdict.ts";

/** How each verdict looks; not ready and wrong fit never share a colour. */
export const VERDICT_LOOK: Readonly<Record<Verdict, { icon: IconName; tone: ChipTone }>> = {
  good_fit: { icon: "checkCircle", tone: "good" },
  not_ready: { icon: "later", tone: "warn" },
  wrong_fit: { icon: "slash", tone: "bad" },
  bad_data: { icon: "wrongCard", tone: "plain" },
  no_response: { icon: "phone", tone: "plain" },
  duplicate: { icon: "copies", tone: "plain" },
};

/** `struck`: replaced or undone; the word is struck through and kept. */
export function VerdictChip({ verdict, struck = false }: { verdict: Verdict; struck?: boolean }) {
  const label = VERDICT_LABEL[verdict];
  const { icon, tone } = VERDICT_LOOK[verdict];
  return (
    <Chip icon={icon} tone={struck ? "line" : tone}>
      {struck ? <s>{label}</s> : label}
    </Chip>
  );
}
