import { byPublication } from "../../core/report/input-of.ts";
import type { AnalysedArticle, AnalysedStory, ReportSource } from "../../core/report/input-of.ts";
import type { ReportCoding, ReportEvidence, ReportNote } from "../../core/report/input.ts";
import type { StoryId } from "../../core/model/ids.ts";
import { PROJECT_ID } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { State } from "../../core/model/records.ts";
import type { Problem } from "../../core/model/result.ts";
import type { Anchor } from "../../core/model/span.ts";
import { codeColours } from "../../shared/code-colours.ts";
import type { ProjectSession } from "../project/session.ts";
import type { WorkerPool } from "../work/pool.ts";

export interface ReportJob {
  /** The stories to report; empty: all. */
  readonly stories: readonly StoryId[];
  readonly version: string;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Gathers what a report of the project says: its articles, the stories' rows, the codings and
 * notes. Articles whose text cannot be read become problems, which the report prints.
 */
export async function reportSourceOf(
  session: ProjectSession,
  pool: WorkerPool,
  job: ReportJob,
): Promise<ReportSource> {
  const { state } = session;
  const wanted = new Set<string>(job.stories);
  const records = recordsOf(state, "article").filter(
    (article) => wanted.size === 0 || wanted.has(article.story),
  );
  const problems: Problem[] = [...session.problems];
  const articles: (AnalysedArticle & { readonly story: StoryId })[] = [];
  for (const [index, record] of records.entries()) {
    if (job.signal.aborted) break;
    job.onProgress(index, records.length);
    const read = await session.readArticle(record.id);
    if (!read.ok) {
      problems.push({ ...read.problem, file: record.file });
      continue;
    }
    const outlet = record.outlet === null ? undefined : state.get(record.outlet);
    articles.push({
      id: record.id,
      file: record.file,
      metadata: record.metadata,
      outlet: outlet?.type === "outlet" ? { name: outlet.name, mark: outlet.mark } : null,
      text: read.value.text,
      analysis: read.value.analysis,
      story: record.story,
    });
  }
  const stories: AnalysedStory[] = [];
  for (const story of recordsOf(state, "story")) {
    const members = articles.filter((article) => article.story === story.id).sort(byPublication);
    if (members.length === 0 || job.signal.aborted) continue;
    const rows = await pool.run(
      "alignArticles",
      {
        articles: members.map(({ id, text, analysis }) => ({
          id,
          text,
          sentences: analysis.sentences,
          quotations: analysis.quotations,
        })),
      },
      { signal: job.signal },
    );
    if (!rows.ok) problems.push(rows.problem);
    const ids = members.map(({ id }) => id);
    stories.push({ label: story.label, articles: ids, rows: rows.ok ? rows.value : [] });
  }
  const project = state.get(PROJECT_ID);
  return {
    project: project?.type === "project" ? project.name : "Parallax",
    madeAt: job.now.toISOString(),
    coder: nameOf(state, session.coder),
    version: job.version,
    articles,
    stories,
    codes: recordsOf(state, "code").map(({ id, name, definition, colour }) => ({
      id,
      name,
      definition,
      colour: (codeColours[colour] ?? codeColours[0]).printed,
    })),
    codings: codingsOf(state, new Set(articles.map(({ id }) => id))),
    notes: notesOf(state, new Set(articles.map(({ id }) => id))),
    problems,
  };
}

function codingsOf(state: State, articles: ReadonlySet<string>): ReportCoding[] {
  const memos = new Map(recordsOf(state, "memo").map((memo) => [memo.about, memo.text]));
  return recordsOf(state, "coding")
    .filter((coding) => articles.has(coding.anchor.span.article))
    .map((coding) => ({
      ...evidenceOf(coding.anchor),
      code: coding.code,
      voice: coding.voice,
      coder: nameOf(state, coding.coder),
      memo: memos.get(coding.id) ?? null,
    }));
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

function evidenceOf({ span, quote, orphan }: Anchor): ReportEvidence {
  return { article: span.article, quote: quote.exact, orphan };
}

function nameOf(state: State, id: string): string {
  for (const type of ["coder", "outlet"] as const) {
    const record = recordsOf(state, type).find((each) => each.id === id);
    if (record !== undefined) return record.name;
  }
  return "";
}
