// The options page: bad input names its field, tests do not save, wiping keeps waiting verdicts unless confirmed.
import { expect, test } from "vitest";
import { page as screen } from "vitest/browser";
import { fixTime, showOptions } from "./support/show.tsx";

fixTime();

test.each([
  ["nonsense", "Server: this is not a web address. It begins with https://"],
  ["http://baton.fernhill.example", "Server: use https://. Plain http:// works for this machine only"],
  ["", "Server: enter the address, for instance https://baton.example.com"],
])("server “%s” is refused with a sentence", async (value, sentence) => {
  const client = await showOptions();
  await screen.getByLabelText("Server").fill(value);
  await screen.getByRole("button", { name: "Save", exact: true }).click();
  await expect.element(screen.getByText(sentence)).toBeVisible();
  expect(client.inputs("options.test")).toEqual([]);
  expect(client.inputs("options.set")).toEqual([]);
});

test("a token with a space in it is refused", async () => {
  await showOptions();
  await screen.getByLabelText("Token").fill("baton_a b");
  await screen.getByRole("button", { name: "Test connection" }).click();
  await expect.element(screen.getByText("Token: there is a space or a line break in it")).toBeVisible();
});

test("testing saves nothing; saving tests first and empties the token field", async () => {
  const client = await showOptions();
  await screen.getByLabelText("Server").fill("http://127.0.0.1:4310");
  await screen.getByLabelText("Token").fill("baton_abc_def");
  await screen.getByRole("button", { name: "Test connection" }).click();
  await expect.element(screen.getByText("Connected. (Ines Calder, Fernhill)")).toBeVisible();
  expect(client.inputs("options.set")).toEqual([]);
  await screen.getByRole("button", { name: "Save", exact: true }).click();
  await expect
    .poll(() => client.inputs("options.set"))
    .toEqual([{ serverUrl: "http://127.0.0.1:4310", token: "baton_abc_def" }]);
  await expect.element(screen.getByLabelText("Token")).toHaveValue("");
});

test("a failed test is told in the server's words and is not saved", async () => {
  const client = await showOptions({
    "options.test": () => ({
      ok: false,
      message: "Something other than Baton answered: a web page instead of data.",
      workspace: null,
      member: null,
    }),
  });
  await screen.getByRole("button", { name: "Save", exact: true }).click();
  await expect.element(screen.getByRole("alert")).toMatchTextContent(/a web page instead of data/u);
  expect(client.inputs("options.set")).toEqual([]);
});

test("the never-list names the line that is wrong", async () => {
  const client = await showOptions();
  const area = screen.getByLabelText(/^One a line/);
  await area.fill("Ann@Example.com\n@rival.example\nnot an address");
  await screen.getByRole("button", { name: "Save list" }).click();
  await expect
    .element(screen.getByText("Never-list, line 3: “not an address” is no address, @domain or *.domain"))
    .toBeVisible();
  await area.fill("Ann@Example.com\n@rival.example\n*.gov.example\nann@example.com");
  await screen.getByRole("button", { name: "Save list" }).click();
  await expect
    .poll(() => client.inputs("options.set"))
    .toEqual([{ neverList: ["ann@example.com", "@rival.example", "*.gov.example"] }]);
});

test("wiping keeps waiting verdicts unless the rep ticks the box", async () => {
  const client = await showOptions();
  await screen.getByRole("button", { name: "Wipe…" }).click();
  await screen.getByRole("button", { name: "Wipe the copies" }).click();
  await expect.poll(() => client.inputs("cache.wipe")).toEqual([{ outbox: false }]);
  await screen.getByRole("button", { name: "Wipe…" }).click();
  await screen.getByLabelText(/^Also delete 2 waiting verdicts/).click();
  await screen.getByRole("button", { name: "Wipe with verdicts" }).click();
  await expect.poll(() => client.inputs("cache.wipe")).toEqual([{ outbox: false }, { outbox: true }]);
});

test("theme and single keys are saved at once", async () => {
  const client = await showOptions();
  await screen.getByLabelText("Dark").click();
  await expect.poll(() => document.documentElement.dataset.theme).toBe("dark");
  await screen.getByLabelText(/^Single keys/).click();
  await expect.poll(() => client.inputs("options.set")).toEqual([{ theme: "dark" }, { singleKeys: false }]);
});

test("what left this device is listed with what it carried", async () => {
  await showOptions();
  await expect
    .element(screen.getByRole("row", { name: /lookup 1 address: dana\.orrell@tallowick\.example answered/ }))
    .toBeVisible();
});
