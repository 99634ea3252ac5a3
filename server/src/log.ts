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

/** Writes to standard output. */
export const logToStdout: Log = (line) => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** Class, code and stack frames of an error, without its message. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return [`${error.name}${code}`, ...frames.map((frame) => frame.trim())].join(" | ");
}
