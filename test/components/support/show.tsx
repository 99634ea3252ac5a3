// Puts a page of Baton on the test's screen, at a fixed time, with a fake background behind it.
import { afterEach, beforeEach, vi } from "vitest";
import { page as browserPage } from "vitest/browser";
import { render } from "vitest-browser-react";
import "../../../components/ui/tokens.css";
import "../../../components/ui/base.css";
import { AppRoot } from "../../../components/app/AppRoot.tsx";
import { OptionsApp } from "../../../components/app/OptionsApp.tsx";
import { PopupApp } from "../../../components/app/PopupApp.tsx";
import { SidebarApp } from "../../../components/app/SidebarApp.tsx";
import { connectUi } from "../../../lib/queries/connect-ui.ts";
import { type Answers, type FakeClient, fakeClient } from "./fake-client.ts";
import { NOW } from "./story.ts";

/** Call once per test file: the clock stands at NOW, the theme is reset. */
export function fixTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
    delete document.documentElement.dataset.theme;
  });
}

/** The sidebar, 360 px wide unless said otherwise. */
export async function showSidebar(
  answers: Answers = {},
  size: { width?: number; height?: number } = {},
): Promise<FakeClient> {
  await browserPage.viewport(size.width ?? 360, size.height ?? 900);
  const client = fakeClient(answers);
  await render(
    <AppRoot connection={connectUi(client)}>
      <SidebarApp onReloadPage={() => undefined} />
    </AppRoot>,
  );
  return client;
}

/** The popup; `onLeave` counts how often it asked to close. */
export async function showPopup(answers: Answers = {}): Promise<{ client: FakeClient; left: () => number }> {
  await browserPage.viewport(400, 560);
  const client = fakeClient(answers);
  let left = 0;
  await render(
    <AppRoot connection={connectUi(client)}>
      <PopupApp
        onLeave={() => {
          left += 1;
        }}
      />
    </AppRoot>,
  );
  return { client, left: () => left };
}

/** The options page, in a tab 760 px wide. */
export async function showOptions(answers: Answers = {}): Promise<FakeClient> {
  await browserPage.viewport(760, 900);
  const client = fakeClient(answers);
  await render(
    <AppRoot connection={connectUi(client)}>
      <OptionsApp />
    </AppRoot>,
  );
  return client;
}
