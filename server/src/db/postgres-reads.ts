// A few connections to PostgreSQL for the statements that every click causes. Each carries many of them at once
// (pipelined, prepared by name), and what is asked in one turn of the event loop leaves in one packet: on a small
// machine the system calls of one query at a time cost more than the queries. Nothing slow may be read here, for
// it would hold up what comes behind it, and nothing that needs a transaction.
import pg from "pg";
import type { HotRead } from "./hot-read.ts";

export interface PostgresReads {
  /** @throws the database's error; a connection that was lost is made anew once. */
  read<Row>(read: HotRead<Row>, values: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The database works on one statement of each at a time; more of them would share less. */
export const READ_CONNECTIONS = 4;

class Lane {
  /** Reads that were asked and not answered yet. */
  waiting = 0;
  private client: pg.Client | null = null;
  private ready: Promise<pg.Client> | null = null;
  private corked = false;
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  private connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url, pipeline: true, keepAlive: true });
    const forget = () => {
      if (this.client !== client) return;
      this.client = null;
      this.ready = null;
    };
    client.on("error", forget);
    client.on("end", forget);
    this.client = client;
    this.ready = client.connect().then(
      () => client,
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    return this.ready;
  }

  private holdUntilTurnEnds(client: pg.Client): void {
    if (this.corked) return;
    this.corked = true;
    const { stream } = client.connection;
    stream.cork();
    setImmediate(() => {
      this.corked = false;
      stream.uncork();
    });
  }

  private async send<Row>(
    client: pg.Client,
    { name, text }: HotRead<Row>,
    values: unknown[],
  ): Promise<Row[]> {
    this.holdUntilTurnEnds(client);
    const { rows } = await client.query({ name, text, values });
    return rows as Row[];
  }

  async read<Row>(read: HotRead<Row>, values: unknown[]): Promise<Row[]> {
    this.waiting += 1;
    try {
      const client = await (this.ready ?? this.connect());
      try {
        return await this.send(client, read, values);
      } catch (error) {
        // Reading twice does no harm; a statement that failed by itself leaves the connection in place.
        if (this.client === client) throw error;
        return await this.send(await (this.ready ?? this.connect()), read, values);
      }
    } finally {
      this.waiting -= 1;
    }
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = null;
    this.ready = null;
    await client?.end();
  }
}

/** Connects when first asked. */
export function openPostgresReads(url: string): PostgresReads {
  const lanes = Array.from({ length: READ_CONNECTIONS }, () => new Lane(url));
  return {
    read(read, values) {
      const free = lanes.reduce((best, lane) => (lane.waiting < best.waiting ? lane : best));
      return free.read(read, [...values]);
    },
    async close() {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}
