// Icon and second line of a content item.
import { formatDay } from "../../lib/core/format-when.ts";
import { CONTENT_TYPE_LABEL, type ContentType } from "../../lib/core/vocabulary.ts";
import { ICON_PATHS } from "../ui/icon-paths.ts";
import { KIND_ICON_PATHS } from "../ui/kind-icon-paths.ts";

const ICON: Readonly<Partial<Record<ContentType, readonly string[]>>> = {
  calculator: KIND_ICON_PATHS.calc,
  video: KIND_ICON_PATHS.video,
  webinar: KIND_ICON_PATHS.video,
  quote: KIND_ICON_PATHS.quote,
  template: ICON_PATHS.form,
  faq: ICON_PATHS.ask,
  blog: KIND_ICON_PATHS.page,
};

export function contentIcon(type: ContentType): readonly string[] {
  return ICON[type] ?? ICON_PATHS.doc;
}

/** Checked longer ago than this counts as out of date. */
const STALE_MONTHS = 12;

/** "Case study, 4 min, checked 12 Oct". `stale` is set when the check is over a year old. */
export function contentFacts(
  item: { type: ContentType; minutes: number | null; checkedAt: string | null },
  now: Date,
): { text: string; stale: string | null } {
  const base = [CONTENT_TYPE_LABEL[item.type], item.minutes === null ? "" : `${item.minutes} min`]
    .filter(Boolean)
    .join(", ");
  if (item.checkedAt === null) return { text: base, stale: null };
  const checked = new Date(item.checkedAt);
  const months = (now.getFullYear() - checked.getFullYear()) * 12 + now.getMonth() - checked.getMonth();
  return months > STALE_MONTHS
    ? { text: base, stale: `Checked ${months} months ago.` }
    : { text: `${base}, checked ${formatDay(item.checkedAt, now)}`, stale: null };
}
