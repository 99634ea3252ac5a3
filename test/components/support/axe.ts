// Runs axe-core over what is on the test's screen.
import axe from "axe-core";

/** One line per violation: rule, and the elements that break it. Empty when there are none. */
export async function violations(): Promise<string[]> {
  const result = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    // A test's document holds one panel, not a page with all landmarks.
    rules: { region: { enabled: false } },
  });
  return result.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 140)).join(" | ")}`,
  );
}

/** Elements wider than the screen. A sidebar must never scroll sideways. */
export function overflow(): string[] {
  const width = document.documentElement.clientWidth;
  return document.documentElement.scrollWidth <= width
    ? []
    : [...document.querySelectorAll("body *")]
        .filter((element) => element.getBoundingClientRect().right > width + 0.5)
        .map((element) => element.outerHTML.slice(0, 120));
}
