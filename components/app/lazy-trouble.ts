// The parts for trouble, loaded when the first of them is needed.
import { lazyPart } from "../ui/lazy-part.tsx";

const load = async () => (await import("./trouble-parts.ts")).troubleParts;

export const ConnectionNotice = lazyPart(async () => (await load()).ConnectionNotice);
export const FailedQuery = lazyPart(async () => (await load()).FailedQuery);
export const FailedStory = lazyPart(async () => (await load()).FailedStory);
export const RequestFooter = lazyPart(async () => (await load()).RequestFooter);
export const WaitingList = lazyPart(async () => (await load()).WaitingList);
