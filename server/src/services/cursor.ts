// Opaque cursors: a place in a list ordered by (instant, id), or a number in a feed.
import { AppError } from "../../../lib/core/errors.ts";

/** A place in a list, newest first. */
export interface Place {
  at: Date;
  id: string;
}

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const PLACE = new RegExp(`^(\\d{1,15})\\.(${UUID})$`, "u");
const ID = new RegExp(`^${UUID}$`, "u");
const POSITION = /^(\d{1,15})(?:\.([A-Za-z0-9@._+-]{1,180}))?$/u;

function refuse(field: string): never {
  throw new AppError("bad_request", "This cursor is not one of ours; start from the beginning.", { field });
}

/** Text for a place. */
export function placeCursor(place: Place): string {
  return `${place.at.getTime()}.${place.id}`;
}

/** @throws AppError `bad_request` when the text was not made by `placeCursor`. */
export function parsePlace(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [, millis, id] = PLACE.exec(cursor) ?? [];
  if (millis === undefined || id === undefined) return refuse("cursor");
  return { at: new Date(Number(millis)), id };
}

/** Position in a feed: after `seq`, and where several rows share it, after `key`. */
export interface FeedPosition {
  seq: number;
  key: string | null;
}

/** Text for a feed position. */
export function feedCursor(position: FeedPosition): string {
  return position.key === null ? String(position.seq) : `${position.seq}.${position.key}`;
}

/** The beginning when absent; `keys` says what stands behind the dot. @throws AppError `bad_request` */
export function parseFeedCursor(cursor: string | undefined, keys: "id" | "hash"): FeedPosition {
  if (cursor === undefined || cursor === "") return { seq: 0, key: null };
  const [, seq, key] = POSITION.exec(cursor) ?? [];
  if (seq === undefined || (keys === "id" && key !== undefined && !ID.test(key))) return refuse("since");
  return { seq: Number(seq), key: key ?? null };
}
