import { suggestLearned } from "../../core/coding/suggestions/learn.ts";
import { suggestByCues } from "../../core/coding/suggestions/suggest-by-cues.ts";
import type { Suggestion } from "../../core/coding/suggestions/suggestion.ts";
import { countWording } from "../../core/findings/count-signals.ts";
import type { WordingCounts } from "../../core/findings/count-signals.ts";
import { drawSample } from "../../core/findings/draw.ts";
import { hidesFindings } from "../../core/findings/hidden.ts";
import { measureId } from "../../core/findings/measures.ts";
import type { Measure, SuggestionSource } from "../../core/findings/measures.ts";
import { populationOf } from "../../core/findings/population.ts";
import { reviewsByArticle } from "../../core/findings/reviews.ts";
import { hashText } from "../../core/model/hash.ts";
import type { ArticleId, SampleCheckId } from "../../core/model/ids.ts";
import type { Span } from "../../core/model/span.ts";
import { recordsOf } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Problem, Result } from "../../core/model/result.ts";
import type { ArticleText, LibraryWording } from "../../shared/contract.ts";
import type { Job } from "../work/jobs.ts";
import { learnedCodes } from "./learned-codes.ts";
import { LeastRecentlyUsed } from "./least-recently-used.ts";
import type { ProjectSession } from "./session.ts";
import { readArticle } from "./read-article.ts";

const cancelled = failed("cancelled", "It was cancelled.");

/** How many articles are read at once: enough to keep the workers busy. */
const AT_ONCE = 8;

/** Reads articles of the project (null: all) and calls `take` with each; what cannot be read is a problem. */
async function eachArticle(
  session: ProjectSession,
  of: readonly ArticleId[] | null,
  { signal, progress }: Job,
  take: (read: ArticleText) => void,
): Promise<Problem[]> {
  const wanted = of === null ? null : new Set(of);
  const articles = recordsOf(session.state, "article").filter(
    ({ id }) => wanted === null || wanted.has(id),
  );
  const problems: Problem[] = [];
  for (let from = 0; from < articles.length && !signal.aborted; from += AT_ONCE) {
    progress(from, articles.length);
    const some = articles.slice(from, from + AT_ONCE);
    const read = await Promise.all(some.map(({ id }) => readArticle(session, id)));
    for (const [index, result] of read.entries()) {
      if (result.ok) take(result.value);
      else problems.push({ ...result.problem, file: some[index]?.file ?? "" });
    }
  }
  return problems;
}

const COUNTS_KEPT = 20_000;
/** Counts follow from the words and the reviews, so they are kept by these. */
const keptCounts = new LeastRecentlyUsed<WordingCounts>(COUNTS_KEPT, () => 1);

/** What is counted of the wording of articles (null: of all), what coders called wrong left out. */
export async function libraryWording(
  session: ProjectSession,
  of: readonly ArticleId[] | null,
  job: Job,
): Promise<Result<LibraryWording>> {
  const reviews = reviewsByArticle(session.state);
  const articles: LibraryWording["articles"][number][] = [];
  const problems = await eachArticle(session, of, job, (read) => {
    const said = reviews.get(read.article) ?? [];
    const key = hashText(JSON.stringify([read.text, read.headline, read.revision, said]));
    const counts = keptCounts.get(key) ?? countWording(read, said);
    keptCounts.set(key, counts);
    articles.push({ article: read.article, counts });
  });
  return job.signal.aborted ? cancelled : ok({ articles, problems });
}

/** The codes suggested for an article's sentences, decided on or not. None in a blind pass. */
export async function suggestionsFor(
  session: ProjectSession,
  article: ArticleId,
  sources: readonly SuggestionSource[],
): Promise<Result<readonly Suggestion[]>> {
  if (sources.length === 0 || hidesFindings(session.state, session.coder)) return ok([]);
  const read = await readArticle(session, article);
  return read.ok ? ok(await suggested(session, read.value, sources)) : read;
}

async function suggested(
  session: ProjectSession,
  { text, analysis }: ArticleText,
  sources: readonly SuggestionSource[],
): Promise<Suggestion[]> {
  const codes = recordsOf(session.state, "code");
  return [
    ...(sources.includes("cues") ? suggestByCues(text, analysis.sentences, codes) : []),
    ...(sources.includes("learned")
      ? suggestLearned(text, analysis.sentences, await learnedCodes(session))
      : []),
  ];
}

/** Draws a sample of what a measure found in this library and what it did not, and keeps it. */
export async function drawnSample(
  session: ProjectSession,
  measure: Measure,
  size: number,
  seed: number,
  job: Job,
): Promise<Result<{ readonly sample: SampleCheckId }>> {
  if (hidesFindings(session.state, session.coder)) {
    return failed("blind-pass", "While you code blind nothing found by machine is shown.");
  }
  const learned =
    measure.kind === "suggestion" && measure.source === "learned"
      ? await learnedCodes(session)
      : [];
  const codes = recordsOf(session.state, "code");
  const hits: Span[] = [];
  const others: Span[] = [];
  const problems = await eachArticle(session, null, job, (read) => {
    const { article, revision, text, analysis } = read;
    const all =
      measure.kind !== "suggestion"
        ? []
        : measure.source === "cues"
          ? suggestByCues(text, analysis.sentences, codes)
          : suggestLearned(text, analysis.sentences, learned);
    const of = measure.kind === "suggestion" ? all.filter(({ code }) => code === measure.code) : [];
    const found = populationOf(measure, { ...read, suggested: of });
    hits.push(...found.hits.map((place) => ({ ...place, article, revision })));
    others.push(...found.others.map((place) => ({ ...place, article, revision })));
  });
  if (job.signal.aborted) return cancelled;
  if (problems[0] !== undefined) return { ok: false, problem: problems[0] };
  if (hits.length + others.length === 0) {
    return failed("nothing-to-draw", "There is nothing to draw from yet; import articles first.");
  }
  const kept = await session.run("keepSample", {
    measure: measureId(measure),
    seed,
    hits: hits.length,
    others: others.length,
    items: drawSample(hits, others, size, seed).map(({ item, isHit }) => ({ span: item, isHit })),
  });
  if (!kept.ok) return kept;
  return ok({ sample: kept.value.focus as SampleCheckId });
}
