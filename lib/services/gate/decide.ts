// The privacy gate's decision, pure: may this address leave the device? Everything it needs is passed in.
import type { GateReason } from "../../contracts/ui-background.ts";
import { domainOf } from "../../core/email-address.ts";
import { isFreeMail } from "./free-mail.ts";

/** What the background knows when it decides. Addresses and domains are in normal form. */
export interface GateFacts {
  /** The rep's own addresses: the mailbox's account and the member's. */
  ownAddresses: readonly string[];
  ownDomains: readonly string[];
  /** Patterns of admin and rep: `a@b.example`, `@b.example` or `*.b.example`. */
  neverList: readonly string[];
  /** Is it among the hashes of known addresses? null before the first complete set has come. */
  known: boolean | null;
}

export type GateDecision = { send: true } | { send: false; reason: GateReason };

/** Senders that no person reads; `+` and `-` parts after it do not matter. */
const NO_REPLY =
  /^(?:no-?_?\.?reply|do-?_?\.?not-?_?\.?reply|nicht-?antworten|mailer-daemon|postmaster|bounces?|notifications?)[+\-._@]/u;

/** Reasons that a click on *Look up once* may overrule; the others stand whatever is clicked. */
const OVERRULED_BY_CLICK: ReadonlySet<GateReason> = new Set(["free_mail", "not_known", "no_filter_yet"]);

function isUnder(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}

/**
 * Does the address fall under one pattern? `*.b.example` covers b.example itself too: whoever wants a domain
 * left alone wants no leak through its root. A bare domain counts as `@domain`.
 */
export function matchesPattern(address: string, pattern: string): boolean {
  const text = pattern.trim().toLowerCase();
  if (text === "") return false;
  const domain = domainOf(address);
  if (text.startsWith("*.")) return isUnder(domain, text.slice(2));
  if (text.startsWith("@")) return domain === text.slice(1);
  return text.includes("@") ? address === text : domain === text;
}

/** Decides for one normalised address. The order matters: the first reason is the one that is shown. */
export function decide(address: string, facts: GateFacts): GateDecision {
  const domain = domainOf(address);
  const withheld = (reason: GateReason): GateDecision => ({ send: false, reason });
  if (facts.ownAddresses.includes(address)) return withheld("own_account");
  if (facts.ownDomains.some((own) => isUnder(domain, own.toLowerCase()))) return withheld("own_domain");
  if (facts.neverList.some((pattern) => matchesPattern(address, pattern))) return withheld("never_list");
  if (NO_REPLY.test(address)) return withheld("no_reply");
  if (facts.known === true) return { send: true };
  if (isFreeMail(domain)) return withheld("free_mail");
  return withheld(facts.known === null ? "no_filter_yet" : "not_known");
}

/** May the rep's click send it all the same? */
export function isOverruledByClick(reason: GateReason): boolean {
  return OVERRULED_BY_CLICK.has(reason);
}
