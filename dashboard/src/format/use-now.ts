// The present moment as state, so that "now" turns into "10:06" without a reload.
import { useEffect, useState } from "react";

/** The current time, refreshed every `everyMs` (30 s unless told). */
export function useNow(everyMs = 30_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
