// The one function through which every look-up passes. Nothing else may call the API's `lookup`.
import type { CrmRecordKey, ProspectCard } from "../../contracts/prospect.ts";
import type { GateReason } from "../../contracts/ui-background.ts";
import { type LookupRow, ROW_VERSION } from "../../store/rows.ts";
import { callAndKeep } from "../call-api.ts";
import type { Runtime } from "../runtime.ts";
import { signInOf } from "../session/sign-in.ts";
import { isOverruledByClick } from "./decide.ts";
import { judge } from "./judge.ts";

/** The server takes no more together. */
export const MOST_TOGETHER = 50;

export const emailKey = (email: string): string => `email:${email}`;
export const recordKey = (record: CrmRecordKey): string =>
  `record:${record.system}:${record.type}:${record.id}`;

export interface LookUpRequest {
  /** Normalised addresses. */
  emails: readonly string[];
  records: readonly CrmRecordKey[];
  account: string | null;
  /** The rep clicked *Look up once* for these. */
  once: boolean;
}

export interface LookUpResult {
  /** By key (see `emailKey`): what the server said. */
  answered: Map<string, LookupRow>;
  /** By address: why it was not sent. */
  withheld: Map<string, GateReason>;
}

function describe(emails: readonly string[], records: readonly CrmRecordKey[], once: boolean): string {
  const parts: string[] = [];
  const click = once ? ", on your click" : "";
  if (emails.length > 0) {
    parts.push(`${emails.length === 1 ? "1 address" : `${emails.length} addresses`} (${emails.join(", ")})`);
  }
  if (records.length > 0)
    parts.push(records.length === 1 ? "1 CRM record id" : `${records.length} CRM record ids`);
  return parts.join(" and ") + click;
}

/**
 * Decides for each address, sends those that may go in one call (the first 50 of them), and keeps the
 * answers. Records name no person and always go. @throws AppError when the server could not be asked.
 */
export async function lookUp(rt: Runtime, request: LookUpRequest): Promise<LookUpResult> {
  // Taken before the gate decides: what one member's gate let through is not sent as another's.
  const signIn = await signInOf(rt).catch(() => null);
  const decisions = await judge(rt, request.emails, request.account);
  const withheld = new Map<string, GateReason>();
  const allowed: string[] = [];
  request.emails.forEach((email, index) => {
    const decision = decisions[index];
    if (!decision) return;
    if (decision.send || (request.once && isOverruledByClick(decision.reason))) allowed.push(email);
    else withheld.set(email, decision.reason);
  });
  const emails = allowed.slice(0, MOST_TOGETHER);
  const records = request.records.slice(0, MOST_TOGETHER);
  const answered = new Map<string, LookupRow>();
  if (emails.length + records.length === 0) return { answered, withheld };

  const body = {
    ...(emails.length > 0 ? { emails } : {}),
    ...(records.length > 0 ? { records } : {}),
  };
  const note = (key: string, card: ProspectCard | null) =>
    answered.set(key, {
      key,
      v: ROW_VERSION,
      card,
      prospectId: card?.id ?? null,
      askedAt: rt.now(),
      once: request.once,
    });
  await callAndKeep(
    rt,
    "lookup",
    { body },
    describe(emails, records, request.once),
    async (response) => {
      // An address left out of the answer counts as not known, or the page would ask for it again and again.
      for (const email of emails) note(emailKey(email), null);
      for (const { email, card } of response.byEmail) note(emailKey(email), card);
      for (const { record, card } of response.byRecord) note(recordKey(record), card);
      await (await rt.store()).lookups.putMany([...answered.values()]);
    },
    signIn ?? undefined,
  );
  return { answered, withheld };
}
