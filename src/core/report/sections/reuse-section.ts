import { byStory } from "./by-story.ts";
import { withReadableDates } from "../dates.ts";
import { markedPair } from "./differences.ts";
import type { ReportInput, ReportReuse } from "../input/input.ts";
import { cell, quiet, remark, text } from "../parts.ts";
import { citation, outletName } from "../references.ts";
import type { Lookup } from "../references.ts";
import type { Inline, Section, Table } from "../tree.ts";

/** Passages that pairs of articles share, with the share of each text; no verdicts. */
export function reuseSection(input: ReportInput, lookup: Lookup): Section {
  return byStory(
    input,
    {
      id: "reuse",
      title: "Shared passages",
      nothing: "No passages shared by two articles have been found.",
    },
    (story) =>
      story.reuse.length === 0
        ? null
        : { blocks: story.reuse.map((pair) => reuseTable(pair, lookup)), sections: [] },
    [
      remark(
        "Passages that two articles share word for word or nearly; quotations and standing phrases are not counted. Words struck through stand only on the left, underlined ones only on the right.",
      ),
    ],
  );
}

function reuseTable(pair: ReportReuse, lookup: Lookup): Table {
  const [a, b] = [lookup(pair.a), lookup(pair.b)];
  const head = (reference: typeof a, share: number): readonly Inline[] => [
    citation(reference),
    text(" "),
    outletName(reference),
    quiet(` · ${Math.round(share * 100)} % of its words`),
  ];
  return {
    kind: "table",
    look: "columns",
    caption: [text(withReadableDates(pair.reason))],
    columns: [
      { title: head(a, pair.shareOfA), share: 50, align: "start" },
      { title: head(b, pair.shareOfB), share: 50, align: "start" },
    ],
    bodies: pair.passages.map(({ inA, inB }) => {
      const marked = markedPair(inA, inB);
      return [
        {
          id: null,
          cells: [
            cell(marked.base, { role: "quoted", language: a.article.language }),
            cell([...marked.other, ...marked.remark], {
              role: "quoted",
              language: b.article.language,
            }),
          ],
        },
      ];
    }),
  };
}
