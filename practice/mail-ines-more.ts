// The older part of the first practice mailbox, and what lies in Sent.
import type { Conversation } from "./conversation.ts";
import {
  CIRCLE,
  dana,
  HARALD,
  INES,
  JONAS,
  NEWSLETTER,
  nils,
  ottoline,
  PARCEL,
  pia,
  sunniva,
  TOMAS,
  yewande,
} from "./people.ts";

export const INES_MORE_MAIL: readonly Conversation[] = [
  {
    key: "trial",
    legacyId: "19aa0e11d3e4f508",
    subject: "Re: Re: trial access for the lab",
    unread: true,
    folder: "inbox",
    messages: [
      {
        from: INES,
        to: [pia],
        daysAgo: 2,
        time: "15:10",
        body: ["Pia,", "the access is open until the end of the month. Two names are enough to begin."],
      },
      {
        from: pia,
        to: [INES],
        daysAgo: 1,
        time: "16:31",
        body: [
          "We got in. Two things we noticed: the clock runs an hour late, and the second pump has no name.",
          "Pia",
        ],
      },
    ],
  },
  {
    key: "sso",
    legacyId: "19aa0e11d3e4f509",
    subject: "Single sign-on before the audit",
    folder: "inbox",
    messages: [
      {
        from: nils,
        to: [INES],
        cc: [dana],
        daysAgo: 1,
        time: "13:02",
        body: [
          "Hello Ines,",
          "before anyone of yours logs in here I need to know which identity provider you use, and whether logs leave the country.",
          "Nils Overgard",
        ],
      },
    ],
  },
  {
    key: "circle",
    legacyId: "19aa0e11d3e4f50a",
    subject: "Plant circle: dates for next year",
    folder: "inbox",
    messages: [
      {
        from: HARALD,
        to: [INES, ...CIRCLE],
        daysAgo: 1,
        time: "11:40",
        body: [
          "Dear all,",
          "the four meetings of next year are in the list below. Please keep the evenings free.",
          "Harald",
        ],
      },
    ],
  },
  {
    key: "newsletter",
    legacyId: "19aa0e11d3e4f50b",
    subject: "What a line stop costs in 2026",
    folder: "inbox",
    messages: [
      {
        from: NEWSLETTER,
        to: [INES],
        daysAgo: 1,
        time: "06:00",
        body: [
          "This week: what a line stop costs, three plants that measured it, and the fairs of the spring.",
        ],
      },
    ],
  },
  {
    key: "budget-year",
    legacyId: "19a9f4a0d3e4f50c",
    subject: "Re: next budget year",
    folder: "inbox",
    messages: [
      {
        from: ottoline,
        to: [INES],
        daysAgo: 3,
        time: "17:25",
        body: [
          "Let us pick it up after the holidays. Nothing moves here before 15 January.",
          "Ottoline Frey",
        ],
      },
    ],
  },
  {
    key: "two-sites",
    legacyId: "19a9f4a0d3e4f50d",
    subject: "Pricing for two sites",
    folder: "inbox",
    messages: [
      {
        from: yewande,
        to: [INES, JONAS],
        daysAgo: 4,
        time: "10:18",
        body: [
          "Hello both,",
          "what changes in the price if the second site joins in April rather than now?",
          "Yewande Coker",
        ],
      },
    ],
  },
  {
    key: "visit",
    legacyId: "19a9f4a0d3e4f50e",
    subject: "Site visit on 3 December",
    emoji: "🦺",
    folder: "inbox",
    messages: [
      {
        from: sunniva,
        to: [INES],
        daysAgo: 5,
        time: "12:51",
        body: [
          "Safety shoes are needed, we have spares. Please come to gate B, not to the reception.",
          "Sunniva",
        ],
      },
    ],
  },
  {
    key: "parcel",
    legacyId: "19a9f4a0d3e4f50f",
    subject: "Your parcel is on its way",
    folder: "inbox",
    messages: [
      { from: PARCEL, to: [INES], daysAgo: 6, time: "07:15", body: ["Expected tomorrow between 10 and 12."] },
    ],
  },
  {
    key: "verdicts",
    legacyId: "19a9f4a0d3e4f510",
    subject: "The nine leads from the fair",
    folder: "inbox",
    messages: [
      {
        from: TOMAS,
        to: [INES],
        daysAgo: 6,
        time: "16:02",
        body: [
          "Ines,",
          "if you find the time: which of the nine were any good? One click each is enough.",
          "Tomas",
        ],
      },
    ],
  },
  {
    key: "just-sent",
    startedId: "r-7681922771531347793",
    subject: "Stop logs: a form to fill in",
    folder: "sent",
    messages: [
      {
        from: INES,
        to: [dana],
        daysAgo: 0,
        time: "10:12",
        body: ["Dana,", "this is the form. One line per stop is enough.", "Ines"],
      },
    ],
  },
];
