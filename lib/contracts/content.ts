// The content library as the extension caches it.
import * as z from "zod/mini";
import { CONTENT_TYPES, LIFECYCLE_STAGES } from "../core/vocabulary.ts";
import { Cursor, Day, Id, Instant, Line, WebUrl } from "./primitives.ts";

/** A piece of content that reps may send. */
export const ContentItem = z.object({
  id: Id,
  title: Line,
  summary: z.string(),
  type: z.enum(CONTENT_TYPES),
  url: z.nullable(WebUrl),
  /** Persona keys it was written for; empty means for anyone. */
  personas: z.array(z.string()),
  stages: z.array(z.enum(LIFECYCLE_STAGES)),
  industries: z.array(z.string()),
  topics: z.array(z.string()),
  /** BCP 47. */
  language: z.string(),
  minutes: z.nullable(z.int()),
  checkedAt: z.nullable(Day),
  publishedAt: z.nullable(Day),
  expiresAt: z.nullable(Day),
  updatedAt: Instant,
});
export type ContentItem = z.infer<typeof ContentItem>;

/** One step of the delta feed: changed items, ids that are gone, and where to go on. */
export const ContentDelta = z.object({
  items: z.array(ContentItem),
  removed: z.array(Id),
  cursor: Cursor,
  /** Are there more changes behind this page already? */
  more: z.boolean(),
});
export type ContentDelta = z.infer<typeof ContentDelta>;
