// Mail of the first practice account: the rep of the sample workspace.

import type { Conversation } from "./conversation.ts";
import { INES_MORE_MAIL } from "./mail-ines-more.ts";
import { ANSELM, dana, INES, ilse, JONAS, LIV, MINA, marek, PETRA, ruben, TEO, thekla } from "./people.ts";

export const INES_MAIL: readonly Conversation[] = [
  {
    key: "audit",
    legacyId: "19aa51c2d3e4f501",
    subject: "Downtime audit: what would you need from us?",
    unread: true,
    folder: "inbox",
    messages: [
      {
        from: INES,
        to: [dana],
        cc: [LIV],
        daysAgo: 0,
        time: "08:41",
        body: [
          "Hi Dana,",
          "Thanks for asking about the audit. Two short questions so we send the right person: how many lines do you run, and who keeps the stop logs?",
          "Ines",
        ],
      },
      {
        from: dana,
        to: [INES, ilse, TEO],
        cc: [LIV, JONAS],
        daysAgo: 0,
        time: "10:04",
        body: [
          "Hi Ines,",
          "Happy to. We lost about 40 hours on the milling line last quarter, and nobody here can tell me the real cost per stop. Finance has one figure, the plant has another.",
          "If the audit gives us a cost per stop we both believe, I can take it to the board on 8 December. Ilse can share the logs. Teo is copied for the paperwork.",
          "What would you need from us, and how long does it take?",
          "Dana",
        ],
      },
    ],
  },
  {
    key: "budget",
    legacyId: "19aa51c2d3e4f502",
    subject: "Budget is in, can we talk in January?",
    unread: true,
    folder: "inbox",
    messages: [
      {
        from: thekla,
        to: [INES],
        daysAgo: 0,
        time: "09:47",
        body: [
          "Ines,",
          "You asked me to come back when the new budget stands. It does: two sites, from February. Could we talk in the second week of January?",
          "Thekla Morrow",
        ],
      },
    ],
  },
  {
    key: "small",
    legacyId: "19aa51c2d3e4f503",
    subject: "Re: quick question",
    unread: true,
    folder: "inbox",
    messages: [
      {
        from: ruben,
        to: [INES],
        daysAgo: 0,
        time: "09:31",
        body: ["Thanks, but we are only twelve people here and one line that runs two days a week.", "Ruben"],
      },
    ],
  },
  {
    key: "colleagues",
    legacyId: "19aa51c2d3e4f504",
    subject: "Planned work on Saturday",
    unread: true,
    folder: "inbox",
    messages: [
      {
        from: PETRA,
        to: [INES, JONAS, LIV],
        daysAgo: 0,
        time: "09:15",
        body: [
          "All,",
          "the single sign-on will be down on Saturday from 07:00 to 09:00. Mail and calendar are not touched.",
          "Petra",
        ],
      },
      { from: LIV, to: [PETRA], cc: [INES, JONAS], daysAgo: 0, time: "09:22", body: ["Noted, thank you."] },
    ],
  },
  {
    key: "roadshow",
    legacyId: "19aa51c2d3e4f505",
    subject: "Re: roadshow, stand 14",
    emoji: "📐",
    folder: "inbox",
    messages: [
      {
        from: marek,
        to: [INES],
        daysAgo: 0,
        time: "08:58",
        body: [
          "Dear Ms Calder,",
          "could you send the drawing we spoke of at stand 14? Our furnace hall has no spare cabinet, so the mounting matters more than the price.",
          "Marek Ostrow",
        ],
      },
    ],
  },
  {
    key: "unknown",
    legacyId: "19aa51c2d3e4f506",
    subject: "Pricing for co-packers",
    unread: true,
    folder: "inbox",
    messages: [
      {
        from: ANSELM,
        to: [INES],
        daysAgo: 0,
        time: "08:50",
        body: [
          "Hello,",
          "a friend at a dairy gave me your name. Do you have something for co-packers with changing recipes, and what does it cost for two sites?",
          "Anselm Roke",
        ],
      },
    ],
  },
  {
    key: "private",
    legacyId: "19aa51c2d3e4f507",
    subject: "Lunch on Thursday?",
    folder: "inbox",
    messages: [
      {
        from: MINA,
        to: [INES],
        daysAgo: 0,
        time: "08:22",
        body: ["The new place by the harbour, 12:15? I bring the photos.", "Mina"],
      },
    ],
  },
  ...INES_MORE_MAIL,
];
