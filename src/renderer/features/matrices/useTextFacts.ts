import { useMemo } from "react";
import type { CountedArticle } from "../../../core/coding/matrices/counted.ts";
import { ok } from "../../../core/model/result.ts";
import type { TextFacts } from "../../../core/retrieval/text-facts.ts";
import { api } from "../../project/api.ts";
import { useLatest } from "../../project/useLatest.ts";
import type { Latest } from "../../project/useLatest.ts";

const noFacts: ReadonlyMap<string, TextFacts> = new Map();

/**
 * The facts of the articles' texts, asked for once for the same revisions; null until they are
 * there, and how the asking goes. For no articles nothing is asked.
 */
export function useTextFacts(articles: readonly CountedArticle[]): {
  readonly facts: ReadonlyMap<string, TextFacts> | null;
  readonly asked: Latest<unknown>;
} {
  const key = useMemo(() => articles.map(({ article }) => article.revision).join(" "), [articles]);
  const asked = useLatest(key, async () => {
    if (articles.length === 0) return ok({ key, facts: [] });
    const found = await api.textFacts({ articles: articles.map(({ article }) => article.id) });
    return found.ok ? ok({ key, facts: found.value }) : found;
  });
  const answer = asked.value;
  const facts = useMemo(
    () =>
      key === ""
        ? noFacts
        : answer?.key === key
          ? new Map(answer.facts.map(({ article, facts }) => [article, facts]))
          : null,
    [answer, key],
  );
  return { facts, asked };
}
