// Recomputes every contrast ratio that the head of tokens.css claims, in both themes, from the tokens themselves.
import { expect, test } from "vitest";
import css from "../../components/ui/tokens.css?raw";

/** Rows of the table: pair, light, dark, needed. The heat rows mix two colours and are not recomputed here. */
const ROWS = [...css.matchAll(/^ {3}(\w+)\s+on (\w+)\s+([\d.]+)\s+([\d.]+)\s+>= ([\d.]+)$/gmu)].map(
  (match) => ({
    ink: match[1] ?? "",
    ground: match[2] ?? "",
    light: Number(match[3]),
    dark: Number(match[4]),
    needed: Number(match[5]),
  }),
);

function tokens(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/giu)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}
const afterRoot = css.slice(css.indexOf(":root {"));
const light = tokens(afterRoot.slice(0, afterRoot.indexOf("@media")));
const system = tokens(
  afterRoot.slice(
    afterRoot.indexOf("@media (prefers-color-scheme: dark)"),
    afterRoot.indexOf(':root[data-theme="dark"]'),
  ),
);
const dark = tokens(afterRoot.slice(afterRoot.indexOf(':root[data-theme="dark"]')));

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const channel = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Map<string, string>, ink: string, ground: string): number {
  const [a, b] = [theme.get(ink), theme.get(ground)];
  if (!a || !b) throw new Error(`no colour for ${ink} on ${ground}`);
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test("the table has all its rows", () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(35);
});

test.each(ROWS)("$ink on $ground", ({ ink, ground, light: lightClaim, dark: darkClaim, needed }) => {
  const found = { light: contrast(light, ink, ground), dark: contrast(dark, ink, ground) };
  expect(found.light).toBeCloseTo(lightClaim, 1);
  expect(found.dark).toBeCloseTo(darkClaim, 1);
  expect(Math.min(found.light, found.dark)).toBeGreaterThanOrEqual(needed);
});

test("dark by system and dark by choice are the same colours", () => {
  expect([...system].sort()).toEqual([...dark].sort());
});
