// The page's end of the port `host`. Opened when there is something to say: a stopped worker stays stopped
// until then, and the background reaches a page without a port by a message.
import { browser } from "wxt/browser";
import type { HOST_PORT, HostCommand, HostMessage } from "../contracts/host-background.ts";
import type { PortLike } from "../messaging/port.ts";

/** Written out and only checked by its type: importing the value would bring the schema library along. */
const PORT_NAME: typeof HOST_PORT = "host";

const UPDATE_TAKES_MS = 1_000;

export interface HostPort {
  send(message: HostMessage): void;
  /** Opens the port without a message, to be told the state to start with. */
  hello(): void;
}

/**
 * `command` gets whatever the background says. `orphaned` is called once, when this script has outlived its
 * extension; nothing can be sent from then on.
 */
export function openHostPort(
  command: (command: HostCommand) => void,
  orphaned: () => void,
  signal: AbortSignal,
): HostPort {
  let port: PortLike | null = null;

  function connect(): PortLike | null {
    if (port) return port;
    // After an update `runtime.id` is gone and every call throws at once.
    if (signal.aborted || !browser.runtime?.id) {
      if (!signal.aborted) orphaned();
      return null;
    }
    const opened: PortLike = browser.runtime.connect({ name: PORT_NAME });
    opened.onMessage.addListener((message) => command(message as HostCommand));
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      void browser.runtime?.lastError;
      // An update closes the port a moment before it takes `runtime.id` away.
      setTimeout(() => browser.runtime?.id || orphaned(), UPDATE_TAKES_MS);
    });
    port = opened;
    return opened;
  }

  function send(message: HostMessage): void {
    // A port may close between two events: once more over a new one, or the extension is gone.
    for (let tries = 0; tries < 2; tries++) {
      try {
        connect()?.postMessage(message);
        return;
      } catch {
        port = null;
      }
    }
    orphaned();
  }

  const onMessage = (message: unknown, sender: { id?: string | undefined }) => {
    if (sender.id === browser.runtime.id) command(message as HostCommand);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener("abort", () => {
    browser.runtime?.onMessage?.removeListener(onMessage);
    port?.disconnect();
    port = null;
  });
  return { send, hello: () => void connect() };
}
