// How a row hands over its figures, and the little statistics that it needs.
import type { BenchLine, Budget, MeasuredLine } from "../../../scripts/bench.ts";

export const FULL: boolean = process.argv.includes("--full");

const DIGITS = 4;

/** Four digits are more than the noise of any machine leaves. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
}

/** Prints one line for scripts/bench.ts. */
export function report(line: BenchLine, budget?: Budget): void {
  const measured: MeasuredLine = {
    ...line,
    value: rounded(line.value),
    ...(line.ratio === undefined ? {} : { ratio: rounded(line.ratio) }),
    ...(budget ? { budget } : {}),
  };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

/** Progress for a person; never on standard output. */
export function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`  … ${text}\n`);
}

/** The value below which `share` (0 to 1) of the sample lies, nearest rank. @throws RangeError on an empty sample. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new RangeError("an empty sample has no quantile");
  return value;
}

export const median = (sample: readonly number[]): number => quantile(sample, 0.5);

/** Reports p50 and p95 of a sample in milliseconds. `budget` is on p95; `ratioBudget`, on the steadier p50. */
export function reportTimes(
  name: string,
  sample: readonly number[],
  options: { against?: string; floor?: readonly number[]; budget?: Budget; ratioBudget?: Budget } = {},
): void {
  for (const [label, share] of [
    ["p50", 0.5],
    ["p95", 0.95],
  ] as const) {
    const value = quantile(sample, share);
    const { against, floor } = options;
    const beside = against && floor ? { against, ratio: value / quantile(floor, share) } : {};
    report(
      { name: `${name}.${label}`, value, unit: "ms", n: sample.length, ...beside },
      label === "p95" ? options.budget : options.ratioBudget,
    );
  }
}

/** A target on p95 milliseconds. */
export const target = (atMost: number): Budget => ({ on: "value", atMost, enforced: false });
