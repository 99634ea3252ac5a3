import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { wireError } from "./support/fake-server.ts";
import { renderDashboard } from "./support/render-dashboard.tsx";

const html = () =>
  new Response("<!doctype html><h1>Guest network</h1>", { headers: { "content-type": "text/html" } });

test.each([
  ["internal", () => wireError(500, "internal", "req-42"), "The server failed"],
  ["unavailable", () => wireError(503, "unavailable"), "The server is not ready"],
  ["forbidden", () => wireError(403, "forbidden"), "No permission"],
  ["a proxy's page", html, "That was not Baton's server"],
  ["no network", () => Promise.reject(new TypeError("fetch failed")), "The server cannot be reached"],
  ["another shape", () => Response.json({ items: "none" }), "That was not Baton's server"],
  ["31 MB", () => new Response("x".repeat(31_000_000)), "The answer is too large"],
])("the inbox names its failure: %s", async (_name, answer, title) => {
  const { server } = await renderDashboard({
    path: "/verdicts",
    prepare: ({ failures }) => void failures.set("/v1/feedback", answer),
  });
  await expect.element(page.getByRole("alert")).toMatchTextContent(title);
  server.failures.clear();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(page.getByText("No verdicts yet")).toBeVisible();
});

test("a request id is there to copy", async () => {
  await renderDashboard({
    path: "/verdicts",
    prepare: ({ failures }) => void failures.set("/v1/feedback", () => wireError(500, "internal", "req-42")),
  });
  await expect.element(page.getByText("req-42")).toBeVisible();
  await page.getByRole("button", { name: "Copy request id" }).click();
  await expect
    .element(page.getByRole("button", { name: /^(Copied|Copy by hand) request id$/u }))
    .toBeVisible();
});

test("before anything is known, a server that fails has a page of its own", async () => {
  const { server } = await renderDashboard({
    path: "/verdicts",
    prepare: ({ failures }) => void failures.set("/v1/me", html),
  });
  await expect.element(page.getByText("That was not Baton's server")).toBeVisible();
  server.failures.clear();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(page.getByText("No verdicts yet")).toBeVisible();
});
