// A verdict while the rep is still answering its question, and when it is complete.
import { addMonths, toIsoDay } from "../../lib/core/format-when.ts";
import {
  BAD_DATA_FIELDS,
  BAD_DATA_LABEL,
  type BadDataField,
  NOT_READY_LABEL,
  NOT_READY_REASONS,
  type NotReadyReason,
  VERDICT_LABEL,
  type Verdict,
  type VerdictDetail,
  WRONG_FIT_CRITERIA,
  WRONG_FIT_LABEL,
  type WrongFitCriterion,
} from "../../lib/core/verdict.ts";
import { MORE_VERDICTS } from "./verdict-looks.ts";

export const CRITERION_CHOICES = WRONG_FIT_CRITERIA.map((value) => ({
  value,
  label: WRONG_FIT_LABEL[value],
}));
export const BAD_DATA_CHOICES = BAD_DATA_FIELDS.map((value) => ({ value, label: BAD_DATA_LABEL[value] }));
export const REASON_CHOICES = NOT_READY_REASONS.map((value) => ({ value, label: NOT_READY_LABEL[value] }));
export const MORE_CHOICES = MORE_VERDICTS.map((value) => ({ value, label: VERDICT_LABEL[value] }));

/** Months ahead of the usual answers to "until when"; the digit chooses. */
export const PRESET_MONTHS = [1, 3, 6, 12] as const;

export interface Draft {
  criterion: WrongFitCriterion | null;
  /** 1 to 4: one of `PRESET_MONTHS`; 0: `day` counts. */
  preset: number;
  day: string;
  reason: NotReadyReason | "";
  fields: BadDataField[];
  attempts: string;
  duplicateOf: string;
  note: string;
}

export const emptyDraft: Draft = {
  criterion: null,
  preset: 0,
  day: "",
  reason: "",
  fields: [],
  attempts: "3",
  duplicateOf: "",
  note: "",
};

/** The day a draft says, `YYYY-MM-DD`, or "" when it says none. */
export function draftDay(draft: Draft, now: Date): string {
  const months = PRESET_MONTHS[draft.preset - 1];
  return months === undefined ? draft.day : toIsoDay(addMonths(now, months));
}

/** The complete detail, or null and what is missing. */
export function readDraft(
  kind: Exclude<Verdict, "good_fit">,
  draft: Draft,
  now: Date,
): { detail: VerdictDetail; missing?: undefined } | { detail: null; missing: string } {
  switch (kind) {
    case "wrong_fit":
      return draft.criterion
        ? { detail: { verdict: kind, criterion: draft.criterion } }
        : { detail: null, missing: "Choose a criterion" };
    case "not_ready": {
      const until = draftDay(draft, now);
      if (until <= toIsoDay(now)) return { detail: null, missing: "Choose a day after today" };
      return {
        detail: { verdict: kind, until, ...(draft.reason === "" ? {} : { reason: draft.reason }) },
      };
    }
    case "bad_data":
      return draft.fields.length > 0
        ? { detail: { verdict: kind, fields: draft.fields } }
        : { detail: null, missing: "Choose what is wrong" };
    case "no_response": {
      const attempts = Number(draft.attempts);
      return Number.isInteger(attempts) && attempts >= 1 && attempts <= 99
        ? { detail: { verdict: kind, attempts } }
        : { detail: null, missing: "Tries: a whole number from 1 to 99" };
    }
    case "duplicate": {
      const duplicateOf = draft.duplicateOf.trim();
      return duplicateOf === ""
        ? { detail: null, missing: "Say of whom" }
        : { detail: { verdict: kind, duplicateOf } };
    }
  }
}
