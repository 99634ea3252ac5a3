// What stands below the fold: a chunk of its own, asked for early, so that it is there before the story is.
import { lazyPart } from "../ui/lazy-part.tsx";

export const BelowFold = lazyPart(async () => (await import("./BelowFold.tsx")).BelowFold);
