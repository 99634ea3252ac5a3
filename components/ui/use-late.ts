// Says true only after a delay, so that fast answers never flash a skeleton.
import { useEffect, useState } from "react";

/** False for `delayMs`, then true, as long as the component stays mounted. */
export function useLate(delayMs: number): boolean {
  const [late, setLate] = useState(delayMs <= 0);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return late;
}
