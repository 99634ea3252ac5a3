// Loads the lines under the verdict row. Asked for early, so that they are there before the first click.

/** In the shape React.lazy wants. The browser loads the module once, however often this is called. */
export async function loadVerdictOutcome() {
  return { default: (await import("./VerdictOutcome.tsx")).VerdictOutcome };
}
