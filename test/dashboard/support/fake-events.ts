// A stand-in for EventSource that a test opens, breaks and speaks through.
import type { EventStream } from "../../../dashboard/src/live/event-stream.ts";
import type { ChangeEvent } from "../../../lib/contracts/workspace.ts";

export class FakeEvents implements EventStream {
  readyState = 0;
  readonly #listeners = new Map<string, ((event: MessageEvent<string>) => void)[]>();

  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  close(): void {
    this.readyState = 2;
  }

  #emit(type: string, data = ""): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(new MessageEvent(type, { data }));
  }

  /** The stream is there. */
  open(): void {
    this.readyState = 1;
    this.#emit("open");
    this.#emit("ready", '{"seq":1}');
  }

  change(change: ChangeEvent): void {
    this.#emit("change", JSON.stringify(change));
  }

  /** A break; the browser tries again by itself. */
  break(): void {
    this.readyState = 0;
    this.#emit("error");
  }

  /** The server answered something other than a stream: the browser gives up. */
  refuse(): void {
    this.readyState = 2;
    this.#emit("error");
  }
}
