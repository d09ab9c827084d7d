import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { compareStory } from "../src/core/compare/compare-story.ts";
import { noDecisions } from "../src/core/compare/decisions.ts";
import type { Member } from "../src/core/compare/member.ts";
import { analyseText } from "../src/core/extract/analyse.ts";
import { overlaps } from "../src/core/model/range.ts";
import type { Range } from "../src/core/model/range.ts";
import type { Evaluation } from "./score.ts";

const judgedSchema = z.object({
  conflicts: z.array(
    z.object({ values: z.array(z.object({ article: z.string(), sentence: z.number() })) }),
  ),
});
const articleSchema = z.object({ "body-paragraphs": z.array(z.array(z.string())) });

/** An article of the set as analysis takes it, and where its given sentences are. */
async function readMember(data: string, id: string): Promise<[Member, readonly Range[]]> {
  const path = join(data, "stories", "triples", "articles", `${id}.json`);
  const page = articleSchema.parse(JSON.parse(await readFile(path, "utf8")));
  let text = "";
  const ranges: Range[] = [];
  for (const paragraph of page["body-paragraphs"]) {
    if (text !== "") text += "\n\n";
    for (const [index, sentence] of paragraph.entries()) {
      if (index > 0) text += " ";
      ranges.push({ start: text.length, end: text.length + sentence.length });
      text += sentence;
    }
  }
  const member: Member = {
    id,
    headline: null,
    outlet: id,
    text,
    analysis: analyseText(text),
    published: null,
    role: "article",
    completeness: "full",
    origin: null,
    originalSource: null,
  };
  return [member, ranges];
}

/**
 * Conflicts in the judged stories: how many are found, how many of them touch the given sentences
 * of a judged one in two articles, and how many judged ones are found so. The judgements are few
 * and not exhaustive: what is found beside them is listed on standard error, to be read.
 */
export const evaluateConflicts: Evaluation = async (data) => {
  const files = (await readdir(join(data, "alignment"))).filter((file) => file.endsWith(".json"));
  let [found, right, judged, met] = [0, 0, 0, 0];
  for (const file of files.sort()) {
    const { conflicts } = judgedSchema.parse(
      JSON.parse(await readFile(join(data, "alignment", file), "utf8")),
    );
    const story = (await readdir(join(data, "stories", "triples", "articles"))).map((name) =>
      name.replace(/\.json$/u, ""),
    );
    const named = new Set(conflicts.flatMap(({ values }) => values.map(({ article }) => article)));
    const prefix = [...named][0]?.replace(/_\d+$/u, "");
    const ids = story.filter((id) => prefix !== undefined && id.startsWith(prefix));
    const read = await Promise.all(ids.map((id) => readMember(data, id)));
    const ranges = new Map(read.map(([member, given]) => [member.id, given]));
    const own = compareStory(
      read.map(([member]) => member),
      noDecisions,
    ).conflicts;
    const touches = (mine: (typeof own)[number], given: (typeof conflicts)[number]): boolean =>
      new Set(
        mine.values
          .filter((value) =>
            given.values.some(({ article, sentence }) => {
              const range = ranges.get(article)?.[sentence];
              return article === value.article && range !== undefined && overlaps(range, value);
            }),
          )
          .map(({ article }) => article),
      ).size > 1;
    found += own.length;
    judged += conflicts.length;
    right += own.filter((mine) => conflicts.some((given) => touches(mine, given))).length;
    met += conflicts.filter((given) => own.some((mine) => touches(mine, given))).length;
    for (const { kind, about, values } of own) {
      const words = values.map(({ value }) => value).join(" / ");
      process.stderr.write(`conflicts, found in ${file}: ${kind}, ${about}: ${words}\n`);
    }
  }
  const set = "conflicts";
  return [
    { set, measure: "found that are judged so", value: found === 0 ? 0 : right / found, items: found, target: 0.8 }, // prettier-ignore
    { set, measure: "judged ones found", value: judged === 0 ? 0 : met / judged, items: judged },
  ];
};
