// Where Gmail keeps what Baton reads: a data table, so that it can be replaced without new code.
// Content script context. Attributes first, structure next, classes last; hashed classes of the 2026
// builds (`gD-x1y2`) after them. The first selector of a piece that matches wins and is named in `hooks`.

/** A named selector. */
export type Hook = readonly [key: string, css: string];

/** Everything the adapter looks for. */
export type Piece =
  | "account"
  | "delegated"
  | "menu"
  | "main"
  | "heading"
  | "message"
  | "sender"
  | "recipient"
  | "details"
  | "foreign"
  | "threadId"
  | "selectedRow"
  | "list"
  | "row"
  | "rowSender"
  | "rowSubject"
  | "editor"
  | "plainEditor"
  | "composeRoot"
  | "window"
  | "subject"
  | "signature"
  | "moles";

export type GmailSelectors = Readonly<Record<Piece, readonly Hook[]>>;

/** Seen in fragments of 2014 to 2025 and in the sources of maintained extensions, July 2026. */
export const GMAIL_SELECTORS: GmailSelectors = {
  account: [
    ["banner-link", '[role="banner"] a[aria-label*="@"]'],
    ["bar-link", '#gb a[aria-label*="@"]'],
    ["sign-out-link", 'a[href*="SignOutOptions"][aria-label*="@"]'],
    ["banner-label", '[role="banner"] [aria-label*="@"]'],
  ],
  delegated: [["delegated-class", ".identityUserDelegatedAccount"]],
  menu: [
    ["add-session", 'a[href*="/AddSession"]'],
    ["sign-out", 'a[href*="/mail/logout"],#gb_71'],
  ],
  main: [["role-main", '[role="main"]']],
  heading: [
    ["legacy-thread-id", "h2[data-legacy-thread-id]"],
    ["thread-perm-id", "h2[data-thread-perm-id]"],
    ["hP", "h2.hP"],
    ["hP-hashed", 'h2[class^="hP-"],h2[class*=" hP-"]'],
  ],
  message: [
    ["listitem", '[role="listitem"]'],
    ["message-id", "[data-message-id],[data-legacy-message-id]"],
    ["adn", ".adn,.adf"],
    ["adn-hashed", '[class^="adn-"],[class^="adf-"],[class*=" adn-"],[class*=" adf-"]'],
    ["header", ".gE,.gs"],
  ],
  sender: [
    ["gD", ".gD[email]"],
    ["gF", ".gF [email]"],
    ["gD-hovercard", '.gD[data-hovercard-id*="@"]'],
    ["gD-hashed", '[class^="gD-"][email],[class*=" gD-"][email]'],
    ["first-email", "span[email]"],
    ["first-hovercard", 'span[data-hovercard-id*="@"]'],
  ],
  recipient: [
    ["hb", ".hb span[email]"],
    ["g2", ".g2[email]"],
    ["hb-hovercard", '.hb span[data-hovercard-id*="@"]'],
    ["other-email", "span[email]"],
    ["other-hovercard", 'span[data-hovercard-id*="@"]'],
  ],
  details: [["ajC", "table.ajC"]],
  /** Parts of a message that show other addresses than the header's. */
  foreign: [
    ["body", ".a3s,.ii"],
    ["body-hashed", '[class*="a3s-"],[class*="ii-"][class*="gt-"]'],
    ["compose", '.M9,[data-compose-id],form,[g_editable],[role="dialog"]'],
  ],
  threadId: [
    ["legacy-id", "[data-legacy-thread-id]"],
    ["perm-id", "[data-thread-perm-id]"],
    ["list-id", "[data-thread-id]"],
  ],
  selectedRow: [["aps", "tr.aps"]],
  list: [["gh-tl", '[gh="tl"]']],
  row: [
    ["zA", "tr.zA"],
    ["zA-hashed", 'tr[class^="zA-"],tr[class*=" zA-"]'],
    ["row-role", 'tr[role="row"]'],
    ["row-id", "tr:has(span[data-thread-id],span[data-legacy-thread-id])"],
  ],
  rowSender: [
    ["yW", ".yW [email]"],
    ["email", "span[email]"],
    ["hovercard", 'span[data-hovercard-id*="@"]'],
  ],
  rowSubject: [
    ["bog", ".y6 .bog"],
    ["y6", ".y6>span:first-child"],
    ["thread-id", "span[data-thread-id],span[data-legacy-thread-id]"],
    ["bog-hashed", '.bog,[class^="bog-"],[class*=" bog-"]'],
    ["y6-hashed", '[class^="y6-"]>span:first-child'],
  ],
  editor: [
    ["g-editable", '[g_editable="true"][role="textbox"]'],
    ["editable", '[contenteditable="true"][role="textbox"][aria-multiline="true"]'],
  ],
  plainEditor: [["Ak", "textarea.Ak"]],
  composeRoot: [["nearest", '[data-compose-id],.M9,[role="dialog"]']],
  /** What makes a compose a window of its own instead of an inline reply. */
  window: [["dialog", '[role="dialog"],.aSs,.AD,.dw']],
  subject: [
    ["subjectbox", 'input[name="subjectbox"]'],
    ["subject", 'input[name="subject"]'],
  ],
  signature: [["signature", ".gmail_signature,.gmail_quote,[data-smartmail]"]],
  moles: [["dw", ".dw"]],
};
