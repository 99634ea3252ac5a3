// What the sidebar shows for one person: from the copy at once, refreshed behind it.
import type { CrmRecordKey } from "../../contracts/prospect.ts";
import type { ProspectView } from "../../contracts/ui-background.ts";
import { normalizeEmail } from "../../core/email-address.ts";
import { AppError } from "../../core/errors.ts";
import type { LookupRow, StoryRow } from "../../store/rows.ts";
import { isOverruledByClick } from "../gate/decide.ts";
import { judge } from "../gate/judge.ts";
import { emailKey, lookUp, recordKey } from "../gate/look-up.ts";
import { answerFor } from "../gate/on-its-way.ts";
import { withOwnWrites } from "../outbox/with-own-writes.ts";
import { announce, type Runtime } from "../runtime.ts";
import { settingsOf } from "../session/settings.ts";
import { fetchStory, refreshBehind, wantsRefresh } from "./story-copy.ts";

/** An answer "marketing does not know this address" is asked anew after this long. */
const UNKNOWN_HOLDS_MS = 10 * 60_000;
/** So long the page's own look-up answers for the person as well. */
const JUST_ASKED_MS = 10_000;

export interface ProspectQuestion {
  email: string | null;
  record: CrmRecordKey | null;
  /** The mailbox's own address, if known. */
  account: string | null;
  /** The rep clicked *Look up once*. */
  once: boolean;
}

function matchedBy(row: LookupRow, email: string | null): "email" | "alias" | "record" | "look-up-once" {
  if (email === null) return "record";
  if (row.once) return "look-up-once";
  return row.card?.emails[0] === email ? "email" : "alias";
}

async function known(
  rt: Runtime,
  row: LookupRow,
  email: string | null,
  copy: StoryRow,
): Promise<ProspectView> {
  const store = await rt.store();
  const writes = await store.outbox.where("prospectId", copy.id);
  const me = await settingsOf(rt).me.get();
  return {
    state: "known",
    email,
    story: withOwnWrites(copy.story, writes, me),
    cachedAt: new Date(copy.cachedAt).toISOString(),
    refreshing: wantsRefresh(rt, copy),
    matchedBy: matchedBy(row, email),
  };
}

/** Answers from the rows at hand, or null when the server must be asked first. */
async function fromCopy(
  rt: Runtime,
  row: LookupRow | undefined,
  email: string | null,
): Promise<ProspectView | null> {
  if (!row) return null;
  if (row.prospectId === null) {
    const fresh = Math.abs(rt.now() - row.askedAt) < UNKNOWN_HOLDS_MS;
    return fresh && email !== null
      ? { state: "unknown", email, askedAt: new Date(row.askedAt).toISOString() }
      : null;
  }
  const copy = await (await rt.store()).stories.get(row.prospectId);
  if (!copy) return null;
  const view = await known(rt, row, email, copy);
  refreshBehind(rt, copy);
  return view;
}

function failed(email: string | null, error: unknown): ProspectView {
  if (!(error instanceof AppError)) throw error;
  const { code, message, requestId } = error;
  return { state: "failed", email, code, message, requestId: requestId ?? null };
}

async function storyOf(rt: Runtime, prospectId: string): Promise<StoryRow> {
  return (await (await rt.store()).stories.get(prospectId)) ?? fetchStory(rt, prospectId);
}

/** The answer that came a moment ago with the other people of the page. */
async function justAsked(rt: Runtime, email: string): Promise<LookupRow | undefined> {
  await answerFor(email);
  const row = await (await rt.store()).lookups.get(emailKey(email));
  return row && rt.now() - row.askedAt < JUST_ASKED_MS ? row : undefined;
}

async function ask(
  rt: Runtime,
  question: ProspectQuestion,
  key: string,
  email: string | null,
): Promise<ProspectView> {
  const asked = email !== null && !question.once ? await justAsked(rt, email) : undefined;
  if (asked) {
    if (asked.prospectId !== null) return known(rt, asked, email, await storyOf(rt, asked.prospectId));
    return { state: "unknown", email: email ?? "", askedAt: new Date(asked.askedAt).toISOString() };
  }
  const { answered, withheld } = await lookUp(rt, {
    emails: email === null ? [] : [email],
    records: email === null && question.record ? [question.record] : [],
    account: question.account,
    once: question.once,
  });
  const reason = email === null ? undefined : withheld.get(email);
  if (email !== null && reason !== undefined) return { state: "withheld", email, reason };
  const row = answered.get(key);
  announce(rt, ["page.get"]);
  if (!row || row.prospectId === null) {
    const askedAt = new Date(row?.askedAt ?? rt.now()).toISOString();
    return { state: "unknown", email: email ?? "", askedAt };
  }
  return known(rt, row, email, await storyOf(rt, row.prospectId));
}

/**
 * Never waits for the network while a copy is at hand. Without one it waits, so that the answer is final:
 * known, unknown, withheld or failed.
 */
export async function getProspect(rt: Runtime, question: ProspectQuestion): Promise<ProspectView> {
  const email = question.email === null ? null : normalizeEmail(question.email);
  const key = email !== null ? emailKey(email) : question.record ? recordKey(question.record) : null;
  if (key === null) throw new AppError("bad_request", "Neither an address nor a record was given.");
  const store = await rt.store();
  const row = await store.lookups.get(key);
  if (email !== null && !question.once) {
    // The gate comes before the copy: an address put on the never-list today is not shown from yesterday's copy.
    // An earlier click on *Look up once* overrules no more than a click today would.
    const [decision] = await judge(rt, [email], question.account);
    const asked = row?.once === true && decision?.send === false && isOverruledByClick(decision.reason);
    if (decision && !decision.send && !asked) return { state: "withheld", email, reason: decision.reason };
  }
  try {
    const view = question.once ? null : await fromCopy(rt, row, email);
    return view ?? (await ask(rt, question, key, email));
  } catch (error) {
    return failed(email, error);
  }
}
