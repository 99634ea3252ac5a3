// Writes a CSV of touchpoints as a marketing tool would export them: in the order of time, people mixed.

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { emailOf } from "./people.ts";

const KINDS = [
  ["email_sent", "email", "Sent: what a stopped line costs, and how two plants cut it"],
  ["email_opened", "email", "Opened: what a stopped line costs, and how two plants cut it"],
  ["page_viewed", "web", "Pricing, plans and what is in them"],
  ["email_clicked", "email", "Clicked: the downtime calculator for plants of your size"],
  ["form_submitted", "web", "Downtime audit: request"],
  ["content_downloaded", "web", "Checklist: twelve questions before an audit, with notes"],
  ["event_attended", "event", "Webinar: planning maintenance around shifts"],
] as const;
const CAMPAIGNS = 8;
/** Coprime to any round number of people, so that neighbours in the file are different people. */
const STRIDE = 7919;
const FIRST = Date.UTC(2025, 0, 1);
const APART_MS = 4_000;
const CHUNK_ROWS = 2_000;

function line(row: number, people: number): string {
  const [type, channel, title] = KINDS[row % KINDS.length] ?? KINDS[0];
  const when = new Date(FIRST + row * APART_MS).toISOString();
  const email = emailOf((row * STRIDE) % people);
  return `t-${row},${email},${type},${channel},Campaign ${row % CAMPAIGNS},"${title}",${20 + (row % 40)} s on page,${when},export\n`;
}

/** Writes at least `bytes` and tells how many rows that took. */
export async function writeTouchFile(path: string, bytes: number, people: number): Promise<number> {
  const out = createWriteStream(path);
  out.write("id,email,type,channel,campaign,title,detail,occurredAt,source\n");
  let rows = 0;
  let written = 0;
  while (written < bytes) {
    let chunk = "";
    for (let at = 0; at < CHUNK_ROWS; at += 1, rows += 1) chunk += line(rows, people);
    written += chunk.length;
    if (!out.write(chunk)) await once(out, "drain");
  }
  out.end();
  await finished(out);
  return rows;
}
