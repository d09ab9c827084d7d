import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findNames } from "../src/core/extract/names/find-names.ts";
import type { NameMention } from "../src/core/extract/names/find-names.ts";
import { segmentSentences } from "../src/core/text/sentences.ts";
import { interval } from "./interval.ts";
import type { Evaluation, Score } from "./score.ts";

interface Judged {
  readonly text: string;
  /** Names as `start-end` and with their kind `start-end:kind`. */
  readonly spans: ReadonlySet<string>;
  readonly typed: ReadonlySet<string>;
}

const KINDS: Readonly<Record<string, string>> = {
  PER: "person",
  ORG: "organisation",
  LOC: "place",
  MISC: "other",
};

/** Text of tokens as it would be printed, and where each token stands in it. */
function printed(tokens: readonly string[]): { text: string; starts: number[] } {
  let text = "";
  const starts: number[] = [];
  let quoted = false;
  let tight = true;
  for (const token of tokens) {
    const closes = /^(?:[,.;:!?)\]%]|'s|n't|'|'re|'ve|'ll|'d|'m|\.\.\.)$/u.test(token);
    const closingQuote = token === '"' && quoted;
    if (!tight && !closes && !closingQuote) text += " ";
    starts.push(text.length);
    text += token;
    if (token === '"') quoted = !quoted;
    tight = /^[([$£]$/u.test(token) || (token === '"' && quoted);
  }
  return { text, starts };
}

/** The set's documents: tokens with IO tags; a run of one tag is one name, as the format has it. */
async function readDocuments(data: string): Promise<Judged[]> {
  const file = await readFile(join(data, "names/wikigold.conll.txt"), "utf8");
  return file.split(/^-DOCSTART- O$/mu).flatMap((document) => {
    const lines = document.split("\n").filter((line) => line.trim() !== "");
    if (lines.length === 0) return [];
    // A sentence's end is an empty line: names never run over it.
    const tags: string[] = [];
    const tokens: string[] = [];
    for (const block of document.split(/\n\s*\n/u)) {
      for (const [at, line] of block
        .split("\n")
        .filter((each) => each.trim() !== "")
        .entries()) {
        const [token = "", tag = "O"] = line.trim().split(" ");
        tokens.push(token);
        tags.push(at === 0 ? `|${tag}` : tag);
      }
    }
    const { text, starts } = printed(tokens);
    const spans = new Set<string>();
    const typed = new Set<string>();
    const plain = (tag: string | undefined): string => (tag ?? "O").replace("|", "");
    for (let first = 0; first < tokens.length; first += 1) {
      if (plain(tags[first]) === "O") continue;
      let last = first;
      while (tags[last + 1] === plain(tags[first])) last += 1;
      const span = `${starts[first] ?? 0}-${(starts[last] ?? 0) + (tokens[last] ?? "").length}`;
      spans.add(span);
      typed.add(`${span}:${KINDS[plain(tags[first]).slice(2)] ?? "other"}`);
      first = last;
    }
    return [{ text, spans, typed }];
  });
}

interface Count {
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
}

const f1Of = (counts: readonly Count[]): number => {
  const sum = (of: (count: Count) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  return (
    (2 * sum(({ right }) => right)) / (sum(({ wanted }) => wanted) + sum(({ found }) => found))
  );
};

function countOf(wanted: ReadonlySet<string>, found: readonly string[]): Count {
  const right = found.filter((each) => wanted.has(each)).length;
  return { wanted: wanted.size, found: found.length, right };
}

const spanOf = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
const typedSpanOf = (name: NameMention): string => `${spanOf(name)}:${name.kind ?? "other"}`;

/** The baseline: every run of capitalised words, but for a sentence's single first word. */
function capitalRuns(text: string): string[] {
  return [...text.matchAll(/(?<![.!?"] |^)\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’-]*)*/gu)].map(
    (match) => `${match.index}-${match.index + match[0].length}`,
  );
}

/**
 * Names of the documents under `names/` (an encyclopedia's, tagged by hand): exact spans, with
 * their kind and without. F1 over all documents; intervals by resampling documents.
 */
export const evaluateNames: Evaluation = async (data) => {
  const documents = await readDocuments(data);
  const results = documents.map(({ text, spans, typed }) => {
    const names = findNames(text, segmentSentences(text));
    return {
      typed: countOf(typed, names.map(typedSpanOf)),
      untyped: countOf(spans, names.map(spanOf)),
      baseline: countOf(spans, capitalRuns(text)),
      kinds: Object.values(KINDS).map((kind) =>
        countOf(
          new Set([...typed].filter((each) => each.endsWith(`:${kind}`))),
          names.map(typedSpanOf).filter((each) => each.endsWith(`:${kind}`)),
        ),
      ),
    };
  });
  const items = documents.reduce((sum, { spans }) => sum + spans.size, 0);
  const score = { set: "names", items };
  const kinds = Object.values(KINDS).map((kind, at): Score => {
    const counts = results.flatMap((result) => result.kinds[at] ?? []);
    return {
      set: "names",
      measure: `exact F1, ${kind}`,
      value: f1Of(counts),
      items: counts.reduce((sum, { wanted }) => sum + wanted, 0),
    };
  });
  return [
    {
      ...score,
      measure: `typed exact F1 ${interval(results, (sample) => f1Of(sample.map(({ typed }) => typed)))}`,
      value: f1Of(results.map(({ typed }) => typed)),
      baseline: { name: "compromise", value: 0.44 },
      target: 0.7,
    },
    {
      ...score,
      measure: `untyped exact F1 ${interval(results, (sample) => f1Of(sample.map(({ untyped }) => untyped)))}`,
      value: f1Of(results.map(({ untyped }) => untyped)),
      baseline: { name: "runs of capitals", value: f1Of(results.map(({ baseline }) => baseline)) },
      target: 0.85,
    },
    ...kinds,
  ];
};
