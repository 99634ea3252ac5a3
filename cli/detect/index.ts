// `npm run detect`: what the adapters see in a saved page, as one JSON line.
import { openDetector } from "./detector.ts";
import { HELP, parseCommandLine, UsageError } from "./options.ts";
import { readPage } from "./read-page.ts";

async function main(): Promise<number> {
  const command = parseCommandLine(process.argv.slice(2));
  if (!command) {
    process.stdout.write(HELP);
    return 0;
  }
  const html = await readPage(command.file);
  const detector = await openDetector();
  try {
    process.stdout.write(`${JSON.stringify(await detector.detect(html, command.options))}\n`);
  } finally {
    await detector.close();
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const usage = error instanceof UsageError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (usage) process.stderr.write("npm run detect -- --help lists what it takes.\n");
  process.exitCode = usage ? 2 : 1;
}
