// The companies of the sample workspace, with how many people of each marketing knows. All invented.

import type { SampleCompany } from "./model.ts";
import type { Chance } from "./random.ts";

/** name, domain, industry, employees, country, people besides those of cast.ts */
type CompanyRow = readonly [string, string, string, number, string, number];

const ROWS: readonly CompanyRow[] = [
  ["Tallowick Mills", "tallowick.example", "Food and drink", 1200, "Germany", 1],
  ["Velmark Packaging", "velmark.example", "Packaging", 38, "Netherlands", 0],
  ["Bramblegate Health", "bramblegate.example", "Healthcare", 2600, "United Kingdom", 1],
  ["Pellworth Glass", "pellworth.example", "Glass and ceramics", 840, "Czechia", 3],
  ["Harrowmere Foods", "harrowmere.example", "Food and drink", 2100, "Ireland", 4],
  ["Corvane Chemicals", "corvane.example", "Chemicals", 3400, "Germany", 3],
  ["Sorrel and Vane", "sorrelvane.example", "Food and drink", 610, "Austria", 2],
  ["Ambercote Textiles", "ambercote.example", "Textiles", 950, "Italy", 2],
  ["Brinehollow Dairy", "brinehollow.example", "Food and drink", 720, "Denmark", 4],
  ["Cassel Forge", "casselforge.example", "Metals", 460, "Germany", 3],
  ["Dunmarrow Brewing", "dunmarrow.example", "Food and drink", 540, "Ireland", 3],
  ["Eastlow Paper", "eastlow.example", "Paper and pulp", 1350, "Sweden", 4],
  ["Fennick Automotive", "fennick.example", "Automotive", 4800, "Germany", 4],
  ["Gorsewood Timber", "gorsewood.example", "Wood products", 290, "Finland", 2],
  ["Halvard Marine", "halvard.example", "Machinery", 1100, "Norway", 3],
  ["Inverlode Cement", "inverlode.example", "Building materials", 1700, "Poland", 3],
  ["Juniper Bakeries", "juniperbakeries.example", "Food and drink", 880, "Netherlands", 4],
  ["Kestrel Bearings", "kestrelbearings.example", "Machinery", 620, "Austria", 3],
  ["Larkmoor Plastics", "larkmoor.example", "Plastics", 410, "Belgium", 3],
  ["Mistral Bottling", "mistralbottling.example", "Food and drink", 330, "France", 3],
  ["Northmere Pharma", "northmere.example", "Pharma", 5200, "Switzerland", 4],
  ["Orrin Steelworks", "orrinsteel.example", "Metals", 2900, "Sweden", 3],
  ["Pinecrest Foods", "pinecrestfoods.example", "Food and drink", 1500, "Germany", 4],
  ["Quillan Ceramics", "quillan.example", "Glass and ceramics", 210, "Spain", 2],
  ["Rooksgate Rail", "rooksgate.example", "Transport", 6100, "United Kingdom", 3],
  ["Saltmarsh Fisheries", "saltmarsh.example", "Food and drink", 480, "Norway", 3],
  ["Thornbury Tyres", "thornburytyres.example", "Automotive", 2200, "Czechia", 3],
  ["Ulverton Energy", "ulverton.example", "Energy", 3900, "Netherlands", 3],
  ["Vintner and Sons", "vintnersons.example", "Food and drink", 64, "France", 1],
  ["Wexcombe Appliances", "wexcombe.example", "Machinery", 1850, "Poland", 3],
  ["Yarrow Cosmetics", "yarrowcosmetics.example", "Chemicals", 370, "France", 2],
  ["Zephyr Compressors", "zephyrcompressors.example", "Machinery", 260, "Italy", 2],
  ["Alderbrook Sugar", "alderbrook.example", "Food and drink", 1950, "Poland", 4],
  ["Birchlane Logistics", "birchlane.example", "Transport", 920, "Belgium", 2],
  ["Copperfield Cable", "copperfieldcable.example", "Metals", 780, "Switzerland", 2],
  ["Driftwell Water", "driftwell.example", "Utilities", 1400, "Denmark", 3],
  ["Elmstead Feed", "elmstead.example", "Food and drink", 350, "Netherlands", 3],
  ["Foxglove Interiors", "foxglove.example", "Wood products", 45, "United Kingdom", 1],
  ["Granary Row", "granaryrow.example", "Food and drink", 690, "Germany", 3],
  ["Hollin Semicon", "hollinsemicon.example", "Electronics", 2450, "Ireland", 4],
];

export interface CompanyWithPeople {
  company: SampleCompany;
  /** How many invented people to add to those of the cast. */
  extraPeople: number;
}

/** All companies, ids made from the seed. */
export function buildCompanies(chance: Chance, knownSince: Date): CompanyWithPeople[] {
  return ROWS.map(([name, domain, industry, employees, country, extraPeople]) => ({
    company: { id: chance.uuid(knownSince), name, domain, industry, employees, country },
    extraPeople,
  }));
}
