import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { buildFeedback, buildMe } from "./support/builders.ts";
import { signOut, wireError } from "./support/fake-server.ts";
import { renderDashboard } from "./support/render-dashboard.tsx";

const SOMEBODY = "018f0000-0000-7000-8000-0000000000f3";
const TOKEN = "baton_one-time-link-token-0123456789";

test("a link signs in, leaves no token in the address, and leads to the inbox", async () => {
  const { server } = await renderDashboard({
    path: `/sign-in#token=${TOKEN}`,
    prepare: (server) => {
      server.signedIn = false;
      server.links.add(TOKEN);
    },
  });
  await expect.element(page.getByRole("heading", { name: "Verdicts" })).toBeVisible();
  await expect.element(page.getByText("Tomas Rydel")).toBeVisible();
  expect(location.href).not.toContain(TOKEN);
  expect(server.requests.filter((request) => request === "POST /v1/session")).toHaveLength(1);
});

test("a used link says so, with what to do, and its token is gone from the address", async () => {
  await renderDashboard({
    path: `/sign-in#token=${TOKEN}`,
    prepare: signOut,
  });
  await expect.element(page.getByText("This link was used or has expired")).toBeVisible();
  await expect.element(page.getByText("npm run baton -- sign-in-link --member EMAIL")).toBeVisible();
  expect(location.href).not.toContain(TOKEN);
});

test("a server that is down while signing in can be tried again with the same link", async () => {
  const { server } = await renderDashboard({
    path: `/sign-in#token=${TOKEN}`,
    prepare: (server) => {
      server.signedIn = false;
      server.links.add(TOKEN);
      server.failures.set("/v1/session", () => Promise.reject(new TypeError("fetch failed")));
    },
  });
  await expect.element(page.getByText("The server cannot be reached")).toBeVisible();
  server.failures.clear();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(page.getByRole("heading", { name: "Verdicts" })).toBeVisible();
});

test("without a session every page says how to get in, and comes back after signing in elsewhere", async () => {
  const { server } = await renderDashboard({
    path: "/verdicts",
    prepare: signOut,
  });
  await expect.element(page.getByText("Sign in with a one-time link")).toBeVisible();
  server.signedIn = true;
  await page.getByRole("button", { name: "I have signed in, look again" }).click();
  await expect.element(page.getByText("No verdicts yet")).toBeVisible();
});

test("a session that ends while the page is open turns the page to the sign-in state", async () => {
  const { server, arrive } = await renderDashboard({ path: "/verdicts" });
  await expect.element(page.getByText("No verdicts yet")).toBeVisible();
  server.signedIn = false;
  arrive(buildFeedback({}, 0));
  await expect.element(page.getByText("Sign in with a one-time link")).toBeVisible();
});

test("who signs in as somebody else in another tab finds nothing of the member before", async () => {
  const { server, streams } = await renderDashboard({
    path: "/verdicts",
    prepare: ({ feedback }) =>
      void feedback.push(
        buildFeedback({ prospect: { id: SOMEBODY, name: "For Fernhill's eyes", company: null } }, 0),
      ),
  });
  await expect.element(page.getByText("For Fernhill's eyes")).toBeVisible();
  const me = buildMe();
  const other = {
    ...me,
    member: { ...me.member, id: "018f0000-0000-7000-8000-0000000000f1", name: "Mara Iversen" },
    workspace: { id: "018f0000-0000-7000-8000-0000000000f2", name: "Other" },
  };
  server.failures.set("/v1/me", () => new Response(JSON.stringify(other), { status: 200 }));
  server.failures.set("/v1/feedback", () => wireError(503, "unavailable"));
  streams.at(-1)?.refuse();
  await expect.element(page.getByRole("button", { name: /Mara Iversen/u })).toBeVisible();
  await expect.element(page.getByText("For Fernhill's eyes")).not.toBeInTheDocument();
  expect(streams.length).toBeGreaterThan(1);
});

test("signing out ends the session on the server", async () => {
  const { server } = await renderDashboard({ path: "/verdicts" });
  await page.getByRole("button", { name: /Tomas Rydel/u }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect.element(page.getByText("Sign in with a one-time link")).toBeVisible();
  expect(server.requests).toContain("DELETE /v1/session");
  expect(location.pathname).toBe("/sign-in");
});

test("a sign-out that fails says that one is still signed in", async () => {
  await renderDashboard({
    path: "/verdicts",
    prepare: ({ failures }) => void failures.set("/v1/session", () => wireError(503, "unavailable")),
  });
  await page.getByRole("button", { name: /Tomas Rydel/u }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect
    .element(page.getByRole("alert"))
    .toMatchTextContent("Still signed in. The server is not ready.");
});

test("the theme is chosen in the account menu and kept", async () => {
  await renderDashboard({ path: "/verdicts" });
  await page.getByRole("button", { name: /Tomas Rydel/u }).click();
  await page.getByLabelText("Dark").click();
  expect(document.documentElement.dataset.theme).toBe("dark");
  expect(getComputedStyle(document.body).backgroundColor).toBe("rgb(12, 14, 17)");
  expect(localStorage.getItem("baton.theme")).toBe("dark");
  await page.getByLabelText("As the system").click();
  expect(document.documentElement.dataset.theme).toBeUndefined();
});

test("? lists the keys, G then V goes to the inbox, and keys can be turned off", async () => {
  await renderDashboard({ path: "/nowhere" });
  await expect.element(page.getByText("The dashboard has no page here")).toBeVisible();
  await userEvent.keyboard("?");
  await expect.element(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.getByLabelText("Single keys act").click();
  await page.getByRole("button", { name: "Close" }).click();
  await userEvent.keyboard("gv");
  expect(location.pathname).toBe("/nowhere");
  await page.getByRole("button", { name: /Tomas Rydel/u }).click();
  await page.getByRole("button", { name: "List of keys" }).click();
  await page.getByLabelText("Single keys act").click();
  await page.getByRole("button", { name: "Close" }).click();
  await userEvent.keyboard("gv");
  await expect.element(page.getByText("No verdicts yet")).toBeVisible();
});
