// Places the marks of the 90-day strip: which day, how high in that day's stack.
import type { ProspectStory } from "../../../lib/contracts/story.ts";
import { daysBetween } from "../../../lib/core/format-when.ts";

export const STRIP_DAYS = 90;
/** Higher stacks are cut: the list below has every touch. */
export const HIGHEST = 4;

export interface Block {
  /** 0 is the day of `end`. */
  daysAgo: number;
  /** 0 is the lowest of the day. */
  level: number;
  color: number;
  machine: boolean;
}

/** Human touches stand below machine ones; days outside the strip and what is above the fourth are left out. */
export function stackMarks(marks: ProspectStory["touchMarks"], end: Date): Block[] {
  const heights = new Map<number, number>();
  const ordered = [...marks].sort((a, b) => Number(a.machine) - Number(b.machine));
  const blocks: Block[] = [];
  for (const mark of ordered) {
    const daysAgo = -daysBetween(end, new Date(mark.at));
    const level = heights.get(daysAgo) ?? 0;
    if (daysAgo < 0 || daysAgo >= STRIP_DAYS || level >= HIGHEST) continue;
    heights.set(daysAgo, level + 1);
    blocks.push({ daysAgo, level, color: Math.min(6, Math.max(1, mark.color)), machine: mark.machine });
  }
  return blocks;
}
