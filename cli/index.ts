// baton: the command line. Runs under Node 24 through `npm run baton -- …`.
import { AppError } from "../lib/core/errors.ts";
import { FolderInUseError } from "../server/src/db/folder-lock.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { signInLinkCommand, tokenCommand } from "./commands/token.ts";
import { memberCommand, workspaceCommand } from "./commands/workspace.ts";
import { EXIT, Misuse } from "./exit.ts";

const HELP = `baton COMMAND

  import contacts|touchpoints|content|campaigns FILE
  export feedback
  workspace create --name TEXT --domain D --admin-name TEXT --admin-email E-MAIL
  member add --name TEXT --email E-MAIL --role ROLE
  token create --member E-MAIL
  sign-in-link --member E-MAIL
  doctor

baton COMMAND --help says more.`;

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  import: importCommand,
  export: exportCommand,
  token: tokenCommand,
  "sign-in-link": signInLinkCommand,
  doctor: doctorCommand,
  workspace: workspaceCommand,
  member: memberCommand,
};

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h") {
    process.stdout.write(`${HELP}\n`);
    return name === undefined ? EXIT.misuse : EXIT.ok;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new Misuse(`There is no command “${name}”. Try --help.`);
  return command(rest);
}

/** The sentence for a foreseen error, or null for a bug. */
function sentenceOf(error: unknown): string | null {
  if (error instanceof Misuse || error instanceof FolderInUseError) return error.message;
  if (error instanceof AppError)
    return `${error.message}${error.requestId === undefined ? "" : ` Request ${error.requestId}.`}`;
  return null;
}

// `baton export … | head` closes the pipe early: that is the reader's choice, not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.ok);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = EXIT.misuse;
}
