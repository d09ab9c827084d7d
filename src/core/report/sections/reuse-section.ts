import { byStory } from "./by-story.ts";
import { withReadableDates } from "../dates.ts";
import { markedPair } from "./differences.ts";
import type { ReportInput, ReportReuse } from "../input/input.ts";
import { cell, counted, quiet, remark, text } from "../parts.ts";
import { citation, outletName } from "../references.ts";
import type { Lookup } from "../references.ts";
import { segmentWords } from "../../text/words.ts";
import type { Block, Inline, Section, Table } from "../tree.ts";

/** Pairs printed of a story: thirty articles that go back to one text are 435 of them. */
const MOST_PAIRS = 20;

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
      story.reuse.length === 0 ? null : { blocks: pairBlocks(story.reuse, lookup), sections: [] },
    [
      remark(
        "Passages that two articles share word for word or nearly; quotations and standing phrases are not counted. Words struck through stand only on the left, underlined ones only on the right.",
      ),
    ],
  );
}

/** The pairs that share most, in the order of the story, after how many others there are. */
function pairBlocks(pairs: readonly ReportReuse[], lookup: Lookup): readonly Block[] {
  const largest = pairs
    .map((pair) => ({ pair, words: sharedWords(pair) }))
    .sort((one, other) => other.words - one.words)
    .slice(0, MOST_PAIRS);
  const printed = new Set(largest.map(({ pair }) => pair));
  const further = pairs.length - printed.size;
  return [
    ...(further === 0
      ? []
      : [
          remark(
            `Printed are the ${MOST_PAIRS} pairs of articles that share most words; ${counted(further, "further pair shares", "further pairs share")} passages and can be seen in the Reuse view of the story.`,
          ),
        ]),
    ...pairs.filter((pair) => printed.has(pair)).map((pair) => reuseTable(pair, lookup)),
  ];
}

/** The words of a pair's passages as the first article has them. */
function sharedWords({ passages }: ReportReuse): number {
  return passages.reduce((sum, { inA }) => sum + segmentWords(inA).length, 0);
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
