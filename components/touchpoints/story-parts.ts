// The parts of a story that the touches section draws.
import type { ProspectStory } from "../../lib/contracts/story.ts";

export type TouchMark = ProspectStory["touchMarks"][number];
export type TouchCounts = ProspectStory["touchCounts"];
