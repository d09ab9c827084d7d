import { expect, it } from "vitest";
import { gatherBare } from "./bare-sections.ts";
import { paragraph, remark, text } from "../parts.ts";
import type { Block, Report, Section } from "../tree.ts";

function section(id: string, ...blocks: readonly Block[]): Section {
  return { id, title: `The ${id}`, colour: null, blocks, sections: [] };
}

function report(...sections: readonly Section[]): Report {
  return { title: "Report", summary: [], imprint: [], sections };
}

const told = section("articles", paragraph(text("Words.")), remark("A remark."));
const bare = section("memos", remark("No memos have been written."));
const method = section("method", paragraph(text("By rule.")));

it("gathers under the method what says only that there is nothing", () => {
  const { sections } = gatherBare(report(told, bare, method));
  expect(sections.map(({ id }) => id)).toEqual(["articles", "method"]);
  expect(sections[1]?.sections.map(({ title }) => title)).toEqual(["Parts with nothing to show"]);
  expect(sections[1]?.sections[0]?.blocks).toEqual([
    {
      kind: "list",
      items: [
        [
          { kind: "text", text: "The memos: " },
          { kind: "quiet", text: "No memos have been written." },
        ],
      ],
    },
  ]);
});

it("gives them a section of their own where no method is printed, and none where all tell", () => {
  expect(gatherBare(report(bare, told)).sections.map(({ id }) => id)).toEqual([
    "articles",
    "nothing",
  ]);
  const whole = report(told, method);
  expect(gatherBare(whole)).toBe(whole);
});

it("keeps a section with a remark and parts", () => {
  const whole = report({ ...bare, sections: [told] });
  expect(gatherBare(whole)).toBe(whole);
});
