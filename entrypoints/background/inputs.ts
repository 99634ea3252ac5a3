// The schema of each call's input: what comes over a port is checked here before any handler sees it.
import * as z from "zod/mini";
import { ScoreSnapshot, VerdictDetailSchema } from "../../lib/contracts/feedback.ts";
import { Cursor, Day, Email, Id, Note } from "../../lib/contracts/primitives.ts";
import { CrmRecordKey } from "../../lib/contracts/prospect.ts";
import type { UiCallName } from "../../lib/contracts/ui-background.ts";
import { normalizeEmail } from "../../lib/core/email-address.ts";
import { WRONG_FIT_CRITERIA } from "../../lib/core/verdict.ts";
import { HOSTS } from "../../lib/core/vocabulary.ts";

const Nothing = z.null();
/** Normalised on the way in, so that no handler meets a second spelling. */
const Address = z.pipe(
  Email,
  z.transform((text: string) => normalizeEmail(text) ?? text),
);
const Name = z.nullable(z.string().check(z.maxLength(300)));
const Typed = z.string().check(z.maxLength(2048));
const Pattern = z.string().check(z.maxLength(320));

export const INPUTS: Record<UiCallName, z.ZodMiniType> = {
  "frame.redeem": z.object({ token: z.string().check(z.minLength(1), z.maxLength(200)) }),
  "session.get": Nothing,
  "snapshot.get": Nothing,
  "page.get": Nothing,
  "page.choose": z.object({ email: Address }),
  "prospect.get": z.object({ email: z.nullable(Address), record: z.nullable(CrmRecordKey) }),
  "prospect.lookUpOnce": z.object({ email: Address }),
  "prospect.never": z.object({ email: Address, never: z.boolean() }),
  "touchpoint.more": z.object({ prospectId: Id, cursor: Cursor }),
  "feedback.give": z.object({
    prospectId: Id,
    prospectName: Name,
    detail: VerdictDetailSchema,
    note: z.nullable(Note),
    host: z.enum(HOSTS),
    seen: ScoreSnapshot,
  }),
  "feedback.undo": z.object({ feedbackId: Id, prospectId: Id }),
  "handoff.move": z.object({
    handoffId: Id,
    prospectId: Id,
    prospectName: Name,
    move: z.enum(["accept", "recycle", "disqualify"]),
    until: z.nullable(Day),
    criterion: z.nullable(z.enum(WRONG_FIT_CRITERIA)),
  }),
  "outbox.list": Nothing,
  "outbox.sendNow": Nothing,
  "outbox.discard": z.object({ id: Id }),
  "content.list": z.object({ after: z.nullable(z.string().check(z.maxLength(64))) }),
  "content.insert": z.object({ contentId: Id }),
  "options.get": Nothing,
  "options.set": z.strictObject({
    serverUrl: z.optional(Typed),
    token: z.optional(Typed),
    theme: z.optional(z.enum(["system", "light", "dark"])),
    singleKeys: z.optional(z.boolean()),
    neverList: z.optional(z.array(Pattern).check(z.maxLength(5000))),
  }),
  "options.test": z.object({ serverUrl: Typed, token: z.nullable(Typed) }),
  "cache.stats": Nothing,
  "cache.wipe": z.object({ outbox: z.boolean() }),
  "session.signOut": Nothing,
  "calls.list": Nothing,
  "frame.close": Nothing,
  "sync.now": Nothing,
};
