// The people of a tab's page with what the cache knows of them; asks for the missing cards behind the answer.
import type { ReportedContext } from "../../contracts/host-background.ts";
import type { PageView, ThreadPerson } from "../../contracts/ui-background.ts";
import { normalizeEmail } from "../../core/email-address.ts";
import { AppError } from "../../core/errors.ts";
import type { LookupRow } from "../../store/rows.ts";
import { type GateDecision, isOverruledByClick } from "../gate/decide.ts";
import { judge } from "../gate/judge.ts";
import { emailKey, lookUp, MOST_TOGETHER } from "../gate/look-up.ts";
import { isOnItsWay, nowAsking } from "../gate/on-its-way.ts";
import { announce, type Runtime } from "../runtime.ts";
import { choosePerson } from "./choose-person.ts";
import { readTab } from "./tab-state.ts";

type Person = ReportedContext["people"][number];

const NOTHING: PageView = { context: null, people: [], chosen: null, chosenBecause: null };
/** After a failed batch the same people are not asked for again so soon. */
const PAUSE_AFTER_FAILURE_MS = 15_000;

/** Saves work only; see `askBehind`. */
let pausedUntil = 0;

/** People of the thread, else those a compose is addressed to. */
function peopleOf(context: ReportedContext): Person[] {
  if (context.people.length > 0) return context.people;
  const addressed = context.composes.flatMap((compose) => [
    ...compose.to.map((email): Person => ({ email, name: "", role: "to" })),
    ...compose.cc.map((email): Person => ({ email, name: "", role: "cc" })),
  ]);
  const seen = new Set<string>();
  return addressed.filter(({ email }) => !seen.has(email) && seen.add(email));
}

function describe(
  person: Person,
  email: string,
  decision: GateDecision,
  row: LookupRow | undefined,
): ThreadPerson {
  const base = { email, name: person.name, role: person.role, card: row?.card ?? null };
  const reason = decision.send ? null : decision.reason;
  if (reason === "own_account") return { ...base, kind: "me", card: null, reason };
  if (reason === "own_domain") return { ...base, kind: "colleague", card: null, reason };
  // An earlier click on *Look up once* overrules no more than a click today would.
  const asked = row?.once === true && reason !== null && isOverruledByClick(reason);
  if (reason !== null && !asked) return { ...base, kind: "not_looked_up", card: null, reason };
  if (row?.card) return { ...base, kind: "prospect", reason: null };
  if (row) return { ...base, kind: "unknown", reason: null };
  return { ...base, kind: "not_looked_up", reason: null };
}

/** One call for the cards that are missing; the page is announced again when they have come. */
function askBehind(rt: Runtime, emails: string[], account: string | null): void {
  const wanted = emails.filter((email) => !isOnItsWay(email));
  if (wanted.length === 0 || rt.now() < pausedUntil) return;
  const work = lookUp(rt, { emails: wanted, records: [], account, once: false }).catch((error: unknown) => {
    pausedUntil = rt.now() + PAUSE_AFTER_FAILURE_MS;
    if (!(error instanceof AppError)) console.error("Baton: the people could not be looked up", error);
  });
  nowAsking(wanted, work);
  void work.finally(() => announce(rt, ["page.get"]));
}

/** The tab's page as the sidebar shows it. `tabId` null: there is no page. */
export async function viewPage(rt: Runtime, tabId: number | null): Promise<PageView> {
  const tab = tabId === null ? null : await readTab(rt, tabId);
  if (!tab) return NOTHING;
  const { context } = tab;
  const people = peopleOf(context).flatMap((person) => {
    const email = normalizeEmail(person.email);
    return email === null ? [] : [{ person, email }];
  });
  const emails = people.map(({ email }) => email);
  const account = context.account?.email ?? null;
  const store = await rt.store();
  const [decisions, rows] = await Promise.all([
    judge(rt, emails, account),
    store.lookups.getMany(emails.map(emailKey)),
  ]);
  // Of a crowd only the first are asked for: whoever reads on chooses a person, who is asked for then.
  const askable = emails.filter((_, index) => decisions[index]?.send).slice(0, MOST_TOGETHER);
  const missing = askable.filter((email) => !rows[emails.indexOf(email)]);
  const described = people.map(({ person, email }, index): ThreadPerson => {
    const decision = decisions[index] ?? { send: false, reason: "no_filter_yet" };
    return describe(person, email, decision, rows[index]);
  });
  askBehind(rt, missing, account);
  const { email, because } = choosePerson(described, tab.chosen);
  return { context, people: described, chosen: email, chosenBecause: because };
}

/** The user asked to try now. */
export function endPause(): void {
  pausedUntil = 0;
}
