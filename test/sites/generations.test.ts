// Gmail's generations, as described in research: fragments of our own, each with its trap.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Detected, Detector } from "../../cli/detect/detector.ts";
import { openDetector } from "../../cli/detect/detector.ts";

const ME = "ines@fernhill.example";
const INBOX = "https://mail.google.com/mail/u/0/#inbox";

let detector: Detector;
beforeAll(async () => {
  detector = await openDetector();
});
afterAll(() => detector?.close());

const wrapped = (html: string, url = INBOX): Promise<Detected> =>
  detector.detect(html, { url, wrap: true, account: ME });
const asIs = (html: string, url = INBOX): Promise<Detected> => detector.detect(html, { url, account: ME });
const who = (seen: Detected) => seen.people.map(({ email, role }) => `${role} ${email}`);

const span = (kind: string, email: string, name = "") =>
  `<span class="${kind}" email="${email}" name="${name}" data-hovercard-id="${email}">${name || email}</span>`;
const message = (from: string, to: string, attributes = "") =>
  `<div class="adn ads" ${attributes}><img class="ajn" data-hovercard-id="${from}" name=":62"><table><tr><td class="gF gK"><h3 class="iw">${span("gD", from, "Sender")}</h3></td></tr><tr><td><span class="hb">to ${to}</span></td></tr></table><div class="ii gt"><div class="a3s aiL">Hello <span email="quoted@body.example">quoted</span></div></div></div>`;

describe("threads", () => {
  test("2016: role=list around listitems, owner left out by address, body ignored", async () => {
    const seen = await wrapped(
      `<div role="list"><div role="listitem" class="h7">${message("dana@mill.example", `${span("g2", ME, "me")}, ${span("g2", "ilse@mill.example", "Ilse B")}`)}</div></div>`,
    );
    expect(seen).toMatchObject({
      state: "ready",
      view: "thread",
      account: { email: ME },
      composes: [],
      rows: [],
    });
    expect(seen.people).toEqual([
      { email: "dana@mill.example", name: "Sender", role: "from" },
      { email: "ilse@mill.example", name: "Ilse B", role: "recipient" },
    ]);
    expect(seen.hooks).toMatchObject({
      message: '[role="listitem"]',
      sender: ".gD[email]",
      recipient: ".hb span[email]",
    });
  });

  test("2018, conversation view off: plain hex message ids, thread id from the heading's decimal", async () => {
    const seen = await wrapped(
      `<div><h2 class="hP" data-thread-perm-id="thread-f:1775568780109575075" data-legacy-thread-id="undefined">One <img data-emoji="🎉"> two</h2>${message("a@b.example", span("g2", "ME@x.example".toLowerCase(), "我"), 'data-message-id="165f0c9a1b2c3d4e" data-legacy-message-id="165f0c9a1b2c3d4e"')}</div>`,
    );
    expect(seen).toMatchObject({ threadId: "18a41665ecb473a3", subject: "One 🎉 two" });
    expect(who(seen)).toEqual(["from a@b.example", "recipient me@x.example"]);
  });

  test("2020, collapsed: sender only", async () => {
    const seen = await wrapped(
      `<div class="adf ads"><table><tr><td class="gF">${span("gD", "Dana@Mill.example", "Dana")}</td></tr></table><div class="iA g6">text</div></div>`,
    );
    expect(seen.people).toEqual([{ email: "dana@mill.example", name: "Dana", role: "from" }]);
    expect(seen).not.toHaveProperty("threadId");
  });

  test("2023: listitem alone, id in jslog only", async () => {
    const log = Buffer.from('["#thread-f:1775568780109575075",null,["#msg-f:1775568780109575075"]]').toString(
      "base64",
    );
    const seen = await wrapped(
      `<div role="listitem" aria-expanded="true">${message("a@b.example", span("g2", ME, "moi"), `jslog="20277; u014N:xr6bB; 1:${log}; 4:W10."`)}</div>`,
    );
    expect(seen.threadId).toBe("18a41665ecb473a3");
    expect(who(seen)).toEqual(["from a@b.example"]);
  });

  test("2025: a lone message; `undefined` ids are no ids; the user's own thread keeps its thread-a id", async () => {
    const lone = await wrapped(
      message("a@b.example", span("g2", ME, "me"), 'data-message-id="#msg-f:1" data-legacy-message-id="x"'),
    );
    expect(lone).toMatchObject({ view: "thread", subject: null });
    expect(lone).not.toHaveProperty("threadId");
    const own = await wrapped(
      `<h2 class="hP" data-thread-perm-id="undefined">S</h2><h2 class="hP" data-thread-perm-id="thread-a:r-123456">Own</h2>${message(ME, span("g2", "a@b.example", "A"))}`,
    );
    expect(who(own)).toEqual(["recipient a@b.example"]);
    const threadA = await wrapped(
      `<h2 data-thread-perm-id="thread-a:r-123456">Own</h2>${message(ME, span("g2", "a@b.example"))}`,
    );
    expect(threadA).toMatchObject({ threadId: "thread-a:r-123456", subject: "Own" });
  });

  test("hashed classes and spans that carry data-hovercard-id only", async () => {
    const hashed = message("a@b.example", span("g2-k1", "c@d.example", "C"))
      .replaceAll('class="gD"', 'class="gD-x9"')
      .replaceAll('class="hb"', 'class="hb-q2"')
      .replaceAll('class="gF gK"', 'class="gF-1 gK-2"')
      .replaceAll('class="adn ads"', 'class="adn-7 ads-7" data-message-id="#msg-f:1"')
      .replaceAll('class="ii gt"', 'class="ii-1 gt-1"')
      .replaceAll('class="a3s aiL"', 'class="a3s-3 aiL-3"');
    expect(who(await wrapped(hashed))).toEqual(["from a@b.example", "recipient c@d.example"]);
    const bare = `<div class="adn ads"><span class="gD" data-hovercard-id="a@b.example" name="A B">A</span><span class="hb"><span data-hovercard-id="c@d.example">C</span></span></div>`;
    expect(who(await wrapped(bare))).toEqual(["from a@b.example", "recipient c@d.example"]);
  });

  test("several messages: newest sender first, one line per person, strongest role", async () => {
    const seen = await wrapped(
      `<div role="list"><div role="listitem">${message("old@b.example", `${span("g2", ME)}${span("g2", "new@b.example")}`)}</div><div role="listitem">${message("new@b.example", `${span("g2", "OLD@b.example")}${span("g2", "third@b.example")}`)}</div></div>`,
    );
    expect(who(seen)).toEqual(["from new@b.example", "from old@b.example", "recipient third@b.example"]);
  });

  test("only the painted thread counts, also while its messages are missing", async () => {
    const stale = `<div style="display:none"><h2 class="hP" data-legacy-thread-id="18a41665ecb473a3">Old</h2><div role="list"><div role="listitem">${message("stale@b.example", "")}</div></div></div>`;
    const shell = (now: string) => `<div role="main">${stale}<div>${now}</div></div>`;
    const heading = '<h2 class="hP" data-legacy-thread-id="18a41665ecb473a4">Now</h2>';
    const ready = await asIs(
      shell(`${heading}<div role="list"><div role="listitem">${message("now@b.example", "")}</div></div>`),
    );
    expect(ready).toMatchObject({ subject: "Now", threadId: "18a41665ecb473a4", state: "ready" });
    expect(who(ready)).toEqual(["from now@b.example"]);
    const early = await asIs(shell(heading));
    expect(early).toMatchObject({ subject: "Now", state: "not-yet", people: [] });
  });

  test("the details table parts To from Cc and names reply-to, in any language", async () => {
    const details = `<table class="ajC"><tr><td>von:</td><td>${span("x", "a@b.example", "A")}</td></tr><tr><td>Antwort an:</td><td>R &lt;r@b.example&gt;</td></tr><tr><td>an:</td><td>T &lt;t@b.example&gt;, U &lt;u@b.example&gt;</td></tr><tr><td>Cc:</td><td>c@b.example</td></tr></table>`;
    const html = message("a@b.example", span("g2", "t@b.example", "T")).replace(
      '<div class="ii',
      `${details}<div class="ii`,
    );
    expect(who(await wrapped(html))).toEqual([
      "from a@b.example",
      "reply-to r@b.example",
      "to t@b.example",
      "to u@b.example",
      "cc c@b.example",
    ]);
  });

  test("reading pane: list and thread painted; without a chosen thread it is a list", async () => {
    const row = (extra = "") =>
      `<table><tr class="zA yO ${extra}"><td><div class="yW">${span("yP", "a@b.example", "A")}</div></td><td><div class="y6"><span class="bog"><span data-thread-id="#thread-f:1775568780109575075">S</span></span></div></td></tr></table>`;
    const page = (pane: string, extra: string) =>
      `<div role="main"><div gh="tl">${row(extra)}</div><div class="aia"><div class="ao9">${pane}</div></div></div>`;
    const open = await asIs(
      page(
        `<h2 class="hP">S</h2><div role="list"><div role="listitem">${message("b@b.example", "")}</div></div>`,
        "aps",
      ),
    );
    expect(open).toMatchObject({ view: "thread", threadId: "18a41665ecb473a3", rows: [] });
    const shut = await asIs(page("", ""));
    expect(shut).toMatchObject({
      view: "list",
      rows: [{ emails: ["a@b.example"], threadId: "18a41665ecb473a3" }],
    });
  });

  test("right to left, direction marks around addresses", async () => {
    const seen = await wrapped(
      `<div dir="rtl" role="listitem"><div class="adn ads">${span("gD", "a@b.example", "\u202bדנה\u202c")}<span class="hb">אל ${span("g2", ME, "אני")}</span></div></div>`,
    );
    expect(seen.people).toEqual([{ email: "a@b.example", name: "דנה", role: "from" }]);
  });

  test("popped-out thread: id from the address", async () => {
    const seen = await wrapped(
      message("a@b.example", ""),
      "https://mail.google.com/mail/u/0/?view=btop&search=inbox&th=18a41665ecb473a3",
    );
    expect(seen.threadId).toBe("18a41665ecb473a3");
  });
});

describe("lists", () => {
  test("2019 to 2025: ids on spans, several senders, the hidden twin, two inboxes", async () => {
    const row = (id: string) =>
      `<tr class="zA zE" jscontroller="x" role="row"><td class="yX"><div class="afn">${span("zF", "a@b.example", "A")}</div><div class="yW"><span class="bA4">${span("zF", "a@b.example", "A Long")}</span>, ${span("yP", ME, "我")}</div></td><td class="a4W"><div class="y6"><span class="bog"><span class="bqe" data-thread-id="#thread-${id}" data-legacy-last-message-id="1">Hi <img data-emoji="🎉"></span></span></div><span class="y2">snippet</span></td></tr>`;
    const list = `<div gh="tl"><table>${row("f:1775568780109575075")}${row("a:r-42")}</table></div>`;
    const seen = await asIs(`<div role="main">${list}${list}</div>`);
    expect(seen.rows).toEqual([
      {
        emails: ["a@b.example", ME],
        names: ["A Long", "我"],
        subject: "Hi 🎉",
        threadId: "18a41665ecb473a3",
      },
      { emails: ["a@b.example", ME], names: ["A Long", "我"], subject: "Hi 🎉", threadId: "thread-a:r-42" },
    ]);
    expect((await wrapped(row("f:1775568780109575075"))).rows).toHaveLength(1);
  });
});

describe("composes", () => {
  const editor =
    '<div class="Ap"><div class="Am Al editable" g_editable="true" role="textbox" contenteditable="true"><br></div></div>';

  test("chips of 2021 to 2026, Bcc apart, typed text, unknown people without a name", async () => {
    const chip = (email: string, name = email) =>
      `<div role="option" data-hovercard-id="${email}" data-name="${name}">${name}</div>`;
    const seen = await wrapped(
      `<div role="dialog"><div class="M9"><form><div class="anm" name="to">${chip("a@b.example", "A B")}${chip("c@d.example")}<input role="combobox" value="typed@x.example"></div><div class="anm" name="cc">${chip("e@f.example")}</div><div class="anm" name="bcc">${chip("secret@x.example")}</div><input name="subjectbox" value="Hello"></form>${editor}</div></div>`,
    );
    expect(seen).toMatchObject({ view: "compose", subject: "Hello" });
    expect(seen.composes).toEqual([
      {
        to: ["a@b.example", "c@d.example", "typed@x.example"],
        cc: ["e@f.example"],
        bcc: ["secret@x.example"],
        subject: "Hello",
        inline: false,
      },
    ]);
    expect(seen.people).toEqual([
      { email: "a@b.example", name: "A B", role: "to" },
      { email: "c@d.example", name: "", role: "to" },
      { email: "typed@x.example", name: "", role: "to" },
      { email: "e@f.example", name: "", role: "cc" },
    ]);
  });

  test("chips alone, and one chip alone, are put into a compose", async () => {
    const chips =
      '<div class="anm" name="cc"><div role="option" data-hovercard-id="a@b.example" data-name="A">A</div></div>';
    expect((await wrapped(chips)).composes).toMatchObject([{ to: [], cc: ["a@b.example"], inline: false }]);
    const one = '<div role="option" data-hovercard-id="a@b.example">A</div>';
    expect((await wrapped(one)).composes).toMatchObject([{ to: ["a@b.example"] }]);
    const classic =
      '<div class="vR"><span class="vN" email="a@b.example"><div class="vT">A</div></span><input type="hidden" name="to" value="A B &lt;a@b.example&gt;"></div><textarea class="vO" name="bcc">x@y.example, </textarea>';
    expect((await wrapped(classic)).composes).toMatchObject([
      { to: ["a@b.example"], cc: [], bcc: ["x@y.example"] },
    ]);
  });

  test("inline reply: subject in the hidden field, the mixed summary is not read, once per window", async () => {
    const reply = `<div class="M9"><div class="aoI" role="region" data-compose-id="7"><div class="oL aDm az9"><span email="bcc@secret.example">b</span></div><form><input type="hidden" name="subject" value="Re: S"><div class="aoD" style="display:none"><input name="subjectbox" value="undefined"></div><input type="hidden" name="to" value="A &lt;a@b.example&gt;"></form>${editor}<textarea class="Ak"></textarea></div></div>`;
    const seen = await wrapped(
      `<div role="list"><div role="listitem">${message("a@b.example", span("g2", ME))}<div class="ip adB">${reply}</div></div></div>`,
    );
    expect(seen.view).toBe("thread");
    expect(seen.composes).toEqual([{ to: ["a@b.example"], cc: [], bcc: [], subject: "Re: S", inline: true }]);
    expect(who(seen)).toEqual(["from a@b.example"]);
    expect((await wrapped(reply)).composes).toMatchObject([{ subject: "Re: S", inline: true }]);
  });

  test("a closed full-screen compose and a dialog that is no compose give none", async () => {
    const seen = await asIs(
      '<div class="aSs"><div class="aSt"><div role="dialog"><div class="aaZ"></div></div></div></div><div role="dialog"><div role="textbox" g_editable="true">note</div></div>',
    );
    expect(seen.composes).toEqual([]);
  });
});

describe("account and modes", () => {
  const bare = (html: string, url = INBOX) => detector.detect(html, { url });

  test("header label with a line break, else the title's last address, else nobody", async () => {
    const header = (label: string) =>
      `<header role="banner"><a href="https://accounts.google.com/SignOutOptions" aria-label="${label}">x</a></header>`;
    expect((await bare(header("Google-Konto: Ines @ Work  \n(ines@fernhill.example)"))).account).toEqual({
      email: ME,
    });
    expect((await bare(header("حساب: \u202a(ines@fernhill.example)\u202c"))).account).toEqual({ email: ME });
    const title = (text: string) => bare(`<title>${text}</title><div role="main"></div>`);
    expect((await title("Ask x@y.example - ines@fernhill.example - Fernhill Mail")).account).toEqual({
      email: ME,
    });
    expect((await title("Gmail")).account).toBeNull();
  });

  test("a delegated mailbox is the title's, not the signed-in person's", async () => {
    const seen = await bare(
      '<title>Inbox - box@fernhill.example - Fernhill Mail</title><header role="banner"><a aria-label="Account: I (ines@fernhill.example)">x</a></header>',
      "https://mail.google.com/mail/b/143/u/0/#inbox",
    );
    expect(seen.account).toMatchObject({ email: "box@fernhill.example", delegated: true });
  });

  test("print, mobile, chat, other sites", async () => {
    const html = message("a@b.example", "");
    expect((await bare(html, "https://mail.google.com/mail/u/0/?view=pt&th=1")).site).toBeNull();
    expect((await bare(html, "https://mail.google.com/mail/mu/mp/1/#tl")).site).toBeNull();
    expect((await bare(html, "https://mail.example.com/mail/u/0/")).site).toBeNull();
    expect(await bare(html, "https://mail.google.com/mail/u/0/#chat/space/x")).toMatchObject({
      site: "gmail",
      state: "none",
      people: [],
    });
    expect(await bare('<div id="loading">Loading</div>')).toMatchObject({ state: "not-yet", view: "other" });
  });
});
