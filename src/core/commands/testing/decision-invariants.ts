import type { ArticleId, StoryId } from "../../model/ids.ts";
import { overlaps } from "../../model/range.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import type { Anchor } from "../../model/span.ts";

/**
 * What is wrong with the decisions on stories, a sentence each. `need` and `holds` report a
 * record that is gone, and an anchor that does not stand on its words.
 */
export function brokenDecisions(
  state: State,
  need: (id: string | null, where: string) => void,
  holds: (anchor: Anchor, where: string) => void,
): string[] {
  const broken: string[] = [];
  const tells = (article: ArticleId, story: StoryId, where: string): void => {
    const found = state.get(article);
    const isTold =
      found?.type === "article" && (found.story === story || found.alsoIn.includes(story));
    if (!isTold) broken.push(`${where} names ${article}, which is not in ${story}`);
  };
  const once = (values: readonly string[], what: string): void => {
    for (const [index, value] of values.entries()) {
      if (values.indexOf(value) < index) broken.push(`${what} twice: ${value}`);
    }
  };

  const places = new Map<StoryId, Anchor[]>();
  for (const row of recordsOf(state, "pinnedrow")) {
    need(row.story, row.id);
    need(row.coder, row.id);
    once(
      row.cells.map(({ article }) => article),
      `${row.id} has an article`,
    );
    for (const article of row.decided) tells(article, row.story, row.id);
    for (const { article, sentences } of row.cells) {
      if (!row.decided.includes(article)) broken.push(`${row.id} did not decide ${article}`);
      for (const anchor of sentences) {
        holds(anchor, row.id);
        if (anchor.span.article !== article) broken.push(`${row.id} mixes articles in a cell`);
        if (anchor.orphan) continue;
        const others = places.get(row.story) ?? [];
        places.set(row.story, others);
        const isShared = others.some(
          ({ span }) => span.article === article && overlaps(span, anchor.span),
        );
        if (isShared) broken.push(`${row.id} holds a sentence that is pinned already`);
        others.push(anchor);
      }
    }
  }
  const actors = recordsOf(state, "actor");
  for (const { id, story, coder } of actors) {
    need(story, id);
    need(coder, id);
  }
  once(
    actors.flatMap(({ story, forms }) => forms.map((form) => `${story} ${form.toLowerCase()}`)),
    "a form",
  );
  const reviews = recordsOf(state, "conflictreview");
  for (const { id, story, coder, values } of reviews) {
    need(story, id);
    need(coder, id);
    for (const anchor of values) {
      holds(anchor, id);
      tells(anchor.span.article, story, id);
    }
    if (new Set(values.map(({ span }) => span.article)).size < 2) {
      broken.push(`${id} is about one article`);
    }
  }
  once(
    reviews.map(({ story, conflict }) => `${story} ${conflict}`),
    "a conflict is reviewed",
  );
  return broken;
}
