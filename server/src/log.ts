// The server's log: one JSON line per request. It never carries addresses, bodies, tokens or error messages
// (a database's message can quote data).

export interface LogLine {
  at: string;
  requestId: string;
  method: string;
  /** The route's pattern, never the path itself. */
  route: string;
  status: number;
  ms: number;
  workspaceId?: string | undefined;
  /** For unexpected errors: the kind of error and where it came from. */
  error?: string | undefined;
}

export type Log = (line: LogLine) => void;

const FLUSH_MS = 100;
const FLUSH_CHARACTERS = 16_000;
let held = "";
let timer: NodeJS.Timeout | null = null;

function flush(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  if (held === "") return;
  const text = held;
  held = "";
  process.stdout.write(text);
}

/**
 * Writes to standard output, the lines of a tenth of a second at once: writing to a file or a pipe waits for the
 * system, and a busy server would wait for every request.
 */
export const logToStdout: Log = (line) => {
  held += `${JSON.stringify(line)}\n`;
  if (held.length >= FLUSH_CHARACTERS) return flush();
  timer ??= setTimeout(flush, FLUSH_MS);
};
process.once("exit", flush);

/** Class, code and stack frames of an error, without its message. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return [`${error.name}${code}`, ...frames.map((frame) => frame.trim())].join(" | ");
}
