import { LEAST_AVERAGE } from "../../compare/rows/gather.ts";
import { REWRITTEN_BELOW } from "../../compare/words/diff.ts";
import type { ReportInput } from "../input/input.ts";
import { paragraph, remark, text } from "../parts.ts";
import type { Lookup } from "../references.ts";
import { citation, outletName } from "../references.ts";
import type { SectionId } from "../sections.ts";
import type { Block, Inline, Section } from "../tree.ts";
import { completenessWords } from "../wording.ts";

/** A part's name, how it was arrived at, and what bounds it. */
type Method = readonly [part: string, words: string];

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const methods: Readonly<Record<SectionId, Method | null>> = {
  articles: [
    "Articles.",
    "A text is what remained of the imported file after page furniture (menus, notices, forms, copyright lines) was set aside. Words are counted in that text, without the headline. Dates and times are those the source gives, in its own time zone. All rules are for texts in English: in other languages they find little, and what they find may be wrong. Pictures, and where on a page something stood, are not seen.",
  ],
  headlines: [
    "Headlines and leads.",
    "What a text begins with is its first sentence, and what follows it in the same row of the comparison. How far into a text something stands is counted in sentences.",
  ],
  comparison: [
    "Comparison.",
    `Sentences are aligned where they share enough words, names, figures or quotations, whatever their order: their likenesses, from 0 to 1, must average ${LEAST_AVERAGE} in a row, which served best on stories judged by hand. Words are marked only where wordings have at least ${percent(REWRITTEN_BELOW)} of them in common; others are “in other words”. The alignment is made by rule and can err: a sentence that stands alone may have a counterpart in quite different words, and sentences in one row need not say the same in full. “Not found in the imported text of” says no more than that: it is a finding about the imported text, not about what the outlet knew, chose or published elsewhere. “Published earlier” and “time of publication unknown” stand where the article may have been written before the others’ news.`,
  ],
  matrix: [
    "Who carries what.",
    "An article carries a row when a sentence of it stands in that row of the comparison, with the errors of that alignment. What only one article has is listed under it, and is not counted as missing from the others of three or more.",
  ],
  quotations: [
    "Quotations.",
    "Quotations are found by their marks, by being set apart, or by the verb that introduces them, which stands beside them as their cue. The speaker is the one named nearest to that verb; where none is named, the quotation is listed without a speaker. Words in quotation marks that the text ascribes to nobody are not counted. Speech reported without a verb of saying is not found; whom a pronoun or an office means is decided by rule; and at times a phrase that is nobody is taken for a speaker. Each should be read in its article before it is published.",
  ],
  conflicts: [
    "Disagreements.",
    "Statements are set against each other where their sentences are aligned or their words tell of the same thing: quantities with what they count, dates, descriptions of a person, degrees of certainty, and who is said to have spoken where. Differences are looked for by rule, surely rather than completely: what is not listed may still disagree. Tone, emphasis and what is only implied are not looked at. “Not reviewed” stands where no analyst has confirmed the finding.",
  ],
  sources: [
    "Sources.",
    "Speakers are brought together by name, title and description across the articles of a story. An outlet counts as cited where the text names it as a source. Who is only mentioned is not counted as heard.",
  ],
  reuse: [
    "Shared passages.",
    "Shared passages are runs of words found in both texts with few changes: some 14 words unchanged, or 25 with a fifth of them changed, are the least that is listed. A direction is given only where times of publication at least ten minutes apart or a citation tell; a common source is named where a text names it. That a passage is shared does not tell how it came to be.",
  ],
  wording: [
    "Wording.",
    "Signals of wording are found by word lists and rules, each in a category of the literature named beside it. Whose words they are is decided by the quotations they stand in. Irony, comparison and what is told by order or by silence are not found. Precision is given with Wilson’s interval; recall is estimated from the findings and the passages without one that were drawn, each weighted by how many there were, a passage with something missed counting once; its interval is that of the ratio (Donner & Zou 2012). All are 95 % intervals.",
  ],
  codebook: null,
  passes: [
    "Passes.",
    "A pass is a round of coding. Only articles a coder marked complete enter counts and agreement. Samples are drawn by a generator that the seed decides, so that they can be drawn again; where outlets were masked, coders were asked before they saw them which outlet they took each letter for.",
  ],
  sheets: [
    "Coding sheets.",
    "Questions of the coding sheet are answered by coders who read the article. A scale is the mean of its items that are asked and answered, each with the same weight. Questions adapted from published questionnaires are in words of our own and not validated.",
  ],
  codings: [
    "Coded passages.",
    "Codes are given by the coders named, by hand or by accepting a suggestion. A passage’s voice tells the outlet’s own words from words it quotes or reports.",
  ],
  agreement: [
    "Agreement.",
    "Agreement was measured on articles more than one coder completed, and frozen before any coder saw another’s work. Every code stands with how common it is; there is no figure for all of them.",
  ],
  matrices: [
    "Codes in figures.",
    "Passages are counted only in articles their coder has completed in the pass; where two coders completed one, both count, and its words twice. A passage is in the voice most of its words are in; words are counted voice by voice, by rule. Intervals are given only where the pass declares a random sample, for else the figures are of the articles counted and of no others.",
  ],
  queries: [
    "Saved queries.",
    "Queries find coded passages by what is said of each, or words by their form. Where a query sets a passage against another, both are of one coder in one pass.",
  ],
  memos: ["Memos.", "Memos are the coders’ own thoughts while coding, not findings."],
  notes: [
    "Notes.",
    "Notes are the coders’ judgements. Each should be read against the passages quoted beneath it, and those against their articles.",
  ],
  method: null,
};

/** What was measured for the printed parts, its limits, and the program's version. */
export function methodSection(
  input: ReportInput,
  lookup: Lookup,
  printed: readonly SectionId[],
): Section {
  const paragraphs = printed.map((id) => methods[id]).filter((method) => method !== null);
  return {
    id: "method",
    title: "Method and limits",
    colour: null,
    blocks: [
      ...paragraphs.map(([part, words]) => paragraph({ kind: "term", text: part }, text(words))),
      paragraph(
        text(
          `Made with Parallax ${input.version}, by rule and without a network: the same articles and decisions give the same findings.`,
        ),
      ),
    ],
    sections: [limitsSection(input, lookup), ...problemSections(input)],
  };
}

function limitsSection(input: ReportInput, lookup: Lookup): Section {
  const items: (readonly Inline[])[] = [];
  for (const { id, outlet, completeness, published, language, isPrimarySource } of input.articles) {
    const reference = lookup(id);
    const limits = [
      completeness === null || completeness === "full" ? null : completenessWords[completeness],
      outlet === null && !isPrimarySource ? "outlet not stated" : null,
      published === null ? "date of publication unknown" : null,
      language === null || /^en(?:-|$)/iu.test(language)
        ? null
        : `its language is given as “${language}”, and the rules are for English`,
    ].filter((limit) => limit !== null);
    if (limits.length === 0) continue;
    items.push([
      citation(reference),
      ...(outlet === null ? [] : [text(" "), outletName(reference)]),
      text(`: ${limits.join("; ")}.`),
    ]);
  }
  items.push(...input.limits.map((limit) => [text(limit)]));
  const blocks: readonly Block[] =
    items.length === 0
      ? [remark("No article is known to be truncated, and all are dated.")]
      : [{ kind: "list", items }];
  return { id: "limits", title: "What limits these findings", colour: null, blocks, sections: [] };
}

function problemSections(input: ReportInput): readonly Section[] {
  if (input.problems.length === 0) return [];
  const items = input.problems.map(({ file, message }) => {
    const name = file?.split(/[/\\]/).at(-1) ?? "";
    return [text(message.includes(name) ? message : `${name}: ${message}`)];
  });
  return [
    {
      id: "problems",
      title: "Problems met in reading",
      colour: null,
      blocks: [{ kind: "list", items }],
      sections: [],
    },
  ];
}
