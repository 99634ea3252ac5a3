// Single-use tokens that prove a sidebar frame was opened by our content script. Kept in storage.session.
import { storageItem } from "../../platform/key-value.ts";
import type { Runtime } from "../runtime.ts";
import { serial } from "../serial.ts";

/** A token not redeemed by then is worthless. */
const HOLDS_MS = 10_000;
/** Redeemed tokens kept per tab, for frames that lost their port and show their token again. */
const KEPT = 100;

interface Minted {
  token: string;
  tabId: number;
  mintedAt: number;
  /** The one document that redeemed it; nobody else ever can. */
  redeemedBy: string | null;
}

const oneByOne = serial();

function itemOf(rt: Runtime) {
  return storageItem<Minted[]>(rt.session, "frameTokens", []);
}

/** A new token for a frame in this tab: 32 random bytes, hex. */
export function mintToken(rt: Runtime, tabId: number): Promise<string> {
  return oneByOne(async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const token = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    const now = rt.now();
    const live = (await itemOf(rt).get()).filter(
      (minted) => minted.redeemedBy !== null || now - minted.mintedAt <= HOLDS_MS,
    );
    await itemOf(rt).set([...live.slice(-KEPT), { token, tabId, mintedAt: now, redeemedBy: null }]);
    return token;
  });
}

/**
 * True once for a fresh token in its own tab, and from then on only for the same document (which needs it
 * after the worker was stopped). A page that learned a token too late, or frames us itself, gets false.
 */
export function redeemToken(rt: Runtime, token: string, tabId: number, document: string): Promise<boolean> {
  return oneByOne(async () => {
    const all = await itemOf(rt).get();
    const found = all.find((minted) => minted.token === token && minted.tabId === tabId);
    if (!found) return false;
    if (found.redeemedBy !== null) return found.redeemedBy === document;
    if (rt.now() - found.mintedAt > HOLDS_MS) return false;
    await itemOf(rt).set(
      all.map((minted) => (minted === found ? { ...found, redeemedBy: document } : minted)),
    );
    return true;
  });
}

/** The tab is gone, and with it every frame in it. */
export function forgetTokens(rt: Runtime, tabId: number): Promise<void> {
  return oneByOne(async () => {
    await itemOf(rt).set((await itemOf(rt).get()).filter((minted) => minted.tabId !== tabId));
  });
}
