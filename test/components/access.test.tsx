// Every screen, light and dark: no axe violation, no sideways scroll down to 280 px, targets of 24 px and more.
import { describe, expect, test } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { overflow, violations } from "./support/axe.ts";
import type { Answers } from "./support/fake-client.ts";
import { fixTime, showOptions, showPopup, showSidebar } from "./support/show.tsx";
import { at, context, entry, feedback, known, page, RUNNING, session, story, TEO } from "./support/story.ts";

fixTime();

const offline = () => session({ connection: { state: "offline", since: at(0, 10, 2), nextTryAt: null } });
const STATES: Record<string, { answers: Answers; ready: string | RegExp }> = {
  known: { answers: {}, ready: "Worth sending" },
  "verdict waiting": { answers: { "outbox.list": () => [entry()] }, ready: "Waiting" },
  "verdict superseded": {
    answers: {
      "outbox.list": () => [entry({ detail: { verdict: "wrong_fit", criterion: "industry" } })],
      "prospect.get": () => known({ story: story({ myVerdict: feedback() }) }),
    },
    ready: /^Before:/,
  },
  refused: {
    answers: {
      "outbox.list": () => [
        entry({ state: "refused", refusal: { code: "conflict", message: "Merged.", field: null } }),
      ],
    },
    ready: "Refused:",
  },
  offline: {
    answers: { "session.get": offline, "outbox.list": () => [entry()] },
    ready: "Waiting to go out",
  },
  "late handoff": {
    answers: {
      "prospect.get": () =>
        known({ story: story({ handoff: { ...RUNNING, acceptBy: at(0, 9, 40), usedMinutes: 280 } }) }),
    },
    ready: "40 m",
  },
  "too little data": {
    answers: {
      "prospect.get": () =>
        known({
          story: story({
            card: { ...story().card, grade: null, engagement: null },
            whyNow: [],
            scoreParts: [],
            persona: null,
            recommendations: [],
            upcoming: [],
            touches: { items: [], nextCursor: null },
            touchMarks: [],
            touchCounts: { all: 0, web: 0, email: 0, events: 0, sales: 0, machine: 0 },
          }),
        }),
    },
    ready: "?",
  },
  "not looked up": {
    answers: {
      "page.get": () => page({ chosen: TEO.email }),
      "prospect.get": () => ({ state: "withheld", email: TEO.email, reason: "not_known" }),
    },
    ready: "Look up once",
  },
  "signed out": {
    answers: { "session.get": () => session({ signedIn: false }) },
    ready: "Sign in to see who this is",
  },
  "no mail": {
    answers: { "page.get": () => page({ context: null, chosen: null, people: [] }) },
    ready: "Open a mail",
  },
  "no outsider": {
    answers: { "page.get": () => page({ context: context(), chosen: null, people: [] }) },
    ready: "No one from outside",
  },
};

/** Controls smaller than 24 by 24 that are no inline links in text. */
function smallTargets(): string[] {
  return [...document.querySelectorAll<HTMLElement>("button, a, input, select, summary")]
    .filter((element) => element.checkVisibility() && getComputedStyle(element).display !== "inline")
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element }) => !(element instanceof HTMLInputElement && element.closest("label")))
    .filter(({ box }) => box.height < 23.5 || box.width < 23.5)
    .map(
      ({ element, box }) =>
        `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 100)}`,
    );
}

for (const theme of ["light", "dark"] as const) {
  const themed = (answers: Answers): Answers => ({
    "options.get": () => ({ serverUrl: null, hasToken: false, theme, singleKeys: true, neverList: [] }),
    ...answers,
  });
  describe(theme, () => {
    for (const [name, state] of Object.entries(STATES)) {
      test(`sidebar: ${name}`, async () => {
        await showSidebar(themed(state.answers));
        await expect.element(screen.getByText(state.ready, { exact: true }).first()).toBeVisible();
        await expect.poll(() => document.documentElement.dataset.theme).toBe(theme);
        expect(await violations()).toEqual([]);
        expect(smallTargets()).toEqual([]);
        for (const width of [420, 345, 320, 280]) {
          await screen.viewport(width, 900);
          expect(overflow(), `at ${width} px`).toEqual([]);
        }
      });
    }

    for (const [name, button] of [
      ["not ready", "Not ready"],
      ["wrong fit", "Wrong fit"],
      ["more", "More"],
      ["recycle", "Recycle…"],
      ["score", "Why this score"],
    ] as const) {
      test(`sidebar: ${name} open`, async () => {
        await showSidebar(themed({}));
        await screen.getByRole("button", { name: button, exact: true }).last().click();
        expect(await violations()).toEqual([]);
        await screen.viewport(280, 900);
        expect(overflow()).toEqual([]);
      });
    }

    test("key list", async () => {
      await showSidebar(themed({}));
      await expect.element(screen.getByText("Worth sending")).toBeVisible();
      await userEvent.keyboard("?");
      await expect.element(screen.getByRole("dialog")).toBeVisible();
      expect(await violations()).toEqual([]);
    });

    test("popup with a query and a half-typed filter", async () => {
      await showPopup(themed({}));
      await userEvent.keyboard("line type:");
      await expect.element(screen.getByRole("button", { name: /^Case study/ }).first()).toBeVisible();
      expect(await violations()).toEqual([]);
      expect(overflow()).toEqual([]);
    });

    test("options", async () => {
      await showOptions(themed({}));
      await expect.element(screen.getByRole("heading", { name: "What left this device" })).toBeVisible();
      expect(await violations()).toEqual([]);
      await screen.viewport(320, 900);
      expect(overflow()).toEqual([]);
    });
  });
}
