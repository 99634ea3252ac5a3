// The five buyers Fernhill (an invented vendor of predictive maintenance) sells to, with their talk tracks.
import type { SamplePersona } from "./model.ts";

/** Title words that assign the persona, strongest first; the rule is told to the rep as the reason. */
export interface PersonaRule {
  key: string;
  titles: RegExp;
}

export const PERSONA_RULES: readonly PersonaRule[] = [
  { key: "finance", titles: /\b(cfo|finance|controller|purchasing|procurement)\b/i },
  { key: "it_ot", titles: /\b(it|ot|data|automation|digital)\b/i },
  { key: "maintenance", titles: /\b(maintenance|reliability|facilities)\b/i },
  {
    key: "plant_operations",
    titles: /\b(plant operations|plant director|plant manager|production|operations)\b/i,
  },
  { key: "process_engineering", titles: /\b(plant engineer|process|engineering|quality)\b/i },
];

export const PERSONAS: readonly Omit<SamplePersona, "id">[] = [
  {
    key: "plant_operations",
    name: "Plant operations lead",
    summary: "Answers for uptime. Fears another long rollout.",
    goals: [
      "Fewer unplanned stops on the busiest line",
      "Keep the delivery promise through peak season",
      "Show a result inside one quarter",
    ],
    pains: [
      "Every stop is explained afterwards, none is seen coming",
      "Plans live in the ERP, wear happens on the floor",
      "The last software project took a year and the night shift never used it",
    ],
    talkTrack: "What does one unplanned stop on your busiest line cost you, all in?",
    objections: [
      {
        objection: "We plan in our ERP.",
        answer: "It plans orders, not wear. We hand it the date a bearing needs.",
      },
      {
        objection: "No time before peak.",
        answer: "One line: 30 days, two people, no stop to fit the sensors.",
      },
      {
        objection: "Our people know their machines.",
        answer: "They do. We give them ten days of warning to act on it.",
      },
    ],
    proof: [
      "Oststrand Dairy: 31 % fewer stops in 5 months.",
      "Kaldervik Mills: first warning on day 12, on the line they called safe.",
    ],
    wordsToAvoid: ["digital transformation", "platform", "big bang"],
  },
  {
    key: "maintenance",
    name: "Maintenance manager",
    summary: "Runs the crew and the spare parts. Wants fewer call-outs at night.",
    goals: [
      "Turn call-outs into planned work",
      "Order parts before they are urgent",
      "Train new people faster",
    ],
    pains: [
      "Three out of five work orders are emergencies",
      "Vibration data sits in a vendor's portal nobody opens",
      "Two of the best technicians retire next year",
    ],
    talkTrack: "How many of last month's work orders did you see coming?",
    objections: [
      {
        objection: "We already measure vibration.",
        answer: "Good: we read the same sensors and add what is due when.",
      },
      {
        objection: "Too many false alarms.",
        answer: "Each alarm carries its reason; you set the line, per machine.",
      },
      {
        objection: "My crew will not type notes.",
        answer: "They answer one question by voice when they close the job.",
      },
    ],
    proof: [
      "Rosmaren Foods: night call-outs down from 14 to 5 a month.",
      "Tindal Glass: spare parts in stock down 18 % in a year.",
    ],
    wordsToAvoid: ["replace your crew", "AI", "zero downtime"],
  },
  {
    key: "process_engineering",
    name: "Process engineer",
    summary: "Owns yield and quality. Trusts data that can be checked.",
    goals: [
      "Link quality drift to the machine that causes it",
      "Shorter start-ups after a change",
      "Data of one second, not one shift",
    ],
    pains: [
      "Scrap is found at the end of the line",
      "Historian exports take an afternoon",
      "Models that cannot be explained do not pass the audit",
    ],
    talkTrack: "When quality drifts, how long until you know which machine it was?",
    objections: [
      {
        objection: "We have our own models.",
        answer: "Bring them. Ours run beside them on the same data, and you compare.",
      },
      {
        objection: "A black box fails our audit.",
        answer: "Each warning lists the signals and limits it stands on.",
      },
    ],
    proof: [
      "Tindal Glass: drift traced to one furnace fan within 40 minutes.",
      "Open data: 1 s raw signals by API, yours to keep.",
    ],
    wordsToAvoid: ["plug and play", "black box", "guaranteed"],
  },
  {
    key: "it_ot",
    name: "IT and OT lead",
    summary: "Guards the plant network. Says no to what cannot be patched.",
    goals: ["No new way into the control network", "One identity for all tools", "Fewer boxes to maintain"],
    pains: [
      "Each machine vendor wants its own gateway",
      "Shadow tools on the shop floor",
      "Audits ask where the data is and who reads it",
    ],
    talkTrack: "What would a vendor have to show you before it touches the control network?",
    objections: [
      {
        objection: "Nothing leaves the plant.",
        answer: "It runs on your server in the plant; updates come signed, when you say.",
      },
      {
        objection: "We have no people for this.",
        answer: "Two hours to install with us on the line, then one update a quarter.",
      },
      {
        objection: "Is it read-only?",
        answer: "Yes. It listens on a mirror port and cannot write to a controller.",
      },
    ],
    proof: [
      "Security sheet with ports, data flows and test report.",
      "Corrin Rail: approved by OT security in 19 days.",
    ],
    wordsToAvoid: ["just open a port", "cloud first", "trust us"],
  },
  {
    key: "finance",
    name: "Finance and purchasing",
    summary: "Signs or stops the order. Wants the sum, the term and the risk on one page.",
    goals: [
      "A payback that can be checked in the books",
      "No long lock-in",
      "Spread the cost over the savings",
    ],
    pains: [
      "Savings are promised and never booked",
      "Each plant buys its own tools",
      "Prices grow with every sensor",
    ],
    talkTrack: "Which line in your budget would a saved stop show up in?",
    objections: [
      {
        objection: "No budget this year.",
        answer: "Start with one line in the maintenance budget; stop after 90 days at no cost.",
      },
      {
        objection: "Too expensive.",
        answer: "Let us put your own cost per stop beside it; the calculator shows each step.",
      },
    ],
    proof: [
      "Oststrand Dairy: paid back in 7 months, figures from their controller.",
      "Price per line, not per sensor, fixed for 3 years.",
    ],
    wordsToAvoid: ["investment of the future", "priceless", "limited offer"],
  },
];

/** The persona a job title points to, or null when none fits. */
export function personaForTitle(title: string): string | null {
  return PERSONA_RULES.find((rule) => rule.titles.test(title))?.key ?? null;
}
