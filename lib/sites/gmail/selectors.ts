// Where Gmail keeps what Baton reads: a data table, so that it can be replaced without new code.
// Content script context. Attributes first, structure next, classes last. The first selector of a piece that
// matches wins and is named in `hooks`. Every class is also tried in the hashed form of 2026 (`gD-x1y2`).

/** Everything the adapter looks for. */
export type Piece =
  | "account"
  | "main"
  | "heading"
  | "message"
  | "person"
  | "sender"
  | "recipient"
  | "details"
  | "foreign"
  | "threadId"
  | "selectedRow"
  | "list"
  | "row"
  | "rowStart"
  | "rowSender"
  | "rowSubject"
  | "editor"
  | "plainEditor"
  | "composeRoot"
  | "window"
  | "subject"
  | "signature"
  | "moles";

export type GmailSelectors = Readonly<Record<Piece, readonly string[]>>;

const ANY_PERSON = ["span[email]", 'span[data-hovercard-id*="@"]'] as const;

/** Seen in fragments of 2014 to 2025 and in the sources of maintained extensions, July 2026. */
export const GMAIL_SELECTORS: GmailSelectors = {
  account: [
    'a[href*="SignOutOptions"][aria-label*="@"]',
    '[role="banner"] [aria-label*="@"]',
    '#gb [aria-label*="@"]',
  ],
  main: ['[role="main"]'],
  heading: ["h2[data-legacy-thread-id]", "h2[data-thread-perm-id]", "h2.hP"],
  message: ['[role="listitem"]', "[data-message-id],[data-legacy-message-id],.adn,.adf", ".gE,.gs"],
  // What makes an element of the kinds above a message.
  person: [...ANY_PERSON, "table.ajC"],
  sender: [".gD[email]", ".gF [email]", ...ANY_PERSON],
  recipient: [".hb span[email]", ".g2[email]", ...ANY_PERSON],
  // The table behind "show details".
  details: ["table.ajC"],
  // Parts of a message that show other addresses than its header.
  foreign: [".a3s,.ii", '.M9,[data-compose-id],form,[g_editable],[role="dialog"]'],
  threadId: ["[data-legacy-thread-id],[data-thread-perm-id],[data-thread-id]"],
  selectedRow: ["tr.aps"],
  list: ['[gh="tl"]'],
  row: ["tr.zA", 'tr[role="row"]', "tr:has(span[data-thread-id],span[data-legacy-thread-id])"],
  // Only the first `tr` of a conversation holds one of these.
  rowStart: ['[email],[data-hovercard-id],[role="checkbox"],.yW'],
  rowSender: [".yW [email]", ...ANY_PERSON],
  rowSubject: [
    ".y6 .bog",
    ".y6>span:first-child",
    "span[data-thread-id],span[data-legacy-thread-id]",
    ".bog",
  ],
  editor: [
    '[g_editable="true"][role="textbox"]',
    '[contenteditable="true"][role="textbox"][aria-multiline="true"]',
  ],
  plainEditor: ["textarea.Ak"],
  composeRoot: ['[data-compose-id],.M9,[role="dialog"]'],
  // What makes a compose a window of its own instead of an inline reply.
  window: ['[role="dialog"],.aSs,.AD,.dw'],
  subject: ['input[name="subjectbox"]'],
  signature: [".gmail_signature,.gmail_quote,[data-smartmail]"],
  moles: [".dw"],
};
