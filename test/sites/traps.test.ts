// Traps of Gmail's page, each once wrapped and once as it is: what must never count, and what must not be lost.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Detected, type Detector, openDetector } from "../../cli/detect/detector.ts";
import { collapsed, EDITOR, expanded, item, list, ME, row, span, thread } from "./gmail-markup.ts";

const INBOX = "https://mail.google.com/mail/u/0/#inbox";

let detector: Detector;
beforeAll(async () => {
  detector = await openDetector();
});
afterAll(() => detector?.close());

const who = ({ people }: Detected) =>
  people.map(({ email, name, role }) => `${role} ${email} ${name}`.trim());

/** Sees the fragment both ways and expects the same of both. */
async function both(html: string, check: (seen: Detected) => void, account: string | undefined = ME) {
  for (const wrap of [true, false]) check(await detector.detect(html, { url: INBOX, wrap, account }));
}

const toMe = span("g2", ME, "me");
const fromDana = span("gD", "dana@mill.example", "Dana O");

describe("messages", () => {
  test("collapsed and folded ones give their senders, avatars and snippets nobody", () =>
    both(
      thread(
        item(collapsed("Teo@Mill.example", "Teo"), "kv") +
          item(collapsed("pia@mill.example", "Pia"), "kQ") +
          item(
            expanded({ from: fromDana, to: `${toMe}, ${span("g2", "cc@mill.example", "Cee Long", "Cee")}` }),
          ),
      ),
      (seen) => {
        expect(seen).toMatchObject({
          state: "ready",
          view: "thread",
          subject: "S",
          threadId: "18a41665ecb473a3",
        });
        expect(who(seen)).toEqual([
          "from dana@mill.example Dana O",
          "from pia@mill.example Pia",
          "from teo@mill.example Teo",
          "recipient cc@mill.example Cee Long",
        ]);
      },
    ));

  test("several messages without a list stay several; conversation view off", () =>
    both(
      `<h2 class="hP" data-thread-perm-id="thread-f:1775568780109575075" data-legacy-thread-id="undefined">S</h2>${expanded({ from: fromDana, to: toMe, attributes: 'data-message-id="165f0c9a1b2c3d4e" data-legacy-message-id="165f0c9a1b2c3d4e"' })}${expanded({ from: span("gD", "teo@mill.example", "Teo"), to: span("g2", "dana@mill.example", "Dana") })}`,
      (seen) => {
        expect(seen.threadId).toBe("18a41665ecb473a3");
        expect(who(seen)).toEqual(["from teo@mill.example Teo", "from dana@mill.example Dana O"]);
      },
    ));

  test("whatever language calls the owner, the address decides; without one, the word does", async () => {
    for (const [words, self] of [
      ["发送至", "我"],
      ["кому:", "мне"],
      ["à", "moi"],
      ["an", "mich"],
    ] as const) {
      const html = item(expanded({ from: fromDana, to: span("g2", ME, self), words }));
      for (const account of [ME, undefined])
        await both(
          html,
          (seen) => {
            expect(seen.account).toEqual({ email: ME });
            expect(who(seen)).toEqual(["from dana@mill.example Dana O"]);
          },
          account,
        );
    }
  }, 60_000);

  test("a reply sent in this page: own message with an `-a` id and no legacy id", () =>
    both(
      thread(
        item(
          expanded({
            from: span("gD", ME, "Ines"),
            to: span("g2", "dana@mill.example", "Dana"),
            attributes: 'data-message-id="#msg-a:r-12"',
          }),
        ),
        '<h2 class="hP" data-thread-perm-id="thread-a:mmiai-r-5087">S</h2>',
      ),
      (seen) => {
        expect(seen.threadId).toBe("thread-a:mmiai-r-5087");
        expect(who(seen)).toEqual(["recipient dana@mill.example Dana"]);
      },
    ));

  test("quoted headers in a body never count, nor a draft's recipients below a message", () =>
    both(
      thread(
        item(
          expanded({
            from: fromDana,
            to: toMe,
            body: `<div class="gmail_quote">${span("gD", "q@quote.example", "Q")} <span class="hb">${span("g2", "w@quote.example")}</span> <a href="mailto:v@quote.example">v@quote.example</a></div>`,
          }) +
            `<div class="ip adB"><div class="M9"><form><div class="oL aDm az9"><span email="bcc@secret.example">b</span></div><div class="anm" name="to"><div role="option" data-hovercard-id="new@draft.example" data-name="New">New</div></div><input name="subject" type="hidden" value="Re: S"></form>${EDITOR}</div></div>`,
        ),
      ),
      (seen) => {
        expect(who(seen)).toEqual(["from dana@mill.example Dana O"]);
        expect(seen.composes).toEqual([
          { to: ["new@draft.example"], cc: [], bcc: [], subject: "Re: S", inline: true },
        ]);
      },
    ));

  test("the open details: labels in Chinese, quoted names, an address in the subject's row", () => {
    const line = (label: string, value: string) =>
      `<tr class="ajv"><td class="gG"><span class="gI">${label}</span></td><td class="gL"><span class="gI">${value}</span></td></tr>`;
    const details = `<div class="ajA SK"><div class="ajB gt"><table class="cf ajC"><tbody>${line("发件人：", `${fromDana} <span class="go">&lt;dana@mill.example&gt;</span>`)}${line("回复：", "desk@mill.example")}${line("收件人：", `"Last, First" &lt;t@b.example&gt;,<br> "x@trap.example" &lt;u@b.example&gt;, ${ME}`)}${line("抄送：", "o'neil@b.example")}${line("主题：", "Ask s@subject.example")}</tbody></table></div></div>`;
    return both(
      item(expanded({ from: fromDana, to: `${toMe}, ${span("g2", "t@b.example", "First")}`, details })),
      (seen) =>
        expect(who(seen)).toEqual([
          "from dana@mill.example Dana O",
          "reply-to desk@mill.example",
          "to t@b.example Last, First",
          "to u@b.example x@trap.example",
          "cc o'neil@b.example",
        ]),
    );
  });

  test("pieces: the header's table alone, the details alone", async () => {
    const header = `<table class="cf gJ"><tbody><tr><td class="gF gK">${fromDana}</td></tr><tr><td><span class="hb">to ${toMe}</span></td></tr></tbody></table>`;
    await both(header, (seen) => expect(who(seen)).toEqual(["from dana@mill.example Dana O"]));
    const details = `<table class="cf ajC"><tbody><tr><td>from:</td><td><b>Dana</b> &lt;a@b.example&gt;</td></tr><tr><td>to:</td><td>${ME}</td></tr><tr><td>cc:</td><td>c@b.example</td></tr></tbody></table>`;
    await both(details, (seen) => expect(who(seen)).toEqual(["from a@b.example Dana", "cc c@b.example"]));
  });
});

describe("rows", () => {
  const ids = 'data-thread-id="#thread-f:1775568780109575075" data-legacy-last-message-id="18a41665ecb473a4"';

  test("several senders and a count; a draft to nobody is a row of its own; a hidden section is none", () =>
    both(
      list(
        row(
          `<span class="bA4">${span("zF", "a@b.example", "Ada Long", "Ada")}</span>, ${span("yP", ME, "me")} .. ${span("zF", "c@d.example", "Bo Long", "Bo")} <span class="bx0">(5)</span>`,
          'Hi <img data-emoji="🎉" alt="party"> all',
          ids,
        ) + row('<span class="boq">Draft</span>', "(no subject)", 'data-thread-id="#thread-a:r-42"'),
      ) + `<div style="display:none">${list(row(span("yP", "old@b.example", "Old"), "Stale"))}</div>`,
      (seen) => {
        expect(seen.view).toBe("list");
        expect(seen.rows).toEqual([
          {
            emails: ["a@b.example", ME, "c@d.example"],
            names: ["Ada Long", "me", "Bo Long"],
            subject: "Hi 🎉 all",
            threadId: "18a41665ecb473a3",
          },
          { emails: [], names: [], subject: "(no subject)", threadId: "thread-a:r-42" },
        ]);
      },
    ));

  test("a bare row and a piece of one", async () => {
    await both(row(span("zF", "a@b.example", "Ada"), "S", ids), (seen) =>
      expect(seen.rows).toEqual([
        { emails: ["a@b.example"], names: ["Ada"], subject: "S", threadId: "18a41665ecb473a3" },
      ]),
    );
    await both(`<div class="yW">${span("yP", "a@b.example", "Ada")}</div>`, (seen) =>
      expect(seen.rows).toEqual([{ emails: ["a@b.example"], names: ["Ada"], subject: "" }]),
    );
  });
});

describe("composes", () => {
  const option = (email: string, name: string) =>
    `<div role="option" class="afV" data-hovercard-id="${email}" data-name="${name}"><img name=":9" data-hovercard-id="${email}"><div class="akl">${name || email.replace(/@.*/, "")}</div></div>`;

  test("chips without a compose: no name, typed names, half-typed addresses", () =>
    both(
      `<div class="anm" name="to"><div role="listbox">${option("a@b.example", "A B")}${option("c@d.example", "")}</div><input value="Tia &lt;typed@x.example&gt;, half@"></div><div class="anm" name="cc">${option("e@f.example", "E@F.example")}<input value="u@v.example, "></div>`,
      (seen) => {
        expect(seen.composes).toEqual([
          {
            to: ["a@b.example", "c@d.example", "typed@x.example"],
            cc: ["e@f.example", "u@v.example"],
            bcc: [],
            subject: "",
            inline: false,
          },
        ]);
        expect(who(seen)).toEqual([
          "to a@b.example A B",
          "to c@d.example",
          "to typed@x.example Tia",
          "cc e@f.example",
          "cc u@v.example",
        ]);
      },
    ));

  test("hidden fields and chips of one person are one; an answer alone is inline, full screen is not", async () => {
    const fields = `<input type="hidden" name="to" value="A &lt;a@b.example&gt;"><input type="hidden" name="to" value="&quot;X, Y&quot; &lt;x@b.example&gt;"><div class="anm" name="to">${option("A@b.example", "A")}</div>`;
    await both(
      `<div class="M9"><div class="aoI" role="region"><form>${fields}<div class="aoD az6" style="display: none;"><input name="subjectbox" value=""></div><input type="hidden" name="subject" value="Re: S"></form>${EDITOR}</div></div>`,
      (seen) => {
        expect(seen.view).toBe("compose");
        expect(seen.composes).toEqual([
          { to: ["a@b.example", "x@b.example"], cc: [], bcc: [], subject: "Re: S", inline: true },
        ]);
      },
    );
    await both(
      `<div class="aSs"><div class="aSt"><div role="dialog"><div class="M9"><form>${fields}<input name="subjectbox" value="Hi"></form>${EDITOR}</div></div></div></div>`,
      (seen) => expect(seen.composes).toMatchObject([{ subject: "Hi", inline: false }]),
    );
  });

  test("a window over a thread leaves the thread's people alone; the search form is no compose", async () => {
    await both(
      `${thread(item(expanded({ from: fromDana, to: toMe })))}<div class="AD"><div role="dialog"><div class="M9"><form><input type="hidden" name="to" value="z@b.example"><input name="subjectbox" value="New"></form>${EDITOR}</div></div></div>`,
      (seen) => {
        expect(who(seen)).toEqual(["from dana@mill.example Dana O"]);
        expect(seen.composes).toMatchObject([{ to: ["z@b.example"], inline: false }]);
      },
    );
    await both(
      '<div role="dialog"><form><input name="to" value="c@d.example"><input name="subject" value="q"></form></div>',
      (seen) => expect(seen.composes).toEqual([]),
    );
  });
});

describe("the owner", () => {
  const header = (address: string) =>
    `<header role="banner"><a aria-label="Google 帐号： 李雷  \n(${address})" href="https://accounts.google.com/SignOutOptions?hl=zh" role="button"></a></header>`;

  test("the page's header before the one given, that before the title", async () => {
    await both(header("li@b.example"), ({ account }) => expect(account).toEqual({ email: "li@b.example" }));
    await both(
      `<title>Ask x@y.example - Gmail</title>${item(expanded({ from: fromDana, to: toMe }))}`,
      (seen) => {
        expect(seen.account).toEqual({ email: ME });
        expect(who(seen)).toEqual(["from dana@mill.example Dana O"]);
      },
    );
  });

  test("a delegated mailbox under today's path", async () => {
    const seen = await detector.detect(
      `<title>Inbox - box@fernhill.example - Fernhill Mail</title>${header(ME)}<div role="main"></div>`,
      { url: "https://mail.google.com/mail/u/0/d/AEoRXR/#inbox" },
    );
    expect(seen.account).toEqual({ email: "box@fernhill.example", delegated: true });
  });
});
