// Loads what stands below the fold. Asked for early, so that it is there before the story is.

/** In the shape React.lazy wants. The browser loads the module once, however often this is called. */
export async function loadBelowFold() {
  return { default: (await import("./BelowFold.tsx")).BelowFold };
}
