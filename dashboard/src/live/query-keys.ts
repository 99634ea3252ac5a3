// Keys of everything the dashboard keeps in memory; live changes find their queries by them.

/** Lists and totals of verdicts. */
export const FEEDBACK_KEY = ["feedback"] as const;
export const CAMPAIGNS_KEY = ["campaigns"] as const;
export const PERSONAS_KEY = ["personas"] as const;
export const MEMBERS_KEY = ["members"] as const;
export const SOURCES_KEY = ["sources"] as const;

/** Everything about every prospect that was looked at. */
export const ALL_PROSPECTS_KEY = ["prospect"] as const;

/** Everything about one prospect: story, touches, verdicts. */
export function storyKey(prospectId: string): readonly ["prospect", string] {
  return ["prospect", prospectId];
}
