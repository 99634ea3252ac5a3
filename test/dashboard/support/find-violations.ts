// Runs axe over the page as it stands, in one theme.
import axe from "axe-core";

/** Rule and element of every violation; empty when there is none. */
export async function findViolations(theme: "light" | "dark"): Promise<string[]> {
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = "en";
  const { violations } = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}
