// Places the marks of the 90-day strip: which day column, which level of the stack.

import { daysBetween } from "../../lib/core/format-when.ts";
import type { TouchMark } from "./story-parts.ts";

export interface StripBlock {
  key: string;
  /** 0 is the oldest day of the strip. */
  day: number;
  /** 0 stands on the axis. */
  level: number;
  color: number;
  machine: boolean;
}

/** Levels the strip has room for; more touches on one day are in the count, not in the drawing. */
const MAX_LEVELS = 3;

/** `marks` oldest first. Marks outside the last `days` days are left out; human touches stand below machine ones. */
export function stackMarks(marks: readonly TouchMark[], now: Date, days: number): StripBlock[] {
  const columns = new Map<number, TouchMark[]>();
  for (const mark of marks) {
    const day = days - 1 + daysBetween(now, new Date(mark.at));
    if (day < 0 || day >= days) continue;
    columns.set(day, [...(columns.get(day) ?? []), mark]);
  }
  const blocks: StripBlock[] = [];
  for (const [day, column] of columns) {
    const ordered = [...column.filter((mark) => !mark.machine), ...column.filter((mark) => mark.machine)];
    ordered.slice(0, MAX_LEVELS).forEach((mark, level) => {
      blocks.push({ key: `${day}-${level}`, day, level, color: mark.color, machine: mark.machine });
    });
  }
  return blocks;
}
