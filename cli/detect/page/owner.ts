// Whose mailbox a saved page is, where the page itself does not say: put into it as Gmail's header would.
import { lastAddress, personOf, tidy } from "../../../lib/sites/gmail/read-text.ts";
import { accountLink } from "../../../practice/page/shell.ts";

/** What Gmail calls the owner among recipients and in lists, in its larger languages. */
const SELF =
  /^(me|mich|ich|moi|mí|yo|eu|mim|io|ik|mij|mig|meg|jeg|jag|ja|mnie|já|mne|я|мне|мені|我|自分|나|ben|bana|saya|tôi|אני|أنا)$/i;

/**
 * The page's own word stands (`named`: header or menu). Otherwise `given` counts, then the title, then the
 * address that the page calls "me".
 */
export function nameOwner(named: () => string | undefined, given: string | undefined): void {
  const { title } = document;
  // A title may hold an address of its subject: weaker than an owner that was given.
  document.title = "";
  const stated = named();
  document.title = title;
  const owner = stated ? undefined : (given ?? (lastAddress(title) ? undefined : calledMe()));
  if (!owner) return;
  const link = accountLink({ name: owner.replace(/@.*/, ""), email: owner });
  let banner = document.querySelector("[role=banner]");
  if (!banner) {
    banner = document.createElement("header");
    banner.setAttribute("role", "banner");
    document.body.prepend(banner);
  }
  banner.prepend(link);
}

function calledMe(): string | undefined {
  for (const element of document.querySelectorAll("span[email][name]")) {
    if (element.closest(".a3s")) continue;
    const person = personOf(element);
    if (person && SELF.test(tidy(person.name))) return person.email;
  }
  return undefined;
}
