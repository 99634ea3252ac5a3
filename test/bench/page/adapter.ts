// Page side of the detection bench: the Gmail adapter as the content script would run it, within reach of the bench.
import { adapterFor } from "../../../lib/sites/index.ts";

/** Milliseconds of one call, and of the floor: one walk over every element that reads one attribute of each. */
interface Sample {
  detect: number;
  floor: number;
}

export interface DetectBench {
  /** Reads the page `count` times, each reading beside one walk. */
  run(count: number): { samples: Sample[]; rows: number; composes: number; elements: number };
}

function walk(): number {
  let found = 0;
  for (const element of document.querySelectorAll("*")) if (element.hasAttribute("email")) found += 1;
  return found;
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const bench: DetectBench = {
  run(count) {
    const url = new URL(location.href);
    const adapter = adapterFor(url);
    if (!adapter) throw new Error("No adapter reads this page.");
    const samples = Array.from({ length: count }, () => ({
      detect: timed(() => adapter.context(url, document)),
      floor: timed(walk),
    }));
    const context = adapter.context(url, document);
    return {
      samples,
      rows: context.rows.length,
      composes: context.composes.length,
      elements: document.querySelectorAll("*").length,
    };
  },
};
Object.assign(globalThis, { detectBench: bench });
