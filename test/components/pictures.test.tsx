// Draws the main screens into .output/pictures, light and dark, to be laid beside the mock.
import { expect, test } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { fixTime, showOptions, showPopup, showSidebar } from "./support/show.tsx";
import { at, context, entry, known, NOW, page, session, story, TEO } from "./support/story.ts";

fixTime();

const OUT = "../../.output/pictures";

/** The whole column, however long. */
async function shoot(name: string, theme: string, height?: number): Promise<void> {
  document.documentElement.style.setProperty("--font", "Inter, sans-serif");
  document.documentElement.dataset.theme = theme;
  await document.fonts.ready;
  const full = Math.ceil(document.body.scrollHeight);
  await screen.viewport(window.innerWidth, Math.max(full, height ?? 0));
  const path = await screen.screenshot({ path: `${OUT}/${name}-${theme}.png` });
  expect(path).toContain(name);
}

for (const theme of ["light", "dark"]) {
  test(`known, ${theme}`, async () => {
    await showSidebar({
      "outbox.list": () => [entry()],
    });
    await expect.element(screen.getByText("Worth sending")).toBeVisible();
    await shoot("known", theme);
  });

  test(`not looked up, ${theme}`, async () => {
    await showSidebar({
      "page.get": () => page({ chosen: TEO.email }),
      "prospect.get": () => ({ state: "withheld", email: TEO.email, reason: "not_known" }),
    });
    await expect.element(screen.getByText("Not looked up", { exact: true })).toBeVisible();
    await shoot("not-looked-up", theme, 600);
  });

  test(`offline with verdicts waiting, ${theme}`, async () => {
    await showSidebar({
      "session.get": () =>
        session({
          connection: { state: "offline", since: at(0, 10, 2), nextTryAt: null },
          waitingVerdicts: 2,
        }),
      "prospect.get": () => known({ cachedAt: at(0, 9, 58) }),
      "outbox.list": () => [
        entry({
          prospectId: "ottoline",
          prospectName: "Ottoline Frey",
          savedAt: at(0, 10, 11),
          detail: { verdict: "not_ready", until: "2027-01-15" },
        }),
        entry(),
      ],
    });
    await expect.element(screen.getByText("Waiting to go out")).toBeVisible();
    await shoot("offline", theme, 900);
  });

  test(`refused, ${theme}`, async () => {
    await showSidebar({
      "outbox.list": () => [
        entry({
          state: "refused",
          detail: { verdict: "duplicate", duplicateOf: "D. Orrell" },
          refusal: {
            code: "not_found",
            message: "This prospect was merged into another record.",
            field: "prospectId",
          },
        }),
      ],
    });
    await expect.element(screen.getByText("Refused:")).toBeVisible();
    await shoot("refused", theme, 900);
  });

  test(`reason picker, ${theme}`, async () => {
    await showSidebar();
    await screen.getByRole("button", { name: "Wrong fit" }).click();
    await userEvent.keyboard("1");
    await expect.element(screen.getByText("Which criterion fails?")).toBeVisible();
    await shoot("reason-picker", theme, 900);
  });

  test(`server error, ${theme}`, async () => {
    await showSidebar({
      "session.get": () =>
        session({
          connection: {
            state: "error",
            code: "unavailable",
            status: 503,
            at: at(0, 10, 19),
            tries: 3,
            nextTryAt: new Date(NOW.getTime() + 40_000).toISOString(),
            requestId: "7f3a-19c2",
            message: "Service unavailable",
          },
        }),
      "prospect.get": () => known({ cachedAt: at(0, 9, 58), story: story({ handoff: null }) }),
    });
    await expect.element(screen.getByText("Server error 503 at 10:19")).toBeVisible();
    await shoot("server-error", theme, 900);
  });

  test(`signed out, ${theme}`, async () => {
    await showSidebar({
      "session.get": () => session({ signedIn: false, member: null, waitingVerdicts: 1 }),
    });
    await expect.element(screen.getByText("Sign in to see who this is")).toBeVisible();
    await shoot("signed-out", theme, 600);
  });

  test(`half-loaded page, ${theme}`, async () => {
    await showSidebar({
      "page.get": () => page({ context: context({ state: "not-yet" }), chosen: null, people: [] }),
    });
    await expect.element(screen.getByText("This page is still loading")).toBeInTheDocument();
    await shoot("not-yet", theme, 600);
  });

  test(`options, ${theme}`, async () => {
    await showOptions();
    await expect.element(screen.getByText("What left this device")).toBeVisible();
    await shoot("options", theme);
  });

  test(`why this score, ${theme}`, async () => {
    await showSidebar({ "outbox.list": () => [entry({ state: "delivered", deliveredAt: at(0, 10, 19) })] });
    await screen.getByRole("button", { name: "Why this score" }).click();
    await shoot("score-open", theme);
  });

  test(`popup, ${theme}`, async () => {
    await showPopup({
      "session.get": () =>
        session({ connection: { state: "offline", since: at(0, 10, 2), nextTryAt: null } }),
    });
    await userEvent.keyboard("line sto");
    await expect.element(screen.getByText(/^6 of 7, copy/)).toBeVisible();
    await shoot("popup", theme, 560);
  });
}
