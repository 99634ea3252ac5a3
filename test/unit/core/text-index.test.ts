// The index behind the content search: what is found, in which order, and what counts as a slip.
import { expect, test } from "vitest";
import { TextIndex } from "../../../lib/core/text-index.ts";

const ALL = () => true;

function indexOf(...texts: [title: string, summary?: string, topics?: string[]][]): TextIndex {
  const index = new TextIndex();
  for (const [title, summary = "", topics = []] of texts) index.add([{ title, summary, topics }]);
  return index;
}

test("all typed words before some of them, the title before the summary, the word before its beginning", () => {
  const index = indexOf(
    ["Belts", "Bearings in short"],
    ["Bearings"],
    ["Nothing here"],
    ["Belting and bearings"],
    ["A word on belts", "", ["bearings"]],
  );
  expect(index.search("belt bearings", 10, ALL)).toEqual({ count: 4, best: [3, 0, 4, 1], near: [] });
});

test("accents, case and scripts are folded", () => {
  const index = indexOf(["Ölwechsel"], ["Größe"], ["ПРИВЕТ мир"]);
  expect(index.search("olw", 10, ALL).best).toEqual([0]);
  expect(index.search("GROSSE", 10, ALL).best).toEqual([1]);
  expect(index.search("привет", 10, ALL).best).toEqual([2]);
});

test("a slip is forgiven from five letters on, and only where the typed word stands nowhere", () => {
  const index = indexOf(["Live lines"], ["Pricing"], ["Princing"]);
  expect(index.search("lime", 10, ALL).count).toBe(0);
  expect(index.search("prcing", 10, ALL)).toMatchObject({ best: [1], near: ["pricing"] });
  expect(index.search("pircing", 10, ALL).near).toEqual(["pricing"]);
  expect(index.search("pricing", 10, ALL)).toMatchObject({ best: [1], near: [] });
});

test("names at most as many as asked, counts all that are kept, and grows", () => {
  const index = new TextIndex();
  const text = { title: "Plant note", summary: "", topics: [] };
  index.add(Array.from({ length: 30 }, () => text));
  expect(index.search("note", 5, (place) => place % 2 === 0)).toMatchObject({
    count: 15,
    best: [0, 2, 4, 6, 8],
  });
  index.add([{ ...text, title: "Another" }]);
  expect(index.search("anoth", 5, ALL).best).toEqual([30]);
  expect(index.search(" ,. ", 5, ALL)).toEqual({ count: 0, best: [], near: [] });
});
