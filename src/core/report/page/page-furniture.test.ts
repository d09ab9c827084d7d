import fc from "fast-check";
import { expect, it } from "vitest";
import { pageFurniture } from "./page-furniture.ts";
import type { Report } from "../tree.ts";

function report(title: string): Report {
  const section = { title: "The articles", colour: null, blocks: [], sections: [] };
  return { title, summary: [], imprint: [], sections: [{ ...section, id: "articles" }] };
}

it("names the report and the section in the running head, and numbers pages but the title page", () => {
  const css = pageFurniture(report("Kelmar 2"));
  expect(css).toContain('@top-left { content: "Kelmar 2";');
  expect(css).toContain('@page articles { @top-right { content: "The articles";');
  expect(css).toContain("#articles { page: articles; }");
  expect(css).toMatch(/@page title \{[^@]*@top-left \{ content: none; \}/);
});

it("cuts a long title at a word's end", () => {
  const css = pageFurniture(report("one two ".repeat(20)));
  expect(css).toContain('@top-left { content: "one two one two');
  expect(css).toMatch(/content: "[a-z ]{40,70}(?:one|two)\\2026 ";/);
});

it("lets no title end its string", () => {
  const [before = "", after = ""] = pageFurniture(report("TITLE")).split("TITLE");
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (title) => {
      const css = pageFurniture(report(title));
      expect(css.startsWith(before)).toBe(true);
      expect(css.endsWith(after)).toBe(true);
      const written = css.slice(before.length, css.length - after.length);
      expect(written).toMatch(/^(?:[A-Za-z0-9 ]|\\[0-9a-f]{1,6} )*$/);
    }),
  );
});
