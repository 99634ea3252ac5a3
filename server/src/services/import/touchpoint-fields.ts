// What one touchpoint row says, read from the canonical fields (docs/import.md).
import { createHash } from "node:crypto";
import { normalizeEmail } from "../../../../lib/core/email-address.ts";
import { CHANNELS, type Channel, TOUCH_TYPES, type TouchType } from "../../../../lib/core/vocabulary.ts";
import { sourceKey } from "./contact-fields.ts";
import { readInstant } from "./read-instant.ts";
import { RowProblem, type RowReader } from "./row-reader.ts";
import {
  CHANNEL_OF_TYPE,
  CHANNEL_WORDS,
  CLICK_BY_CHANNEL,
  TOUCH_WORDS,
  wordIn,
  wordKey,
} from "./vocabulary-maps.ts";

export interface TouchRow {
  email: string;
  type: TouchType;
  channel: Channel;
  title: string | null;
  detail: string | null;
  campaign: string | null;
  occurredAt: Date;
  machine: boolean;
  source: string;
  sourceId: string;
}

/** How far a sender's clock may run ahead. */
const CLOCK_TOLERANCE_MS = 86_400_000;

function readEmail(row: RowReader): string {
  const text = row.text("email");
  if (text === null) throw new RowProblem("has no e-mail address", "email");
  const email = normalizeEmail(text);
  if (email === null) throw new RowProblem(`“${text}” is not an e-mail address`, "email");
  return email;
}

function readChannel(row: RowReader): Channel | null {
  const text = row.line("channel");
  if (text === null) return null;
  return (
    CHANNELS.find((known) => known === text.toLowerCase()) ?? wordIn(CHANNEL_WORDS, wordKey(text)) ?? "other"
  );
}

function readType(row: RowReader, channel: Channel | null): TouchType {
  const text = row.line("type");
  if (text === null) throw new RowProblem("has no type", "type");
  const own = TOUCH_TYPES.find((known) => known === text.toLowerCase());
  if (own !== undefined) return own;
  const key = wordKey(text);
  const byWord = wordIn(TOUCH_WORDS, key) ?? TOUCH_TYPES.find((known) => known.replaceAll("_", " ") === key);
  if (byWord !== undefined) return byWord;
  const isClick = key === "click" || key === "clicked";
  const byChannel = isClick && channel !== null ? CLICK_BY_CHANNEL[channel] : undefined;
  if (byChannel !== undefined) return byChannel;
  throw new RowProblem(
    isClick ? "a click needs a channel that says on what" : `“${text}” is not a known type`,
    "type",
  );
}

function readWhen(row: RowReader, zone: string, now: Date): Date {
  const text = row.text("occurredAt");
  if (text === null) throw new RowProblem("has no date", "occurredAt");
  const at = readInstant(text, zone);
  if (at === null) throw new RowProblem(`“${text}” is not a date`, "occurredAt");
  if (at.getTime() > now.getTime() + CLOCK_TOLERANCE_MS)
    throw new RowProblem(`“${text}” lies in the future`, "occurredAt");
  return at;
}

/** Without an id of the source's, the same facts are the same touch. */
function idOfFacts(touch: Omit<TouchRow, "sourceId">): string {
  const facts = [touch.email, touch.type, touch.occurredAt.toISOString(), touch.title, touch.campaign];
  return `facts-${createHash("sha256").update(JSON.stringify(facts)).digest("base64url").slice(0, 27)}`;
}

/** @throws RowProblem when the row cannot be a touchpoint. */
export function readTouch(row: RowReader, zone: string, now: Date): TouchRow {
  const channel = readChannel(row);
  const type = readType(row, channel);
  const touch = {
    email: readEmail(row),
    type,
    channel: channel ?? CHANNEL_OF_TYPE[type],
    title: row.line("title"),
    detail: row.line("detail"),
    campaign: row.line("campaign"),
    occurredAt: readWhen(row, zone, now),
    machine: row.flag("machine") ?? false,
    source: sourceKey(row.id("source") ?? "import"),
  };
  return { ...touch, sourceId: row.id("sourceId") ?? idOfFacts(touch) };
}
