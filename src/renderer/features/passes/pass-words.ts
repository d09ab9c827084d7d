import type { Pass } from "../../../core/model/pass.ts";

/** "1 article", "12 articles". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${many}`;
}

/** How the articles of a pass were chosen, as a sentence without its stop. */
export function sampleWords({ sample, articles }: Pass): string {
  if (sample === null || sample.kind === "all") return "every article of the project";
  const size = countOf(articles?.length ?? 0, "article");
  switch (sample.kind) {
    case "query":
      return sample.from;
    case "simple":
      return `simple random sample of ${size} from ${sample.from} (seed ${String(sample.seed)})`;
    case "stratified":
      return `random sample of ${size} from ${sample.from}, stratified by ${String(sample.by)} (seed ${String(sample.seed)})`;
  }
}

/** What is particular about a pass, a few words each: masked, what part is coded twice. */
export function featuresOf(pass: Pass): string[] {
  const { mask, doubleCoded, recoding, recodes, codebookVersion, heldTo } = pass;
  return [
    ...(codebookVersion === null
      ? []
      : [
          heldTo === null
            ? `begun with codebook version ${codebookVersion}`
            : `holds to codebook version ${codebookVersion}`,
        ]),
    ...(mask === null ? [] : [`outlets masked (seed ${mask})`]),
    ...(doubleCoded === null
      ? []
      : [`${countOf(doubleCoded.articles.length, "article")} coded by everybody, blind`]),
    ...(recoding === null
      ? []
      : [
          `${countOf(recoding.articles.length, "article")} to be coded again after ${countOf(recoding.afterDays, "day")}`,
        ]),
    ...(recodes === null ? [] : ["codes again what was coded before, unseen"]),
  ];
}
