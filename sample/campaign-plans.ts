// What each campaign of cast.ts sends and offers: the material journeys are made of.
import type { CAMPAIGNS } from "./cast.ts";

export type CampaignKey = (typeof CAMPAIGNS)[number]["key"];

export interface CampaignPlan {
  /** Subjects in the order they are sent. */
  mails: readonly string[];
  /** Pages people read when they come from it. */
  pages: readonly string[];
  /** What the form is called, where there is one. */
  form?: string;
  download?: string;
}

export const PLANS: Readonly<Record<CampaignKey, CampaignPlan>> = {
  "downtime-audit": {
    mails: ["3 signs of a stale plan", "What one stop really costs", "A downtime audit on one line"],
    pages: ["Downtime audit", "How it works", "Pricing"],
    form: "Downtime audit",
    download: "How to run a downtime audit on one line",
  },
  "line-stops": {
    mails: ["Line stops: your seat", "Tomorrow: Line stops, 45 minutes", "Recording: Line stops"],
    pages: ["Line stops webinar", "Oststrand Dairy", "How it works"],
  },
  "food-nurture": {
    mails: [
      "Where food lines stop",
      "Before peak: four weeks, four lists",
      "Oststrand Dairy, five months on",
      "Washdown and sensors",
      "Live on one line in 30 days",
    ],
    pages: ["Food and drink", "Oststrand Dairy", "Pricing"],
    download: "Food and drink: where lines stop",
  },
  roadshow: {
    mails: ["Plant roadshow: a half day near you", "Your badge for the plant roadshow"],
    pages: ["Plant roadshow", "Agenda"],
  },
  "paid-search": {
    mails: ["Your question to Fernhill"],
    pages: ["Predictive maintenance", "Pricing", "How it works"],
    form: "Talk to us",
  },
  "partner-list": {
    mails: ["Introduction by Halmer Automation", "Halmer and Fernhill: one line, 30 days"],
    pages: ["Partners", "How it works"],
  },
  benchmark: {
    mails: ["Maintenance benchmark 2026 is out", "Where your plant stands"],
    pages: ["Maintenance benchmark", "How it works"],
    form: "Benchmark report",
    download: "Maintenance benchmark 2026",
  },
  "spring-news": {
    mails: ["Fernhill news: spring", "Fernhill news: summer", "Fernhill news: autumn"],
    pages: ["News", "Sensors and signals"],
  },
};
