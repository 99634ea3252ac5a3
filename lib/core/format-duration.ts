// Durations as Baton writes them: "2 h 10 m", "40 m", "26 min ago".

/** Whole minutes as "2 h 10 m", "2 h", "40 m"; less than one minute is "under 1 m". Negative counts as 0. */
export function formatMinutes(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  if (whole === 0) return "under 1 m";
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} m`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} m`;
}

/** Seconds until something, for a countdown: "40 s", "3 min", "2 h". Never below "1 s". */
export function formatCountdown(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
