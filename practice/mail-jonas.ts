// Mail of the second practice account, to try two accounts in two tabs.
import type { Conversation } from "./conversation.ts";
import { INES, JONAS, LIV, sunniva, yewande } from "./people.ts";

export const JONAS_MAIL: readonly Conversation[] = [
  {
    key: "harrowmere",
    legacyId: "19ab02c4d5e60701",
    subject: "Second line in the spring",
    unread: true,
    folder: "inbox",
    messages: [
      {
        from: yewande,
        to: [JONAS],
        daysAgo: 0,
        time: "09:12",
        body: [
          "Hello Jonas,",
          "the second packing line is approved for April. Before we order I would like to see the same stop report for it that you made for line one.",
          "Yewande",
        ],
      },
    ],
  },
  {
    key: "facilities",
    legacyId: "19ab02c4d5e60702",
    subject: "Re: access for the service team",
    folder: "inbox",
    messages: [
      {
        from: JONAS,
        to: [sunniva],
        daysAgo: 2,
        time: "14:20",
        body: ["Sunniva,", "two people would come, both with a valid clean room card. Is Tuesday fine?"],
      },
      {
        from: sunniva,
        to: [JONAS],
        cc: [INES],
        daysAgo: 1,
        time: "08:05",
        body: ["Tuesday from 07:30, please. The gate knows.", "Sunniva"],
      },
    ],
  },
  {
    key: "forecast",
    legacyId: "19ab02c4d5e60703",
    subject: "Forecast call moved",
    folder: "inbox",
    messages: [
      { from: LIV, to: [JONAS, INES], daysAgo: 3, time: "16:44", body: ["Now at 16:00, same room."] },
    ],
  },
];
