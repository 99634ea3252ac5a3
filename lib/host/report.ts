// Turns what an adapter saw into what may leave the page: no Bcc, no list texts, nothing over-long.
import type { ReportedContext } from "../contracts/host-background.ts";
import type { PageContext } from "../core/page-context.ts";

// The background refuses more than this (contracts/host-background).
const MOST_PEOPLE = 500;
const MOST_COMPOSES = 20;
const LONGEST_TEXT = 1000;
const LONGEST_ADDRESS = 320;
const LONGEST_KEY = 100;

const cut = (text: string): string => text.slice(0, LONGEST_TEXT);
const addresses = (list: readonly string[]): string[] =>
  list.filter((email) => email.length <= LONGEST_ADDRESS).slice(0, MOST_PEOPLE);
const threadOf = (threadId: string | undefined) =>
  threadId === undefined || threadId.length > LONGEST_KEY ? {} : { threadId };

/** The report for the background. */
export function reportOf(seen: PageContext): ReportedContext {
  return {
    site: seen.site,
    state: seen.state,
    view: seen.view,
    account: seen.account && { email: seen.account.email },
    subject: seen.subject === null ? null : cut(seen.subject),
    ...threadOf(seen.threadId),
    people: seen.people
      .filter(({ email }) => email.length <= LONGEST_ADDRESS)
      .slice(0, MOST_PEOPLE)
      .map(({ email, name, role }) => ({ email, name: cut(name), role })),
    composes: seen.composes.slice(0, MOST_COMPOSES).map(({ to, cc, subject, inline }) => ({
      to: addresses(to),
      cc: addresses(cc),
      subject: cut(subject),
      inline,
    })),
    rows: seen.rows
      .slice(0, MOST_PEOPLE)
      .map((row) => ({ emails: addresses(row.emails), ...threadOf(row.threadId) })),
    record: seen.record,
    hooks: Object.fromEntries(
      Object.entries(seen.hooks).map(([piece, hook]) => [piece, hook.slice(0, LONGEST_KEY)]),
    ),
  };
}
