// What the main thread and the database worker say to each other: numbered questions, numbered answers.

/** Main thread → worker. */
export type WorkerRequest =
  | { id: number; kind: "query"; sql: string; params: readonly unknown[] }
  | { id: number; kind: "close" };

/** A database error with what callers look at; errors lose their own fields when they cross threads. */
export interface WireDatabaseError {
  message: string;
  code?: string | undefined;
  constraint?: string | undefined;
  detail?: string | undefined;
}

/** Worker → main thread. `ready` comes once, unasked, before any answer. */
export type WorkerReply =
  | { kind: "ready" }
  | { kind: "failed"; error: WireDatabaseError }
  | { kind: "answer"; id: number; rows: Record<string, unknown>[]; affectedRows: number }
  | { kind: "error"; id: number; error: WireDatabaseError };
