// Runs Baton in one host page: draws tab and sidebar, reports who is in view while the sidebar is open,
// and carries out what the background asks for.
import type { HostCommand } from "../contracts/host-background.ts";
import { extensionUrl } from "../platform/extension-url.ts";
import type { SiteAdapter } from "../sites/adapter.ts";
import { openHostPort } from "./host-port.ts";
import { LAYOUTS, makeRoom } from "./make-room.ts";
import { showReloadNotice } from "./notice.ts";
import { clampWidth, createPanel } from "./panel.ts";
import { reportOf } from "./report.ts";
import { HOST_ID } from "./styles.ts";

/** A page that removes our element again and again is left alone. */
const MOST_MOUNTS = 5;

/** Starts on this page; ends with `stopper`, or by itself when the extension is updated under it. */
export function startHost(adapter: SiteAdapter, stopper: AbortController): void {
  const { signal } = stopper;
  const layout = LAYOUTS[adapter.id];
  let open = false;
  let width = 360;
  let restored = false;
  let mounts = 1;
  let lastReport = "";
  let watching: AbortController | null = null;

  const port = openHostPort(obey, orphaned, signal);
  const panel = createPanel({
    opened: () => setOpen(true, true),
    resized: (to) => {
      width = clampWidth(to);
      place();
      sendState();
    },
  });

  function place(): void {
    const { rail, left, shared } = makeRoom(layout, open ? width : 0);
    panel.place({ width, rail, left, over: !shared });
  }

  function report(): void {
    const context = reportOf(adapter.context(new URL(location.href), document));
    const text = JSON.stringify(context);
    if (text === lastReport) return;
    lastReport = text;
    port.send({ type: "context.report", context });
  }

  function sendState(): void {
    port.send({ type: "frame.state", open, width });
  }

  /** `byRep`: remembered for the next page. */
  function setOpen(next: boolean, byRep: boolean): void {
    if (open === next || signal.aborted) return;
    open = next;
    watching?.abort();
    if (open) {
      watching = new AbortController();
      adapter.observe(
        document,
        () => {
          report();
          place();
        },
        watching.signal,
      );
      report();
      port.send({ type: "frame.mint" });
    } else {
      panel.show(null);
    }
    place();
    if (byRep) sendState();
  }

  function insert({ requestId, text, link }: Extract<HostCommand, { type: "insert.snippet" }>): void {
    const done = adapter.insert?.(document, { text, link }) ?? {
      ok: false,
      reason: "Not possible on this site.",
    };
    const reason = done.ok ? {} : { reason: done.reason };
    port.send({ type: "insert.done", requestId, ok: done.ok, ...reason });
  }

  function obey(command: HostCommand): void {
    switch (command.type) {
      case "frame.token":
        if (open) panel.show(`${extensionUrl("/sidebar.html")}#${command.token}`);
        break;
      case "frame.open":
        setOpen(true, true);
        break;
      case "frame.close":
        setOpen(false, true);
        break;
      case "frame.toggle":
        setOpen(!open, true);
        break;
      case "frame.restore":
        if (restored) break;
        restored = true;
        width = clampWidth(command.width);
        place();
        setOpen(command.open, false);
        break;
      case "context.resend":
        lastReport = "";
        report();
        break;
      case "insert.snippet":
        insert(command);
    }
  }

  function orphaned(): void {
    if (signal.aborted) return;
    stopper.abort();
    showReloadNotice();
  }

  function mount(): void {
    // Left behind by a script of an older version: its frame is a corpse.
    for (const old of document.querySelectorAll(`#${HOST_ID}`)) old.remove();
    document.documentElement.append(panel.host);
  }

  const tamper = new MutationObserver(() => {
    if (panel.host.isConnected || signal.aborted) return;
    if (mounts++ >= MOST_MOUNTS) {
      stopper.abort();
      return;
    }
    mount();
    // A frame that was taken out has lost its document: the new one needs a token of its own.
    if (open) port.send({ type: "frame.mint" });
  });

  signal.addEventListener("abort", () => {
    tamper.disconnect();
    watching?.abort();
    panel.host.remove();
    makeRoom(layout, 0);
  });
  addEventListener("resize", (event) => event.isTrusted && place(), { signal });
  // Back from the back/forward cache: ports were closed, and the page may have moved on.
  addEventListener("pageshow", (event) => event.persisted && open && obey({ type: "context.resend" }), {
    signal,
  });
  adapter.trackCaret?.(document, signal);
  mount();
  tamper.observe(document.documentElement, { childList: true });
  place();
  port.hello();
}
