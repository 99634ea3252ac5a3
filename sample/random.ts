// Chance with a seed: the same seed gives the same sample, run after run.

/** A small generator (mulberry32) with the few draws the sample needs. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True in `share` of the draws. */
  yes(share: number): boolean {
    return this.next() < share;
  }

  /** One of the list. Throws on an empty list. */
  pick<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.next() * list.length)];
    if (chosen === undefined) throw new Error("cannot pick from an empty list");
    return chosen;
  }

  /** A UUIDv7 whose time part is `at`. */
  uuid(at: Date): string {
    const hex = (digits: number): string => {
      let text = "";
      while (text.length < digits) text += Math.floor(this.next() * 16).toString(16);
      return text;
    };
    const time = Math.max(0, at.getTime()).toString(16).padStart(12, "0");
    const variant = (8 + Math.floor(this.next() * 4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
  }
}
