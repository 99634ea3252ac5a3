// Gmail's markup around one message, one row, one compose, as research describes it: fragments for the tests.

/** The owner of every mailbox in these tests. */
export const ME = "ines@fernhill.example";

/** A person's span of 2016 to 2025. */
export const span = (kind: string, email: string, name = "", text = name || email): string =>
  `<span dir="ltr" class="${kind}" email="${email}" name="${name}" data-hovercard-id="${email}" translate="no">${text}</span>`;

/** What an expanded message may differ in. */
export interface MessageParts {
  from: string;
  to: string;
  attributes?: string;
  details?: string;
  body?: string;
  words?: string;
}

/** An expanded message with avatar, header tables, recipients, body and the bar to answer. */
export const expanded = ({
  from,
  to,
  attributes = "",
  details = "",
  body = "Hello",
  words = "to",
}: MessageParts): string =>
  `<div class="adn ads" ${attributes}><div class="aju"><div class="aCi"><img class="ajn" id=":62_1" name=":62" src="cleardot.gif" data-hovercard-id="avatar@trap.example" aria-hidden="true"></div></div><div class="gs"><div class="gE iv gt"><table cellpadding="0" class="cf gJ"><tbody><tr class="acZ"><td class="gF gK"><table cellpadding="0" class="cf ix"><tbody><tr><td class="c2"><h3 class="iw gFxsud"><span translate="no" class="qu" tabindex="-1">${from} <span class="cfXrwd"></span><span class="go"><span aria-hidden="true">&lt;</span>x<span aria-hidden="true">&gt;</span></span></span></h3></td></tr></tbody></table></td><td class="gH bAk"><div class="gK"><span class="g3" title="8 Sept 2023, 10:12">10:12</span></div></td></tr><tr class="acZ xD"><td colspan="3"><table cellpadding="0" class="cf adz"><tbody><tr><td class="ady"><div class="iw ajw"><span class="hb">${words} ${to}</span></div><div class="ajy"><img class="ajz" src="cleardot.gif" alt=""></div>${details}</td></tr></tbody></table></td></tr></tbody></table></div><div class="qQVYZb"></div><div class="utdU2e"></div><div class="ii gt" id=":6z"><div class="a3s aiL ">${body}</div></div><div class="hi"></div></div></div><div class="gA gt acV"><div class="gB xu"><div class="ip iq"><table class="cf wS"><tbody><tr><td class="amq"><img class="ajn bofPge" name=":60" data-hovercard-id="${ME}"></td><td class="amr"><span class="ams bkH" role="link">Reply</span></td></tr></tbody></table></div></div></div>`;

/** A collapsed message: its sender and a snippet, no id. */
export const collapsed = (email: string, name: string): string =>
  `<div class="adf ads" style="display:"><div class="aju"><img class="ajn" name=":63" data-hovercard-id="${email}"></div><div class="gs"><div class="gE hI"><table class="cf gJ"><tbody><tr><td class="gF gK"><span class="qu">${span("gD", email, name)}</span></td><td class="gH"><span class="g3">8 Sept</span></td></tr><tr><td class="iA g6">As x@snippet.example wrote</td></tr></tbody></table></div></div></div>`;

/** One line of the message list. */
export const item = (content: string, state = "h7 ie nH oy8Mbf"): string =>
  `<div class="${state}" role="listitem" aria-expanded="${state.startsWith("h7")}" tabindex="-1"><div class="Bk"><div class="G3 G2">${content}</div></div></div>`;

/** A thread's subject and messages. */
export const thread = (
  items: string,
  heading = '<h2 class="hP" data-legacy-thread-id="18a41665ecb473a3">S</h2>',
): string =>
  `<div class="nH if"><div class="nH V8djrc byY"><div class="ha">${heading}<span class="J-J5-Ji"></span></div></div><div class="nH aHU"><div role="list">${items}</div></div></div>`;

/** A list row of 2019 to 2025: `senders` stands twice, the second time for screen readers. */
export const row = (senders: string, subject: string, ids = "", state = "zA zE"): string =>
  `<tr class="${state}" id=":2v" role="row" jscontroller="ZdOxDb" tabindex="-1"><td class="PF xY"></td><td class="oZ-x3 xY"><div id=":2w" class="oZ-jc T-Jo J-J5-Ji" role="checkbox" aria-checked="false"></div></td><td class="apU xY"><span class="aXw T-KT" role="button"></span></td><td class="yX xY"><div id=":30" class="afn">${senders}, ${subject}, 10:12, snippet of <b>x@snippet.example</b>.</div><div id=":31" class="yW">${senders}</div></td><td class="a4W"><div class="xS" role="link"><div class="xT"><div class="yi"><div class="ar as"><div class="at" title="Inbox"><div class="au"><div class="av">Inbox</div></div></div></div></div><div class="y6"><span class="bog"><span class="bqe" ${ids}>${subject}</span></span></div><span class="y2"><span class="Zt">&nbsp;-&nbsp;</span>snippet from y@snippet.example</span></div></div></td><td class="xW xY"><span title="Fri, 8 Sept 2023, 10:12"><span>10:12</span></span></td></tr>`;

/** A list around rows. */
export const list = (rows: string): string =>
  `<div class="ae4 UI" gh="tl"><div class="Cp"><table class="F cf zt"><colgroup><col class="k0vOLb"></colgroup><tbody>${rows}</tbody></table></div></div>`;

/** The editor of a compose. */
export const EDITOR =
  '<div class="Ap"><div id=":8x" class="Am aiL Al editable LW-avf tS-tW" hidefocus="true" aria-label="Message Body" g_editable="true" role="textbox" aria-multiline="true" contenteditable="true" tabindex="1"><br></div></div><textarea class="Ak aXjCH" style="display:none" aria-label="Message Body"></textarea>';
