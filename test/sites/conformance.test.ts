// What every adapter keeps: its pages and no other's, total on damaged pages, changes nothing, bounded work.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Detector, openDetector } from "../../cli/detect/detector.ts";

const INBOX = "https://mail.google.com/mail/u/0/#inbox";
const PAGE = `<title>Inbox - me@x.example - Gmail</title><header role="banner"><a aria-label="A (me@x.example)">m</a></header><div><div role="main"><h2 class="hP" data-thread-perm-id="thread-f:1775568780109575075">S</h2><div role="list"><div role="listitem"><div class="adn ads" data-message-id="#msg-f:1"><span class="gD" email="a@b.example" name="A">A</span><span class="hb"><span class="g2" email="me@x.example">me</span></span><table class="ajC"><tr><td>to:</td><td>c@d.example</td></tr></table><div class="a3s">body</div></div><div class="ip adB"><div class="M9"><form><div class="anm" name="to"><div role="option" data-hovercard-id="a@b.example">A</div></div><input name="subject" value="Re"></form><div g_editable="true" role="textbox" contenteditable="true"></div></div></div></div></div><div gh="tl"><table><tbody><tr class="zA"><td><div class="yW"><span email="a@b.example" name="A">A</span></div></td></tr></tbody></table></div></div></div>`;

let detector: Detector;
beforeAll(async () => {
  detector = await openDetector();
});
afterAll(() => detector?.close());

/** One step of damage, done inside the page to the element with that number. */
const damage = fc.record({
  at: fc.nat(60),
  kind: fc.constantFrom("remove", "empty", "hide", "strip", "mangle", "double", "into"),
  word: fc.constantFrom(
    "",
    "undefined",
    "null",
    "@",
    "a@",
    "<x@y.example>",
    "#thread-f:",
    "thread-f:9".repeat(9),
    "\u202e",
    "💥",
  ),
});

const DAMAGE = `(steps) => {
  for (const { at, kind, word } of steps) {
    const all = [...document.querySelectorAll("body *")];
    const element = all[at % Math.max(all.length, 1)];
    if (!element) continue;
    if (kind === "remove") element.remove();
    if (kind === "empty") element.replaceChildren();
    if (kind === "hide") element.style.display = "none";
    if (kind === "strip") for (const { name } of [...element.attributes]) element.removeAttribute(name);
    if (kind === "mangle") for (const { name } of [...element.attributes]) element.setAttribute(name, word);
    if (kind === "double") element.after(element.cloneNode(true));
    if (kind === "into") element.append(word, document.createElement("span"));
  }
}`;

describe("gmail", () => {
  test("total and read-only on pages damaged at random", async () => {
    const page = await detector.open(PAGE, { url: INBOX });
    await page.evaluate("globalThis.whole = document.body.cloneNode(true); undefined");
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 8 }), async (steps) => {
        const result = (await page.evaluate(`(() => {
          document.body.replaceWith(whole.cloneNode(true));
          (${DAMAGE})(${JSON.stringify(steps)});
          const before = document.documentElement.outerHTML;
          const seen = detection.look(${JSON.stringify(INBOX)});
          return { same: document.documentElement.outerHTML === before, seen };
        })()`)) as { same: boolean; seen: Awaited<ReturnType<Detector["detect"]>> };
        expect(result.same).toBe(true);
        const { seen } = result;
        expect(["ready", "not-yet", "none"]).toContain(seen.state);
        for (const person of seen.people) {
          expect(person.email).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@]+$/);
          expect(person.email).not.toBe(seen.account?.email);
        }
        if (seen.threadId !== undefined) expect(seen.threadId).toMatch(/^([\da-f]{14,17}|thread-a:[\w:-]+)$/);
        expect(new Set(seen.people.map(({ email }) => email)).size).toBe(seen.people.length);
      }),
      { numRuns: 150 },
    );
    await page.context().close();
  });

  test("a page without a body, an empty one and a foreign one give an empty context", async () => {
    const page = await detector.open("<p>nothing", { url: INBOX });
    const bare = await page.evaluate(`(() => {
      const gmail = detection.ADAPTERS[0];
      const foreign = document.implementation.createHTMLDocument("x@y.example - shop");
      foreign.body.remove();
      return [foreign, new Document()].map((each) => gmail.context(new URL(${JSON.stringify(INBOX)}), each));
    })()`);
    expect(bare).toMatchObject([
      { state: "not-yet", people: [], rows: [], composes: [] },
      { state: "not-yet", people: [], rows: [], composes: [] },
    ]);
    await page.context().close();
  });

  test("only its own addresses", async () => {
    const page = await detector.open("", { url: INBOX });
    const ids = await page.evaluate(`[
      "https://mail.google.com/mail/u/0/", "http://mail.google.com/mail/", "https://mail.google.com.evil.example/mail/u/0/",
      "https://chat.google.com/", "http://127.0.0.1:4311/mail/u/0/", "https://app.hubspot.com/contacts/1/record/0-1/2",
    ].map((address) => detection.adapterFor(new URL(address))?.id ?? null)`);
    expect(ids).toEqual(["gmail", null, null, null, null, null]);
    await page.context().close();
  });

  test("a page of 100,000 nodes costs a bounded number of attribute reads", async () => {
    const page = await detector.open(PAGE, { url: INBOX });
    const reads = await page.evaluate(`(() => {
      const span = document.querySelector(".g2"), row = document.querySelector("tr.zA");
      for (let i = 0; i < 50000; i++) span.parentElement.append(span.cloneNode(true));
      for (let i = 0; i < 10000; i++) row.parentElement.append(row.cloneNode(true));
      let count = 0;
      const original = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) { count++; return original.call(this, name); };
      detection.look(${JSON.stringify(INBOX)});
      document.querySelector("h2").remove(); document.querySelector("[role=list]").remove();
      detection.look(${JSON.stringify(INBOX)});
      Element.prototype.getAttribute = original;
      return count;
    })()`);
    expect(reads).toBeLessThan(20_000);
    await page.context().close();
  });
});
