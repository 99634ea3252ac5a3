// The people of the practice mailbox: the sample's cast, and strangers marketing does not know.
import { MARKETER, MEMBERS, PROSPECTS, REP, STRANGERS } from "../sample/cast.ts";

/** Somebody as a mail header names them. */
export interface Person {
  name: string;
  email: string;
}

const member = (name: string): Person => MEMBERS.find((each) => each.name === name) ?? REP;

export const INES: Person = REP;
export const JONAS = member("Jonas Abara");
export const LIV = member("Liv Sandvik");
export const PETRA = member("Petra Holm");
export const TOMAS: Person = MARKETER;
export const { dana, ilse, nils, ruben, sunniva, marek, yewande, pia, thekla, ottoline } = PROSPECTS;
export const TEO: Person = STRANGERS.teo;
export const MINA: Person = STRANGERS.private;
export const NEWSLETTER: Person = STRANGERS.newsletter;

/** Not in the sample at all: the sidebar says that marketing does not know them. */
export const ANSELM: Person = { name: "Anselm Roke", email: "anselm.roke@quillford.example" };
export const HARALD: Person = { name: "Harald Quist", email: "harald.quist@plantcircle.example" };
export const PARCEL: Person = { name: "Parcel Post", email: "no-reply@parcelpost.example" };

const FIRST = ["Ada", "Bo", "Cleo", "Dag", "Esme", "Finn", "Greta", "Hugo", "Ines", "Joran"];
const LAST = ["Aldane", "Brook", "Castor", "Delm", "Ekberg", "Farrow", "Gant", "Hult", "Ivers", "Jelk"];
const PLACES = ["ostmill", "greyford"];

/** A circle of plant people, 200 of them, for the mail that goes to everybody. */
export const CIRCLE: readonly Person[] = PLACES.flatMap((place) =>
  FIRST.flatMap((first) =>
    LAST.map((last) => ({
      name: `${first} ${last}`,
      email: `${first}.${last}@${place}.example`.toLowerCase(),
    })),
  ),
);
