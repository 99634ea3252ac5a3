// The part of a runtime port that Baton uses, so that tests can hand in a pair of their own.

/** Who opened a port, as the browser vouches for it (never the opener's own words). */
export interface PortSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  /** Unique per loaded document; absent in Firefox. */
  documentId?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** One end of a message channel that may close at any time, on either side. */
export interface PortLike {
  readonly name: string;
  readonly sender?: PortSender | undefined;
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}
