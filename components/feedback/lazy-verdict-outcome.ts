// The lines under the verdict row: a chunk of its own, asked for early, so that it is there before the first click.
import { lazyPart } from "../ui/lazy-part.tsx";

export const VerdictOutcome = lazyPart(async () => (await import("./VerdictOutcome.tsx")).VerdictOutcome);
