// Turns what an adapter saw into what may leave the page: no Bcc, no list texts, nothing over-long.
import type { ReportedContext } from "../contracts/host-background.ts";
import type { PageContext } from "../core/page-context.ts";

// The background refuses more than this (contracts/host-background). Addresses come normalised, hence bounded.
const MOST = 500;
const MOST_COMPOSES = 20;
const LONGEST_TEXT = 1000;

/** The report for the background. */
export function reportOf(seen: PageContext): ReportedContext {
  const { site, state, view, account, subject, threadId, people, composes, rows, record, hooks } = seen;
  const cut = (text: string) => text.slice(0, LONGEST_TEXT);
  return {
    site,
    state,
    view,
    account: account && { email: account.email },
    subject: subject && cut(subject),
    threadId,
    people: people.slice(0, MOST).map(({ email, name, role }) => ({ email, name: cut(name), role })),
    composes: composes.slice(0, MOST_COMPOSES).map((compose) => ({
      to: compose.to.slice(0, MOST),
      cc: compose.cc.slice(0, MOST),
      subject: cut(compose.subject),
      inline: compose.inline,
    })),
    rows: rows.slice(0, MOST).map((row) => ({ emails: row.emails.slice(0, MOST), threadId: row.threadId })),
    record,
    hooks,
  };
}
