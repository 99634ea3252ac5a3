// The sentences of "why now" and how they are chosen.
import { describe, expect, test } from "vitest";
import { TOUCH_TYPES, TOUCH_WEIGHT } from "../../lib/core/vocabulary.ts";
import { because } from "../../server/src/services/content/recommend.ts";
import { type WhyTouch, whyNow } from "../../server/src/services/prospect/why-now.ts";

let lastId = 0;
const touch = (type: WhyTouch["type"], day: string, change: Partial<WhyTouch> = {}): WhyTouch => {
  lastId += 1;
  return {
    id: `t${lastId}`,
    type,
    title: null,
    detail: null,
    occurred_at: new Date(`2026-11-${day}T10:00:00Z`),
    machine: false,
    ...change,
  };
};
const texts = (touches: WhyTouch[]) => whyNow(touches).map((line) => line.text);

describe("why now", () => {
  test("says what happened, how often and how long", () => {
    expect(
      texts([
        touch("form_submitted", "22", { title: "Downtime audit" }),
        touch("page_viewed", "21", { title: "Pricing" }),
        touch("page_viewed", "18", { title: "Pricing" }),
        touch("page_viewed", "15", { title: "Pricing" }),
        touch("event_attended", "17", { title: "Line stops", detail: "41 of 45 min" }),
      ]),
    ).toEqual([
      "Asked for “Downtime audit”",
      "Viewed Pricing 3 times in 6 days",
      "Stayed 41 of 45 min in “Line stops”",
    ]);
  });

  test("the three of most weight, shown newest first", () => {
    const lines = whyNow([
      touch("email_opened", "22", { title: "a" }),
      touch("page_viewed", "21", { title: "b" }),
      touch("meeting", "01", { title: "c" }),
      touch("form_submitted", "03", { title: "d" }),
      touch("chat", "02", { title: "e" }),
    ]);
    expect(lines.map((line) => line.text)).toEqual(["Asked for “d”", "Chatted about “e”", "Met sales: “c”"]);
  });

  test("of equal weight the newest", () => {
    const four = ["01", "02", "03", "04"].map((day) => touch("page_viewed", day, { title: day }));
    expect(texts(four)).toEqual(["Viewed 04", "Viewed 03", "Viewed 02"]);
  });

  test("machine touches and marketing's own doing are no reason", () => {
    const own = TOUCH_TYPES.filter((type) => TOUCH_WEIGHT[type] === 0).map((type) => touch(type, "20"));
    expect(whyNow([...own, touch("email_opened", "21", { machine: true })])).toEqual([]);
  });

  test("every type that counts has a sentence of its own, with a title and without", () => {
    const counted = TOUCH_TYPES.filter((type) => TOUCH_WEIGHT[type] > 0);
    const titled = counted.map((type) => texts([touch(type, "20", { title: "Thing" })])[0] ?? "");
    const bare = counted.map((type) => texts([touch(type, "20")])[0] ?? "");
    expect(titled.every((text) => text.includes("Thing"))).toBe(true);
    expect(bare.every((text) => text.length > 5 && !text.includes("_"))).toBe(true);
    expect(new Set(titled).size).toBeGreaterThanOrEqual(counted.length - 1);
  });

  test("each line points at the newest touch it stands on", () => {
    const older = touch("email_clicked", "10", { title: "x" });
    const newer = touch("email_clicked", "12", { title: "x" });
    expect(whyNow([older, newer])).toMatchObject([
      { touchId: newer.id, occurredAt: "2026-11-12T10:00:00.000Z" },
    ]);
  });
});

describe("why this content", () => {
  const asked = { persona: { key: "plant", name: "Plant operations lead" }, stage: "mql" } as const;
  test.each([
    [["plant"], ["mql"], "Written for Plant operations lead at MQL. Newest first."],
    [["plant"], [], "Written for Plant operations lead, any stage. Newest first."],
    [[], ["mql"], "Written for anyone at MQL. Newest first."],
  ])("%j × %j", (personas, stages, expected) => {
    expect(because(asked, { personas, stages })).toBe(expected);
  });
});
