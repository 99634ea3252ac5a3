// `npm start`: the whole product on this machine. `npm start -- --check`: the same, walked by itself.
import { parseArgs } from "node:util";
import { runCheck } from "./lap/check.ts";
import { DEFAULTS, runStart, type StartOptions } from "./run/start-everything.ts";

const HELP = `npm start [-- OPTIONS]

Builds the extension and the dashboard, starts the API with the dashboard and the practice mailbox, loads the
sample workspace at the first start, and opens a browser with the extension where there is a display.

  --port N            API and dashboard (default ${DEFAULTS.port}; 0 for any free port)
  --mail-port N       practice mailbox (default ${DEFAULTS.mailPort}; 0 for any free port)
  --data-dir FOLDER   where the embedded database lives (default ${DEFAULTS.dataDir})
  --no-sample         no sample workspace: for your own (npm run baton -- workspace create --help)
  --no-browser        open no browser window
  --check             headless: walk the whole way once, write pictures to .output/check/, exit 0 or 1
  -h, --help          this text

DATABASE_URL names a PostgreSQL database to use instead of the embedded one.
Exit codes: 0 stopped or checked, 1 something failed, 2 something needed is missing or an option is wrong.
`;

/** A port number from the command line, or the reason why it is none. */
function portOf(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new RangeError(`--${name} must be a whole number from 0 to 65535, not "${text}".`);
}

function readOptions(): (StartOptions & { check: boolean }) | null {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      "mail-port": { type: "string" },
      "data-dir": { type: "string" },
      "no-sample": { type: "boolean" },
      "no-browser": { type: "boolean" },
      check: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return null;
  return {
    port: portOf("port", values.port, DEFAULTS.port),
    mailPort: portOf("mail-port", values["mail-port"], DEFAULTS.mailPort),
    dataDir: values["data-dir"] ?? DEFAULTS.dataDir,
    databaseUrl: process.env.DATABASE_URL ?? null,
    sample: !values["no-sample"],
    browser: !values["no-browser"],
    check: values.check ?? false,
  };
}

async function main(): Promise<number> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions();
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : String(error)}\nnpm start -- --help lists the options.`,
    );
    return 2;
  }
  if (!options) {
    console.log(HELP);
    return 0;
  }
  return options.check ? runCheck() : runStart(options);
}

process.exit(await main());
