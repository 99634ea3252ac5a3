// Who is who in the sample workspace: shared by the sample data and the practice mailbox, so that the
// people of the mails are the people marketing knows. All names are invented; all domains end in .example.
import type { Role } from "../lib/core/vocabulary.ts";

export const WORKSPACE = { name: "Fernhill", domain: "fernhill.example", timeZone: "Europe/Berlin" } as const;

export interface CastMember {
  name: string;
  email: string;
  role: Role;
}

/** The member the practice mailbox and the sample token belong to. */
export const REP: CastMember = { name: "Ines Calder", email: "ines.calder@fernhill.example", role: "rep" };
export const MARKETER: CastMember = {
  name: "Tomas Rydel",
  email: "tomas.rydel@fernhill.example",
  role: "marketer",
};

export const MEMBERS: readonly CastMember[] = [
  REP,
  { name: "Jonas Abara", email: "jonas.abara@fernhill.example", role: "rep" },
  { name: "Liv Sandvik", email: "liv.sandvik@fernhill.example", role: "rep" },
  MARKETER,
  { name: "Petra Holm", email: "petra.holm@fernhill.example", role: "admin" },
];

export interface CastProspect {
  name: string;
  email: string;
  title: string;
  company: string;
}

/** Prospects that occur in the practice mailbox; the sample knows every one of them. */
export const PROSPECTS = {
  dana: {
    name: "Dana Orrell",
    email: "dana.orrell@tallowick.example",
    title: "VP Plant Operations",
    company: "Tallowick Mills",
  },
  ilse: {
    name: "Ilse Brankov",
    email: "ilse.brankov@tallowick.example",
    title: "Maintenance Manager",
    company: "Tallowick Mills",
  },
  nils: {
    name: "Nils Overgard",
    email: "nils.overgard@tallowick.example",
    title: "IT Lead",
    company: "Tallowick Mills",
  },
  ruben: {
    name: "Ruben Castellane",
    email: "ruben.castellane@velmark.example",
    title: "Owner",
    company: "Velmark Packaging",
  },
  sunniva: {
    name: "Sunniva Hale",
    email: "sunniva.hale@bramblegate.example",
    title: "Head of Facilities",
    company: "Bramblegate Health",
  },
  marek: {
    name: "Marek Ostrow",
    email: "marek.ostrow@pellworth.example",
    title: "Plant Engineer",
    company: "Pellworth Glass",
  },
  yewande: {
    name: "Yewande Coker",
    email: "yewande.coker@harrowmere.example",
    title: "Head of Production",
    company: "Harrowmere Foods",
  },
  pia: {
    name: "Pia Lindqvarn",
    email: "pia.lindqvarn@corvane.example",
    title: "Process Manager",
    company: "Corvane Chemicals",
  },
  thekla: {
    name: "Thekla Morrow",
    email: "thekla.morrow@sorrelvane.example",
    title: "Plant Director",
    company: "Sorrel and Vane",
  },
  ottoline: {
    name: "Ottoline Frey",
    email: "ottoline.frey@ambercote.example",
    title: "CFO",
    company: "Ambercote Textiles",
  },
} as const satisfies Record<string, CastProspect>;

/** In the mails, but marketing does not know them: the privacy gate holds them back. */
export const STRANGERS = {
  teo: { name: "", email: "teo.vale@tallowick.example" },
  private: { name: "Aunt Mina", email: "mina.calder@gmail.com" },
  newsletter: { name: "Trade Weekly", email: "no-reply@tradeweekly.example" },
} as const;

/** The campaigns, in order of first touch; the first five have a colour of their own. */
export const CAMPAIGNS = [
  { key: "downtime-audit", name: "Downtime audit", color: 1 },
  { key: "line-stops", name: "Line stops webinar", color: 2 },
  { key: "food-nurture", name: "Food and drink nurture", color: 3 },
  { key: "roadshow", name: "Plant roadshow", color: 4 },
  { key: "paid-search", name: "Paid search", color: 5 },
  { key: "partner-list", name: "Partner list", color: 6 },
  { key: "benchmark", name: "Maintenance benchmark", color: 6 },
  { key: "spring-news", name: "Spring newsletter", color: 6 },
] as const;
