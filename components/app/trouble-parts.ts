// What stands in the sidebar when something is wrong, one chunk: the notice, what waits to go out, the request's number.
import { WaitingList } from "../outbox/WaitingList.tsx";
import { ConnectionNotice } from "./ConnectionNotice.tsx";
import { FailedQuery, FailedStory } from "./FailedQuery.tsx";
import { RequestFooter } from "./RequestFooter.tsx";

/** Loaded together: where one is needed the others often follow. */
export const troubleParts = { ConnectionNotice, FailedQuery, FailedStory, RequestFooter, WaitingList };
