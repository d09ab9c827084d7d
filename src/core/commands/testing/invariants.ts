import { CODEBOOK_ID, PROJECT_ID } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import type { AnyId, State } from "../../model/records.ts";
import type { Anchor } from "../../model/span.ts";
import { brokenCodebook } from "./codebook-invariants.ts";
import { brokenDecisions } from "./decision-invariants.ts";
import { brokenFindings } from "./finding-invariants.ts";
import { brokenPasses } from "./pass-invariants.ts";
import { brokenSheets } from "./sheet-invariants.ts";

/**
 * What is wrong with a project's state, a sentence each; empty when it is whole. `textOf` gives
 * the clean text with a hash, so that what points into texts can be held against them.
 */
export function brokenInvariants(
  state: State,
  textOf: (hash: string) => string | undefined,
): string[] {
  const broken: string[] = [];
  const need = (id: string | null, where: string): void => {
    if (id !== null && !state.has(id as AnyId)) broken.push(`${where} names ${id}, which is gone`);
  };
  const holds = (anchor: Anchor, where: string): void => {
    const { span, quote, orphan } = anchor;
    const revision = state.get(span.revision);
    const article = state.get(span.article);
    if (article?.type !== "article") {
      broken.push(`${where} points into an article that is gone`);
      return;
    }
    if (orphan) return;
    if (revision?.type !== "revision" || revision.id !== article.revision) {
      broken.push(`${where} points into a revision that is not current`);
      return;
    }
    const text = span.field === "headline" ? revision.headline : textOf(revision.text);
    if (text?.slice(span.start, span.end) !== quote.exact) {
      broken.push(`${where} stands on other words than its quote`);
    }
  };

  if (!state.has(PROJECT_ID)) broken.push("the project has no record");
  if (!state.has(CODEBOOK_ID)) broken.push("the codebook has no record");
  const used = new Set<string>();
  for (const article of recordsOf(state, "article")) {
    used.add(article.story);
    need(article.story, article.id);
    need(article.outlet, article.id);
    for (const story of article.alsoIn) need(story, article.id);
    const revision = state.get(article.revision);
    if (revision?.type !== "revision" || revision.article !== article.id) {
      broken.push(`${article.id} has no current revision of its own`);
      continue;
    }
    if (revision.headline !== article.metadata.headline.value) {
      broken.push(`${article.id} and its revision disagree on the headline`);
    }
    if (textOf(revision.text)?.length !== revision.length) {
      broken.push(`${revision.id} names a text of another length`);
    }
  }
  for (const story of recordsOf(state, "story")) {
    if (!used.has(story.id)) broken.push(`${story.id} has no article`);
  }
  for (const revision of recordsOf(state, "revision")) need(revision.article, revision.id);
  for (const coding of recordsOf(state, "coding")) {
    need(coding.code, coding.id);
    need(coding.coder, coding.id);
    need(coding.pass, coding.id);
    holds(coding.anchor, coding.id);
  }
  for (const note of recordsOf(state, "note")) {
    need(note.outlet, note.id);
    for (const anchor of note.evidence) holds(anchor, note.id);
  }
  broken.push(...brokenDecisions(state, need, holds));
  broken.push(...brokenFindings(state, need, holds));
  broken.push(...brokenSheets(state, need, holds));
  for (const memo of recordsOf(state, "memo")) need(memo.about, memo.id);
  broken.push(...brokenCodebook(state, need));
  broken.push(...brokenPasses(state, need));
  return broken;
}
