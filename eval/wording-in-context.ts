import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { extractQuotations } from "../src/core/extract/quotations.ts";
import { overlaps } from "../src/core/model/range.ts";
import type { Range } from "../src/core/model/range.ts";
import { segmentSentences } from "../src/core/text/sentences.ts";
import { findSignals } from "../src/core/wording/find-signals.ts";
import { interval } from "./interval.ts";
import type { Score } from "./score.ts";

const annotationsSchema = z.object({
  "phrase-level-annotations": z.array(
    z.object({
      id: z.string(),
      bias: z.string(),
      quote: z.string(),
      start: z.number(),
      end: z.number(),
    }),
  ),
});
const articleSchema = z.object({ "body-paragraphs": z.array(z.array(z.string())) });

/** A sentence of a whole article. */
interface Judged {
  /** It holds wording marked as biased by choice of words, in the outlet's own voice. */
  readonly biased: boolean;
  /** We find a loaded word in the outlet's own voice. */
  readonly loaded: boolean;
}

async function sentencesOf(folder: string, id: string): Promise<Judged[]> {
  const read = async (kind: string, name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, kind, `${name}.json`), "utf8"));
  const paragraphs = articleSchema.parse(await read("articles", id))["body-paragraphs"];
  const marked = annotationsSchema.parse(await read("annotations", `${id}_ann`));
  const ranges: Range[] = [];
  let text = "";
  for (const paragraph of paragraphs) {
    if (text !== "") text += "\n\n";
    for (const [index, sentence] of paragraph.entries()) {
      if (index > 0) text += " ";
      ranges.push({ start: text.length, end: text.length + sentence.length });
      text += sentence;
    }
  }
  const own = marked["phrase-level-annotations"].filter(
    ({ id: at, bias, quote }) => at.startsWith("p") && bias === "lex" && quote === "no",
  );
  const biased = new Set(own.map(({ id: at }) => Number(at.slice(1))));
  const sentences = segmentSentences(text);
  const signals = findSignals(text, sentences, extractQuotations(text, sentences)).filter(
    ({ kind, voice }) => kind === "loaded" && voice === "own",
  );
  return ranges.map((range, index) => ({
    biased: biased.has(index),
    loaded: signals.some((signal) => overlaps(signal, range)),
  }));
}

function f1Of(sentences: readonly Judged[], found: (sentence: Judged) => boolean): number {
  const right = sentences.filter((each) => each.biased && found(each)).length;
  const all = sentences.filter(found).length + sentences.filter(({ biased }) => biased).length;
  return all === 0 ? 0 : (2 * right) / all;
}

/**
 * Sentences of whole articles under `stories/triples` in which annotators marked the outlet's own
 * words as biased; no list was tuned on these marks. Few sentences have any (one in 25).
 */
export async function wordingInContext(data: string): Promise<Score[]> {
  const folder = join(data, "stories/triples");
  const ids = (await readdir(join(folder, "articles"))).map((name) => name.replace(/\.json$/u, ""));
  const sentences = (await Promise.all(ids.sort().map((id) => sentencesOf(folder, id)))).flat();
  const f1 = (sample: readonly Judged[]): number => f1Of(sample, ({ loaded }) => loaded);
  const share = (of: readonly Judged[], is: (sentence: Judged) => boolean): number =>
    of.filter(is).length / of.length;
  const score = { set: "stories/triples", items: sentences.length };
  return [
    {
      ...score,
      measure: `own wording marked biased, sentence F1 ${interval(sentences, f1)}`,
      value: f1(sentences),
      baseline: { name: "every sentence", value: f1Of(sentences, () => true) },
    },
    {
      ...score,
      measure: "loaded words of ours where wording is marked",
      value: share(
        sentences.filter(({ biased }) => biased),
        ({ loaded }) => loaded,
      ),
      baseline: {
        name: "where none is",
        value: share(
          sentences.filter(({ biased }) => !biased),
          ({ loaded }) => loaded,
        ),
      },
    },
  ];
}
