// What leaves the page: the background accepts it, and it holds neither Bcc nor list texts.
import { expect, test } from "vitest";
import { ReportedContext } from "../../../lib/contracts/host-background.ts";
import type { PageContext } from "../../../lib/core/page-context.ts";
import { reportOf } from "../../../lib/host/report.ts";

const long = "x".repeat(5_000);
const SEEN: PageContext = {
  site: "gmail",
  state: "ready",
  view: "thread",
  account: { email: "me@own.example" },
  accounts: [{ email: "other@own.example", name: "Other" }],
  subject: long,
  threadId: "17ab",
  people: Array.from({ length: 700 }, (_, i) => ({
    email: `p${i}@x.example`,
    name: long,
    role: "to" as const,
  })),
  composes: [
    { to: Array(900).fill("a@x.example"), cc: [], bcc: ["secret@x.example"], subject: long, inline: true },
  ],
  rows: [{ emails: ["a@x.example"], names: ["Anna"], subject: "Salary", threadId: "17cd" }],
  record: null,
  hooks: { people: "gD" },
};

test("however much the page holds, the report is accepted", () => {
  const report = reportOf(SEEN);
  expect(ReportedContext.safeParse(report).success).toBe(true);
  expect(report.people).toHaveLength(500);
});

test("neither Bcc, list texts nor other accounts are in it", () => {
  const text = JSON.stringify(reportOf(SEEN));
  for (const private_ of ["secret@x.example", "Salary", "Anna", "other@own.example"]) {
    expect(text).not.toContain(private_);
  }
});
