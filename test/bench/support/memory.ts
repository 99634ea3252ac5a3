// Watches how much memory a process holds (resident set, Linux), while it runs.
import { readFileSync } from "node:fs";

const EVERY_MS = 20;
const KB = 1024;
const MB = 1_000_000;

/** Resident megabytes now, or null when the process is gone. */
export function residentMb(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : (Number(kilobytes) * KB) / MB;
  } catch {
    return null;
  }
}

/** Follows the peak until `stop` is called, which gives it. */
export function watchPeak(pid: number): { stop(): number } {
  let peak = residentMb(pid) ?? 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMb(pid) ?? 0);
  }, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}
