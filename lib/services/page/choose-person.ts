// Which person of a page the sidebar opens on. Pure.
import type { ThreadPerson } from "../../contracts/ui-background.ts";

export interface Choice {
  email: string | null;
  /** In words; null without anybody. */
  because: string | null;
}

const ROLE_WORDS: Readonly<Record<string, string>> = {
  from: "wrote the newest message",
  "reply-to": "gets the replies",
  to: "is on the To line",
  cc: "is on the Cc line",
  recipient: "is a recipient",
};

function isOutsider(person: ThreadPerson): boolean {
  return person.kind !== "me" && person.kind !== "colleague";
}

/** Machines, and those who must be left alone: shown, with the reason, only when there is nobody else. */
function isLeftAlone(person: ThreadPerson): boolean {
  return person.reason === "no_reply" || person.reason === "never_list";
}

/**
 * The likeliest outsider. `people` come strongest first, so order decides within each group: those whom
 * marketing may know before those it does not. `chosenByRep` wins while that person is still in view.
 */
export function choosePerson(people: readonly ThreadPerson[], chosenByRep: string | null): Choice {
  const own = people.find((person) => person.email === chosenByRep);
  if (own) return { email: own.email, because: "You chose this person." };
  const everybody = people.filter(isOutsider);
  const others = everybody.filter((person) => !isLeftAlone(person));
  const outsiders = others.length > 0 ? others : everybody;
  // No reason to withhold means that the address is among those marketing knows.
  const knownOnes = outsiders.filter((person) => person.kind === "prospect" || person.reason === null);
  const pick = knownOnes[0] ?? outsiders[0];
  if (!pick) return { email: null, because: null };
  const role = ROLE_WORDS[pick.role] ?? "is in this mail";
  if (outsiders.length === 1)
    return { email: pick.email, because: `The only person outside your company; ${role}.` };
  if (knownOnes.length === 1) return { email: pick.email, because: `The only one marketing knows; ${role}.` };
  return { email: pick.email, because: `First of ${outsiders.length} people outside your company; ${role}.` };
}
