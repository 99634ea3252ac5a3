// The people of the sample: the cast of the practice mailbox, and invented colleagues and competitors of theirs.
import { PROSPECTS } from "./cast.ts";
import type { CompanyWithPeople } from "./companies.ts";
import type { SampleCompany } from "./model.ts";
import type { Chance } from "./random.ts";

const FIRST =
  "Aino Alva Anselm Beata Bertil Bogdan Carys Ciaran Clemens Dagny Davit Edda Eilif Elodie Emre Fenna Florin Freya Gisela Goran Hanne Hedda Henrik Iben Imke Ivo Jadwiga Jelle Jorunn Kaja Kasimir Kerstin Lasse Leonie Lorcan Maeve Malte Marit Matthis Merle Mikkel Nadja Niamh Noemi Olof Orla Pavel Ragna Rasmus Roisin Sander Saskia Sefa Siv Stellan Tamsin Thora Tibor Tove Ulrike Valter Vilde Wanda Wessel Yannick Zofia".split(
    " ",
  );
const LAST =
  "Aldermark Asplund Bakkevold Barrowman Bergstrand Brannoch Brekkelund Cairnwood Castermans Dahlquist Delvigne Drozdek Eikeland Ellingham Fairholt Falkenrath Farrowby Gjerdal Grabenhof Greywick Hallowes Haverstock Hollmark Ingvarsen Jankulik Jarlsborg Kettlewell Kirchmoser Kvistgaard Lachenmann Lindmere Lorrimer Maartens Mallowin Merrivale Mostrand Nettleship Nordvik Oakhurst Oppedal Ostergren Pellerin Penhallow Quist Radcombe Ravndal Rosendahl Rudkin Sallinen Sandgate Schauberg Skarstein Stavemark Tarnowicz Thistleby Tolverne Ullmark Vandersteen Varley Vinterberg Wadlow Waldkirch Westergaard Wickham Yarwood Zellmann".split(
    " ",
  );
const TITLES: readonly string[] = [
  "Plant Manager",
  "Maintenance Manager",
  "Head of Production",
  "Reliability Engineer",
  "Process Engineer",
  "Operations Director",
  "Head of Engineering",
  "OT Security Lead",
  "Production Manager",
  "Head of Maintenance",
  "Automation Engineer",
  "Purchasing Manager",
  "Quality Manager",
  "Plant Director",
  "Finance Director",
  "Data Engineer",
  "Maintenance Planner",
  "VP Operations",
  "Works Council Member",
  "Energy Manager",
];

export interface Person {
  /** Key in cast.ts; null for the invented ones. */
  castKey: keyof typeof PROSPECTS | null;
  name: string;
  email: string;
  title: string;
  company: SampleCompany;
}

function castOf(company: SampleCompany): Person[] {
  return (Object.keys(PROSPECTS) as (keyof typeof PROSPECTS)[])
    .map((castKey) => ({ castKey, ...PROSPECTS[castKey] }))
    .filter((member) => member.company === company.name)
    .map((member) => ({ ...member, company }));
}

/** Cast first, company by company; addresses are unique because full names are. */
export function buildPeople(companies: readonly CompanyWithPeople[], chance: Chance): Person[] {
  const taken = new Set<string>();
  const people: Person[] = [];
  let nextTitle = 0;
  for (const { company, extraPeople } of companies) {
    people.push(...castOf(company));
    for (let n = 0; n < extraPeople; n++) {
      let name: string;
      do name = `${chance.pick(FIRST)} ${chance.pick(LAST)}`;
      while (taken.has(name));
      taken.add(name);
      const email = `${name.toLowerCase().replace(" ", ".")}@${company.domain}`;
      const title = TITLES[nextTitle++ % TITLES.length] ?? "Plant Manager";
      people.push({ castKey: null, name, email, title, company });
    }
  }
  return people;
}
