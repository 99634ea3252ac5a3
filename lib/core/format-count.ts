// Whole numbers and plurals as Baton writes them: "1,200", "1 verdict", "2 verdicts".

const GROUPED = new Intl.NumberFormat("en-GB");

/** "1,200". */
export function formatNumber(value: number): string {
  return GROUPED.format(value);
}

/** "1 verdict", "2 verdicts"; `plural` where an s is not enough. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}
