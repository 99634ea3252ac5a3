// The shut line of "Why this score": the two strongest parts and how many more there are.
import type { ScorePart } from "../../lib/contracts/prospect.ts";

/** "form +28, webinar +18, 5 more" */
export function summarizeParts(parts: readonly ScorePart[]): string {
  const ranked = [...parts].sort((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0));
  const shown = ranked.slice(0, 2).map((part) => `${shortLabel(part.label)} ${formatPoints(part.points)}`);
  const rest = parts.length - shown.length;
  return rest > 0 ? `${shown.join(", ")}, ${rest} more` : shown.join(", ");
}

/** What stands before the first comma: "Webinar" of "Webinar, 41 min". The comma of "1,200" is none. */
function shortLabel(label: string): string {
  return label.split(/,\s/u)[0] ?? label;
}

/** "+28", "−12", "0"; null, counted but worth nothing, is "0" too. */
export function formatPoints(points: number | null): string {
  if (points === null || points === 0) return "0";
  return points > 0 ? `+${points}` : `−${Math.abs(points)}`;
}
