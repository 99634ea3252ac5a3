// The lead-quality verdict: the one thing a rep says about a lead. Pure data, used by every context.

/** All verdicts. `not_ready` and `wrong_fit` are different facts and are never counted together. */
export const VERDICTS = [
  "good_fit",
  "not_ready",
  "wrong_fit",
  "bad_data",
  "no_response",
  "duplicate",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Label of each verdict, as the rep and the marketer read it. */
export const VERDICT_LABEL: Readonly<Record<Verdict, string>> = {
  good_fit: "Good fit",
  not_ready: "Not ready",
  wrong_fit: "Wrong fit",
  bad_data: "Bad data",
  no_response: "No response",
  duplicate: "Duplicate",
};

/** Which criterion fails, for `wrong_fit`. Keys are stable; labels may be reworded. */
export const WRONG_FIT_CRITERIA = [
  "company_size",
  "industry",
  "region",
  "role",
  "competitor",
  "supplier",
  "other",
] as const;
export type WrongFitCriterion = (typeof WRONG_FIT_CRITERIA)[number];

export const WRONG_FIT_LABEL: Readonly<Record<WrongFitCriterion, string>> = {
  company_size: "Company size",
  industry: "Industry",
  region: "Region",
  role: "Role",
  competitor: "Competitor",
  supplier: "Supplier",
  other: "Other",
};

/** What is wrong, for `bad_data`. */
export const BAD_DATA_FIELDS = ["email", "phone", "title", "company", "name", "spam"] as const;
export type BadDataField = (typeof BAD_DATA_FIELDS)[number];

export const BAD_DATA_LABEL: Readonly<Record<BadDataField, string>> = {
  email: "E-mail",
  phone: "Phone",
  title: "Title",
  company: "Company",
  name: "Name",
  spam: "Not a person",
};

/** Why not ready; the date until when is kept beside it. */
export const NOT_READY_REASONS = ["budget", "timing", "contract", "priority", "evaluating", "other"] as const;
export type NotReadyReason = (typeof NOT_READY_REASONS)[number];

export const NOT_READY_LABEL: Readonly<Record<NotReadyReason, string>> = {
  budget: "No budget yet",
  timing: "Later date",
  contract: "In a contract",
  priority: "Other priority",
  evaluating: "Still evaluating",
  other: "Other",
};

/**
 * What a verdict must say besides its kind. `good_fit` needs nothing; `not_ready` needs until when;
 * `wrong_fit` which criterion; `bad_data` what; `no_response` how many attempts; `duplicate` of whom.
 */
export type VerdictDetail =
  | { verdict: "good_fit" }
  | { verdict: "not_ready"; until: string; reason?: NotReadyReason | undefined }
  | { verdict: "wrong_fit"; criterion: WrongFitCriterion }
  | { verdict: "bad_data"; fields: BadDataField[] }
  | { verdict: "no_response"; attempts: number }
  | { verdict: "duplicate"; duplicateOf: string };

/** One line in words for a detail, without the verdict's own label: "until 15 Jan", "company size". */
export function describeDetail(detail: VerdictDetail, formatDate: (isoDate: string) => string): string {
  switch (detail.verdict) {
    case "good_fit":
      return "";
    case "not_ready": {
      const reason = detail.reason ? `, ${NOT_READY_LABEL[detail.reason].toLowerCase()}` : "";
      return `until ${formatDate(detail.until)}${reason}`;
    }
    case "wrong_fit":
      return WRONG_FIT_LABEL[detail.criterion].toLowerCase();
    case "bad_data":
      return detail.fields.map((f) => BAD_DATA_LABEL[f].toLowerCase()).join(", ");
    case "no_response":
      return detail.attempts === 1 ? "1 try" : `${detail.attempts} tries`;
    case "duplicate":
      return `of ${detail.duplicateOf}`;
  }
}
