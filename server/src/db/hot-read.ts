// Reads that every click causes: their SQL is written once and kept, prepared by name, on each connection, so that
// neither the query builder nor the database's planner works on it again.

/** One such statement. `Row` is what it gives. */
export interface HotRead<Row> {
  /** Unique in the server, at most 63 bytes. */
  readonly name: string;
  /** SQL with `$1`…; `$1` is the workspace, and every table in it is filtered by it. */
  readonly text: string;
  /** Only carries the type. */
  readonly row?: Row;
}

/** A row as the database's JSON gives it: instants and days are text. */
export type AsJson<T> = {
  [K in keyof T]: Date extends T[K] ? Exclude<T[K], Date> | string : T[K];
};
