// How a content item is written down in the tables beside this file; ages are days before the sample's now.
import type { ContentType, LifecycleStage } from "../lib/core/vocabulary.ts";

export interface ContentRow {
  slug: string;
  type: ContentType;
  title: string;
  summary: string;
  /** Persona keys; empty means for anyone. */
  for: readonly string[];
  stages: readonly LifecycleStage[];
  industries?: readonly string[];
  topics: readonly string[];
  minutes?: number;
  language?: string;
  /** Days since somebody checked that it still holds; absent: never checked. */
  checked?: number;
  published: number;
  /** Days until it may no longer be sent; negative: expired. */
  expires?: number;
}
