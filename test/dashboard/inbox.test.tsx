import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { buildFeedback, CAMPAIGNS, idOf, minutesAgo } from "./support/builders.ts";
import { renderDashboard } from "./support/render-dashboard.tsx";

const rows = () => page.getByRole("row");
const rowOf = (name: string) => page.getByRole("row").filter({ hasText: name });

test("a row says who, what, why, with which score, from which campaign and by whom", async () => {
  await renderDashboard({
    path: "/verdicts",
    prepare: (server) => {
      const seenAt = minutesAgo(40);
      server.feedback.push(
        buildFeedback({
          prospect: { id: idOf("prospect", 7), name: "Ruben Castellane", company: "Velmark Packaging" },
          detail: { verdict: "wrong_fit", criterion: "company_size" },
          note: "Under 50 staff",
          seen: { grade: "B", engagement: 41, lifecycleStage: "mql", asOf: seenAt },
          held: { grade: "C", engagement: 41, lifecycleStage: "mql", asOf: seenAt },
        }),
      );
    },
  });
  const row = rowOf("Ruben Castellane");
  await expect.element(row).toMatchTextContent("Velmark Packaging");
  for (const text of ["Wrong fit", "company size", "Under 50 staff", "B 41", "held C 41"]) {
    await expect.element(row).toMatchTextContent(text);
  }
  for (const text of ["Downtime audit", "Plant operations lead", "Paid search", "I. Calder", "Gmail"]) {
    await expect.element(row).toMatchTextContent(text);
  }
});

test("filters narrow the list, stand in the address as ids, and are cleared", async () => {
  const { server } = await renderDashboard({
    path: "/verdicts",
    prepare: ({ feedback }) => {
      feedback.push(buildFeedback({ prospect: { id: idOf("prospect", 1), name: "Ada", company: null } }));
      feedback.push(
        buildFeedback({
          prospect: { id: idOf("prospect", 2), name: "Bo", company: null },
          campaign: CAMPAIGNS[1] ?? null,
          rep: { id: idOf("rep", 2), name: "Jonas Abara" },
        }),
      );
    },
  });
  await expect.element(rowOf("Ada")).toBeVisible();
  await userEvent.selectOptions(page.getByLabelText("Campaign"), "Line stops webinar");
  await expect.element(rowOf("Bo")).toBeVisible();
  await expect.element(rowOf("Ada")).not.toBeInTheDocument();
  expect(location.search).toBe(`?campaign=${idOf("campaign", 2)}`);

  await userEvent.selectOptions(page.getByLabelText("Rep"), "Ines Calder");
  await expect.element(page.getByText("No verdicts under these filters")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await expect.element(rowOf("Ada")).toBeVisible();
  expect(location.search).toBe("");
  expect(server.requests.join(" ")).not.toContain("@");
});

test("a shared link opens with its filters; what fits no contract is ignored", async () => {
  await renderDashboard({
    path: `/verdicts?verdict=not_ready&rep=not-an-id&source=webinar`,
    prepare: ({ feedback }) => {
      feedback.push(
        buildFeedback({ detail: { verdict: "not_ready", until: "2027-01-15" }, source: "webinar" }),
      );
      feedback.push(buildFeedback({ source: "webinar" }));
    },
  });
  await expect
    .element(page.getByRole("button", { name: /Not ready/u }))
    .toHaveAttribute("aria-pressed", "true");
  await expect.element(page.getByLabelText("Source")).toHaveValue("webinar");
  await expect.element(page.getByText("1 row of 1 loaded")).toBeVisible();
});

test("not ready and wrong fit have totals of their own", async () => {
  await renderDashboard({
    path: "/verdicts",
    prepare: ({ feedback }) => {
      for (let n = 0; n < 2; n++)
        feedback.push(buildFeedback({ detail: { verdict: "not_ready", until: "2027-01-15" } }));
      for (let n = 0; n < 3; n++) {
        feedback.push(buildFeedback({ detail: { verdict: "wrong_fit", criterion: "region" } }));
      }
    },
  });
  const totals = page.getByRole("region", { name: "Totals by verdict" });
  await expect.element(totals.getByRole("button", { name: /^Not ready\s*2/u })).toBeVisible();
  await expect.element(totals.getByRole("button", { name: /^Wrong fit\s*3/u })).toBeVisible();
  expect(totals.element().textContent).not.toContain("%");
});

test("replaced and undone verdicts show only on demand, struck through", async () => {
  await renderDashboard({
    path: "/verdicts",
    prepare: ({ feedback }) => {
      feedback.push(buildFeedback({ prospect: { id: idOf("prospect", 1), name: "Ada", company: null } }));
      feedback.push(
        buildFeedback({
          prospect: { id: idOf("prospect", 2), name: "Old Bo", company: null },
          supersededBy: idOf("verdict", 999),
        }),
      );
    },
  });
  await expect.element(rowOf("Ada")).toBeVisible();
  await expect.element(rowOf("Old Bo")).not.toBeInTheDocument();
  await page.getByLabelText("Show replaced and undone").click();
  await expect.element(rowOf("Old Bo")).toMatchTextContent("Replaced by a later one");
  expect(rowOf("Old Bo").element().querySelector("s")?.textContent).toBe("Good fit");
  expect(location.search).toBe("?all=true");
});

test("older rows are loaded page by page, and each row once", async () => {
  await renderDashboard({
    path: "/verdicts",
    prepare: ({ feedback }) => {
      for (let n = 0; n < 70; n++) feedback.push(buildFeedback({}, 60 + n));
    },
  });
  await expect.element(page.getByText("50 rows of 70 loaded")).toBeVisible();
  await page.getByRole("button", { name: "Load 20 older" }).click();
  await expect.element(page.getByText("70 rows of 70 loaded")).toBeVisible();
  expect(rows().elements()).toHaveLength(71);
  await expect.element(page.getByRole("button", { name: /older/u })).not.toBeInTheDocument();
});

test("a head sorts the rows loaded, and gives the order back at the third press", async () => {
  await renderDashboard({
    path: "/verdicts",
    prepare: ({ feedback }) => {
      for (const [index, name] of ["Cleo", "Ada", "Bo"].entries()) {
        feedback.push(
          buildFeedback({ prospect: { id: idOf("prospect", index), name, company: null } }, 10 + index),
        );
      }
    },
  });
  const names = () =>
    page
      .getByRole("rowheader")
      .elements()
      .map((cell) => cell.querySelector("span")?.textContent);
  const head = page.getByRole("button", { name: "Person" });
  await expect.poll(names).toEqual(["Cleo", "Ada", "Bo"]);
  await head.click();
  await expect.poll(names).toEqual(["Ada", "Bo", "Cleo"]);
  await expect
    .element(page.getByRole("columnheader", { name: "Person" }))
    .toHaveAttribute("aria-sort", "ascending");
  await head.click();
  await expect.poll(names).toEqual(["Cleo", "Bo", "Ada"]);
  await head.click();
  await expect.poll(names).toEqual(["Cleo", "Ada", "Bo"]);
});

test("an inbox without verdicts says what will be there", async () => {
  await renderDashboard({ path: "/" });
  await expect.element(page.getByText("No verdicts yet")).toBeVisible();
  expect(location.pathname).toBe("/verdicts");
});

test("find narrows the rows loaded and leaves the address alone", async () => {
  await renderDashboard({
    path: "/verdicts",
    prepare: ({ feedback }) => {
      feedback.push(
        buildFeedback({ prospect: { id: idOf("prospect", 1), name: "Ada", company: "Kestrel" } }),
      );
      feedback.push(buildFeedback({ prospect: { id: idOf("prospect", 2), name: "Bo", company: "Velmark" } }));
    },
  });
  await expect.element(rowOf("Ada")).toBeVisible();
  await userEvent.keyboard("/");
  await userEvent.keyboard("velm");
  await expect.element(rowOf("Bo")).toBeVisible();
  await expect.element(rowOf("Ada")).not.toBeInTheDocument();
  expect(location.search).toBe("");
  await userEvent.keyboard("{Escape}");
  await expect.element(rowOf("Ada")).toBeVisible();
});
