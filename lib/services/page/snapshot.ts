// What a sidebar shows of a tab, as answers to calls it would make: only what this device knows, nothing that
// waits for the network.
import type { KnownAnswer } from "../../contracts/ui-background.ts";
import { listOutbox } from "../outbox/write.ts";
import { getProspect } from "../prospect/get-prospect.ts";
import type { Runtime } from "../runtime.ts";
import { getSession } from "../session/get-session.ts";
import { getOptions } from "../session/options.ts";
import { readTab } from "./tab-state.ts";
import { viewPage } from "./view-page.ts";

/** The page of the tab, and the person it opens on if there is a copy of the story. */
export async function pageAnswers(rt: Runtime, tabId: number | null): Promise<KnownAnswer[]> {
  const page = await viewPage(rt, tabId);
  const answers: KnownAnswer[] = [];
  const email = page.chosen;
  const card = page.people.find((person) => person.email === email)?.card;
  if (tabId !== null && email !== null && card && (await (await rt.store()).stories.get(card.id))) {
    const account = (await readTab(rt, tabId))?.context.account?.email ?? null;
    const output = await getProspect(rt, { email, record: null, account, once: false });
    answers.push({ name: "prospect.get", input: { email, record: null }, output });
  }
  // The person comes first, so that the page never stands without them in between.
  return [...answers, { name: "page.get", input: null, output: page }];
}

/** Everything for the first picture. */
export async function snapshot(rt: Runtime, tabId: number | null): Promise<KnownAnswer[]> {
  const [page, session, options, outbox] = await Promise.all([
    pageAnswers(rt, tabId),
    getSession(rt),
    getOptions(rt),
    listOutbox(rt),
  ]);
  return [
    ...page,
    { name: "session.get", input: null, output: session },
    { name: "options.get", input: null, output: options },
    { name: "outbox.list", input: null, output: outbox },
  ];
}
