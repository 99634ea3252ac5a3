// The second line under a person of the thread: who they are, or why nothing is known.
import type { GateReason, ThreadPerson } from "../../lib/contracts/ui-background.ts";

const REASON: Readonly<Record<GateReason, string>> = {
  own_domain: "Your own domain",
  own_account: "Your own account",
  never_list: "On the never-list",
  free_mail: "Private mail, so not looked up",
  not_known: "Not known, so not looked up",
  no_reply: "An automatic sender",
  no_filter_yet: "The list of known people is not loaded yet",
};

/** Why an address was kept on this device, in words. */
export function reasonWords(reason: GateReason | null): string {
  return reason === null ? "Not looked up" : REASON[reason];
}

/** "Maintenance Manager, Tallowick Mills" or the reason why there is nothing to say. */
export function personLine(person: ThreadPerson): string {
  switch (person.kind) {
    case "prospect":
      return (
        [person.card?.title, person.card?.company?.name].filter(Boolean).join(", ") || "Known to marketing"
      );
    case "colleague":
      return "Colleague";
    case "me":
      return "You";
    case "unknown":
      return "Looked up; marketing does not know this address";
    case "not_looked_up":
      return reasonWords(person.reason);
  }
}
