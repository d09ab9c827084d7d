import type {
  AnalysedArticle,
  AnalysedStory,
  ReportSource,
} from "../../core/report/input/input-of.ts";
import { evidenceOf } from "../../core/report/input/evidence.ts";
import type { ReportCoding, ReportNote } from "../../core/report/input/input.ts";
import type { Memo } from "../../core/model/coding.ts";
import { layersAtFirst } from "../../core/findings/measures.ts";
import type { StoryId } from "../../core/model/ids.ts";
import { NOBODY, PROJECT_ID } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { State } from "../../core/model/records.ts";
import type { Problem } from "../../core/model/result.ts";
import type { StoryComparison } from "../../core/compare/comparison.ts";
import { reviewsOfConflicts } from "../../core/compare/reviewed-conflicts.ts";
import { agreementsOf } from "../../core/report/input/agreement-input.ts";
import { countsByPass } from "../../core/coding/sheets/by-outlet.ts";
import { reportCodebook } from "../../core/report/input/codebook-input.ts";
import { reportPasses } from "../../core/report/input/passes-input.ts";
import { codedSteps } from "../../core/report/input/coded-input.ts";
import { codeColours } from "../../shared/code-colours.ts";
import type { ArticleText } from "../../shared/contract.ts";
import type { ProjectSession } from "../project/session.ts";
import type { Comparisons } from "../project/comparisons.ts";
import { inSlices } from "../work/breathe.ts";
import { comparedStory } from "../project/compared-story.ts";

export interface ReportJob {
  /** The stories to report; empty: all. */
  readonly stories: readonly StoryId[];
  readonly version: string;
  /** Which signals to count; null: those that were scored. */
  readonly layers: readonly string[] | null;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Gathers what a report of the project says: its articles, the stories compared, the codings and
 * notes. Articles whose text cannot be read become problems, which the report prints. null: it was
 * cancelled.
 */
export async function reportSourceOf(
  session: ProjectSession,
  comparisons: Comparisons,
  job: ReportJob,
): Promise<ReportSource | null> {
  const { state } = session;
  const wanted = new Set<string>(job.stories);
  const records = recordsOf(state, "story").filter(
    (story) => wanted.size === 0 || wanted.has(story.id),
  );
  const problems: Problem[] = [...session.problems];
  const articles: AnalysedArticle[] = [];
  const stories: AnalysedStory[] = [];
  for (const [index, story] of records.entries()) {
    if (job.signal.aborted) return null;
    job.onProgress(index, records.length);
    const compared = await comparedStory(session, comparisons, story.id, {
      signal: job.signal,
      progress: () => undefined,
    });
    if (!compared.ok) {
      problems.push(compared.problem);
      continue;
    }
    const { texts, comparison } = compared.value;
    problems.push(...compared.value.problems);
    articles.push(...texts.flatMap((text) => analysedArticle(state, text)));
    if (texts.length > 0) {
      stories.push({
        label: story.label,
        comparison,
        reviews: reviewsOf(state, story.id, comparison),
      });
    }
  }
  const colours = codeColours.map(({ printed }) => printed);
  const coded = await inSlices(codedSteps(state, articles, colours), job.signal);
  if (coded === null) return null;
  const project = state.get(PROJECT_ID);
  return {
    project: project?.type === "project" ? project.name : "Parallax",
    madeAt: job.now.toISOString(),
    coder: session.coder === NOBODY ? null : nameOf(state, session.coder),
    version: job.version,
    articles,
    stories,
    codes: recordsOf(state, "code").map(({ id, name, definition, colour }) => ({
      id,
      name,
      definition,
      colour: (codeColours[colour] ?? codeColours[0]).printed,
    })),
    codebook: reportCodebook(state),
    passes: reportPasses(state),
    sheets: countsByPass(state, new Set(articles.map(({ id }) => id))),
    agreement: agreementsOf(state),
    codings: codingsOf(state, new Set(articles.map(({ id }) => id))),
    notes: notesOf(state, new Set(articles.map(({ id }) => id))),
    coded,
    findings: {
      layers: job.layers ?? layersAtFirst,
      reviews: recordsOf(state, "findingreview"),
      samples: recordsOf(state, "samplecheck"),
      revisions: new Map(recordsOf(state, "article").map(({ id, revision }) => [id, revision])),
    },
    problems,
  };
}

/** What analysts decided about a story's conflicts, by the conflicts' ids. */
function reviewsOf(
  state: State,
  story: StoryId,
  { conflicts }: StoryComparison,
): AnalysedStory["reviews"] {
  const reviews = recordsOf(state, "conflictreview").filter((review) => review.story === story);
  return reviewsOfConflicts(reviews, conflicts);
}

function analysedArticle(state: State, text: ArticleText): AnalysedArticle[] {
  const article = state.get(text.article);
  if (article?.type !== "article") return [];
  const outlet = article.outlet === null ? undefined : state.get(article.outlet);
  return [
    {
      id: article.id,
      file: article.file,
      metadata: article.metadata,
      outlet: outlet?.type === "outlet" ? { name: outlet.name, mark: outlet.mark } : null,
      text: text.text,
      analysis: text.analysis,
    },
  ];
}

function codingsOf(state: State, articles: ReadonlySet<string>): ReportCoding[] {
  const memos = Map.groupBy(recordsOf(state, "memo"), (memo) => memo.about);
  return recordsOf(state, "coding")
    .filter((coding) => articles.has(coding.anchor.span.article))
    .map((coding) => ({
      ...evidenceOf(coding.anchor),
      code: coding.code,
      voice: coding.voice,
      coder: nameOf(state, coding.coder),
      memo: memoOf(state, memos.get(coding.id) ?? []),
    }));
}

/** What coders wrote about one thing; where several did, each under their name. */
function memoOf(state: State, memos: readonly Memo[]): string | null {
  const [first, ...others] = memos;
  if (first === undefined) return null;
  if (others.length === 0) return first.text;
  return memos.map(({ coder, text }) => `${nameOf(state, coder)}: ${text}`).join("\n\n");
}

function notesOf(state: State, articles: ReadonlySet<string>): ReportNote[] {
  return recordsOf(state, "note").map((note) => {
    const evidence = note.evidence.filter((anchor) => articles.has(anchor.span.article));
    return {
      outlet: nameOf(state, note.outlet),
      text: note.text,
      coder: nameOf(state, note.coder),
      evidence: evidence.map(evidenceOf),
    };
  });
}

function nameOf(state: State, id: string): string {
  for (const type of ["coder", "outlet"] as const) {
    const record = recordsOf(state, type).find((each) => each.id === id);
    if (record !== undefined) return record.name;
  }
  return "";
}
