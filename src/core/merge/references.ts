import type { ArticleId, StoryId } from "../model/ids.ts";
import type { AnyId, AnyRecord } from "../model/records.ts";

/**
 * The records a record cannot do without. The story of a decision or memo is not among them:
 * where it is gone they go on in another.
 */
export function neededBy(record: AnyRecord): readonly AnyId[] {
  switch (record.type) {
    case "article":
      return [record.revision, record.story, ...(record.outlet === null ? [] : [record.outlet])];
    case "revision":
      return [record.article];
    case "code":
      return [record.parent, record.mergedInto].filter((id) => id !== null);
    case "passarticle":
      return [record.pass, record.article, record.coder];
    case "answer":
      return [
        record.variable,
        record.pass,
        record.coder,
        record.article,
        ...(record.coding === null ? [] : [record.coding]),
      ];
    case "variable":
      return record.askedIf === null ? [] : [record.askedIf.variable];
    case "findingreview":
      return [
        record.coder,
        record.anchor.span.article,
        ...(record.code === null ? [] : [record.code]),
      ];
    case "samplecheck":
      return [record.coder, ...record.items.map(({ anchor }) => anchor.span.article)];
    case "pass":
      return [
        ...record.coders,
        ...(record.decides === null ? [] : [record.decides]),
        ...(record.recodes === null ? [] : [record.recodes]),
        ...(record.heldTo === null ? [] : [record.heldTo]),
        ...record.guesses.map(({ coder }) => coder),
      ];
    case "coding":
      return [record.code, record.coder, record.pass, record.anchor.span.article];
    case "memo":
      return storyOf(record) === null ? [record.about as AnyId, record.coder] : [record.coder];
    case "note":
      return [record.outlet, record.coder, ...record.evidence.map(({ span }) => span.article)];
    case "pinnedrow":
      return [record.coder, ...record.cells.map(({ article }) => article)];
    case "actor":
      return [record.coder];
    case "conflictreview":
      return [record.coder, ...record.values.map(({ span }) => span.article)];
    case "project":
      return record.pass === null ? [] : [record.pass];
    case "outlet":
    case "story":
    case "coder":
    case "codebook":
    case "codebookversion":
    case "savedquery":
      return [];
  }
}

/** The records a record goes with: when one of them is removed, so is it, or its part in it. */
export function ownersOf(record: AnyRecord): readonly AnyId[] {
  switch (record.type) {
    case "revision":
    case "passarticle":
      return [record.article];
    case "coding":
      return [record.anchor.span.article];
    case "answer":
      return [record.article, ...(record.coding === null ? [] : [record.coding])];
    case "findingreview":
      return [record.anchor.span.article];
    case "samplecheck":
      return record.items.map(({ anchor }) => anchor.span.article);
    case "memo":
      return [record.about as AnyId];
    case "pinnedrow":
      return [record.story, ...record.cells.map(({ article }) => article)];
    case "actor":
      return [record.story];
    case "conflictreview":
      return [record.story, ...record.values.map(({ span }) => span.article)];
    case "project":
    case "outlet":
    case "story":
    case "article":
    case "coder":
    case "codebook":
    case "codebookversion":
    case "code":
    case "variable":
    case "pass":
    case "note":
    case "savedquery":
      return [];
  }
}

/** The story a decision or memo is on; null when it is on none. */
export function storyOf(record: AnyRecord): StoryId | null {
  switch (record.type) {
    case "pinnedrow":
    case "actor":
    case "conflictreview":
      return record.story;
    case "memo":
      return record.about.startsWith("story:") ? (record.about as StoryId) : null;
    default:
      return null;
  }
}

/** The articles a decision is about. */
export function articlesOf(record: AnyRecord): readonly ArticleId[] {
  switch (record.type) {
    case "pinnedrow":
      return record.cells.map(({ article }) => article);
    case "conflictreview":
      return [...new Set(record.values.map(({ span }) => span.article))];
    default:
      return [];
  }
}
