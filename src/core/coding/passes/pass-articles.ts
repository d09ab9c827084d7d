import type { ArticleId, CoderId, PassId } from "../../model/ids.ts";
import { PROJECT_ID } from "../../model/ids.ts";
import type { Pass, PassArticle } from "../../model/pass.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import { seedFor, shuffled } from "./shuffle.ts";

const DAY = 86_400_000;

/** The pass that is being coded in: the one chosen, else the first that is open; null: none is. */
export function currentPassOf(state: State): Pass | null {
  const project = state.get(PROJECT_ID);
  const chosen = project?.type === "project" && project.pass !== null ? project.pass : null;
  const pass = chosen === null ? undefined : state.get(chosen);
  if (pass?.type === "pass" && pass.closedAt === null) return pass;
  return recordsOf(state, "pass").find(({ closedAt }) => closedAt === null) ?? null;
}

/**
 * The articles of a pass that are still in the project, in the order they are to be coded: as
 * they were drawn, and under masks shuffled by the kept seed, so that the order of import tells
 * nothing of the outlets.
 */
export function articlesOfPass(state: State, pass: Pass): readonly ArticleId[] {
  const ids = pass.articles ?? recordsOf(state, "article").map(({ id }) => id);
  const there = ids.filter((id) => state.get(id)?.type === "article");
  return pass.mask === null ? there : shuffled(there, seedFor(pass.mask, "order"));
}

/** Who codes in a pass: those it names, else everybody. */
export function codersOfPass(state: State, pass: Pass): readonly CoderId[] {
  return pass.coders.length > 0 ? pass.coders : recordsOf(state, "coder").map(({ id }) => id);
}

/** How far one coder is in a pass. */
export interface Progress {
  readonly coder: CoderId;
  readonly complete: number;
  readonly open: number;
  /** How many articles there are to code. */
  readonly of: number;
}

/** How far each coder is: of the articles there are, how many are complete and how many begun. */
export function progressOf(state: State, pass: Pass): Progress[] {
  const articles = new Set<ArticleId>(articlesOfPass(state, pass));
  const marks = recordsOf(state, "passarticle").filter(
    (mark) => mark.pass === pass.id && articles.has(mark.article),
  );
  return codersOfPass(state, pass).map((coder) => {
    const own = marks.filter((mark) => mark.coder === coder);
    const complete = own.filter((mark) => mark.state === "complete").length;
    return { coder, complete, open: own.length - complete, of: articles.size };
  });
}

/** The next article of the pass the coder has not completed; null when all are. */
export function nextArticle(state: State, pass: Pass, coder: CoderId): ArticleId | null {
  const done = new Set<ArticleId>(
    recordsOf(state, "passarticle")
      .filter((mark) => mark.pass === pass.id && mark.coder === coder && mark.state === "complete")
      .map(({ article }) => article),
  );
  return articlesOfPass(state, pass).find((article) => !done.has(article)) ?? null;
}

/** Articles a coder is to code again, and since when. */
export interface Due {
  readonly pass: PassId;
  /** In an order shuffled by the kept seed. */
  readonly articles: readonly ArticleId[];
}

/**
 * What of a pass the coder is to code again at `now` (ISO 8601): the articles kept for that whose
 * coding they completed at least so many days ago, and which no other pass gives them again yet.
 */
export function dueForRecoding(state: State, pass: Pass, coder: CoderId, now: string): Due {
  const { recoding } = pass;
  if (recoding === null) return { pass: pass.id, articles: [] };
  const given = new Set<ArticleId>(
    recordsOf(state, "pass")
      .filter((again) => again.recodes === pass.id && again.coders.includes(coder))
      .flatMap((again) => again.articles ?? []),
  );
  const completed = new Map<ArticleId, PassArticle>(
    recordsOf(state, "passarticle")
      .filter((mark) => mark.pass === pass.id && mark.coder === coder && mark.state === "complete")
      .map((mark) => [mark.article, mark]),
  );
  const due = recoding.articles.filter((article) => {
    const at = completed.get(article)?.completedAt ?? null;
    return (
      at !== null &&
      !given.has(article) &&
      state.get(article)?.type === "article" &&
      Date.parse(now) - Date.parse(at) >= recoding.afterDays * DAY
    );
  });
  return { pass: pass.id, articles: shuffled(due, seedFor(recoding.seed, "again")) };
}
