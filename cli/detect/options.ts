// Command line of `npm run detect`.
import { parseArgs } from "node:util";
import { normalizeEmail } from "../../lib/core/email-address.ts";

/** What to detect and how. */
export interface DetectOptions {
  /** Address the page is shown under. */
  url: string;
  /** Put the fragment into the look-alike, where Gmail would have it. */
  wrap?: boolean;
  /** Whose mailbox it is. */
  account?: string | undefined;
}

export const HELP = `Runs the site adapters over a saved page in Chromium and prints what they see.

  npm run detect -- --url URL [--wrap] [--account EMAIL] FILE.html

  --url URL        address the page had, for example https://mail.google.com/mail/u/0/#inbox
  --wrap           FILE is a fragment: put it into the look-alike page where Gmail would have it. Without it
                   FILE is shown as it is, unless it is a piece of Gmail in which nothing can be read alone
  --account EMAIL  whose mailbox it is. What the page itself says (header, account menu) comes before it; the
                   title and the address that the page calls "me" come after it
  --help           this text

The last line is one JSON object: site, state, view, account, accounts, subject, threadId, people, composes,
rows, record, hooks. Nothing is fetched and no script of the page runs.
Exit code: 0 detected, 1 the page could not be read, 2 wrong use.
`;

/** A mistake in the command line: exit code 2. */
export class UsageError extends Error {}

/** Parses the arguments; null asks for help. Throws UsageError. */
export function parseCommandLine(args: readonly string[]): { file: string; options: DetectOptions } | null {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return null;
  if (!values.url) throw new UsageError("--url is missing: the address the page had.");
  if (!URL.canParse(values.url) || !/^https?:/.test(values.url))
    throw new UsageError(`--url is no http or https address: ${values.url}`);
  const account = values.account === undefined ? undefined : normalizeEmail(values.account);
  if (account === null) throw new UsageError(`--account is no e-mail address: ${values.account}`);
  const [file, ...more] = positionals;
  if (!file || more.length)
    throw new UsageError(
      file ? `Only one FILE.html at a time, not ${positionals.length}.` : "FILE.html is missing.",
    );
  return { file, options: { url: values.url, wrap: values.wrap ?? false, account } };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      url: { type: "string" },
      wrap: { type: "boolean" },
      account: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
}
