import { addressesIn, passageOf } from "../../memos/links.ts";
import { subjectKinds, subjectWord } from "../../memos/subject.ts";
import type { ReportMemo } from "../input/coded-input.ts";
import { readableDate } from "../dates.ts";
import type { ReportInput } from "../input/input.ts";
import { quiet, remark, text } from "../parts.ts";
import { citation } from "../references.ts";
import type { Lookup } from "../references.ts";
import type { Block, Inline, Section } from "../tree.ts";

/** The memos by what they are about; links to passages become the marks of their articles. */
export function memosSection(input: ReportInput, lookup: Lookup): Section {
  const { memos } = input.coded;
  const articles = new Set(input.articles.map(({ id }) => id));
  const kinds = subjectKinds.filter((kind) => memos.some((memo) => memo.kind === kind));
  return {
    id: "memos",
    title: "Memos",
    colour: null,
    blocks: memos.length === 0 ? [remark("No memos have been written.")] : [],
    sections: kinds.map((kind) => ({
      id: `memos-${kind}`,
      title: titleOf(kind),
      colour: null,
      blocks: memos
        .filter((memo) => memo.kind === kind)
        .flatMap((memo) => memoBlocks(memo, articles, lookup)),
      sections: [],
    })),
  };
}

function titleOf(kind: ReportMemo["kind"]): string {
  if (kind === "project") return "On the project";
  if (kind === "other") return "On other things";
  return kind === "story" ? "On stories" : `On ${subjectWord(kind)}s`;
}

function memoBlocks(memo: ReportMemo, articles: ReadonlySet<string>, lookup: Lookup): Block[] {
  const about: Inline[] = [
    { kind: "title", text: memo.about },
    ...(memo.quote === null ? [] : [text(`: “${memo.quote}”`)]),
  ];
  const paragraphs = memo.text.split(/\n{2,}/u);
  return [
    { kind: "paragraph", tone: "body", content: about },
    ...paragraphs.map((words, index): Block => {
      const isLast = index === paragraphs.length - 1;
      const by = `  ${memo.coder}, ${readableDate(memo.updatedAt.slice(0, 10))}`;
      const content = [...linked(words, articles, lookup), ...(isLast ? [quiet(by)] : [])];
      return { kind: "paragraph", tone: "body", content };
    }),
  ];
}

/** Words of a memo with its links as citations; what leads to no reported article stays as it is. */
function linked(words: string, articles: ReadonlySet<string>, lookup: Lookup): Inline[] {
  const inlines: Inline[] = [];
  let last = 0;
  for (const { start, end, written } of addressesIn(words)) {
    const passage = passageOf(written);
    if (passage === null || !articles.has(passage.article)) continue;
    inlines.push(text(words.slice(last, start)), citation(lookup(passage.article)));
    last = end;
  }
  return [...inlines, text(words.slice(last))].filter(
    (inline) => inline.kind === "break" || inline.text !== "",
  );
}
