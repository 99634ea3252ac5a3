// The content library of the sample: 60 items, with days worked out from their ages.

import { LEARN } from "./content-learn.ts";
import { PROOF } from "./content-proof.ts";
import { SHEETS } from "./content-sheets.ts";
import { SHOWS } from "./content-shows.ts";
import { TOOLS } from "./content-tools.ts";
import { localDay } from "./local-time.ts";
import type { SampleContent } from "./model.ts";
import type { Chance } from "./random.ts";

/** All items as of `now`. */
export function buildContent(now: Date, zone: string, chance: Chance): SampleContent[] {
  return [...PROOF, ...SHEETS, ...LEARN, ...SHOWS, ...TOOLS].map((row) => ({
    id: chance.uuid(new Date(now.getTime() - row.published * 86_400_000)),
    sourceId: row.slug,
    title: row.title,
    summary: row.summary,
    type: row.type,
    url: `https://fernhill.example/library/${row.slug}`,
    personas: [...row.for],
    stages: [...row.stages],
    industries: [...(row.industries ?? [])],
    topics: [...row.topics],
    language: row.language ?? "en",
    minutes: row.minutes ?? null,
    checkedAt: row.checked === undefined ? null : localDay(now, zone, -row.checked),
    publishedAt: localDay(now, zone, -row.published),
    expiresAt: row.expires === undefined ? null : localDay(now, zone, row.expires),
  }));
}
