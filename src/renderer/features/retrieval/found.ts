import type { Code } from "../../../core/model/codebook.ts";
import type { Coding } from "../../../core/model/coding.ts";
import type { AnyId, State } from "../../../core/model/records.ts";
import type { Span } from "../../../core/model/span.ts";
import { voiceWords } from "../../../core/report/wording.ts";
import type { FoundSpan } from "../../../core/retrieval/spans.ts";
import { articleView, compareText } from "../../project/selectors.ts";
import type { ArticleView } from "../../project/selectors.ts";

/** A passage found, with what is known of it. */
export interface FoundPassage {
  readonly id: string;
  readonly view: ArticleView;
  readonly span: Span;
  readonly isOrphan: boolean;
  readonly quote: string;
  readonly voice: string;
  readonly codes: readonly Code[];
  readonly codings: readonly Coding[];
}

/** The passages of an answer as the records now know them; those that are gone are left out. */
export function passagesOf(state: State, spans: readonly FoundSpan[]): FoundPassage[] {
  return spans.flatMap(({ article, codings: ids }): FoundPassage[] => {
    const codings = ids.flatMap((id) => {
      const coding = state.get(id as AnyId);
      return coding?.type === "coding" ? [coding] : [];
    });
    const view = articleView(state, article as ArticleView["article"]["id"]);
    const [first] = codings;
    if (first === undefined || view === null) return [];
    const codes = new Set(codings.map(({ code }) => code));
    return [
      {
        id: first.id,
        view,
        span: first.anchor.span,
        isOrphan: first.anchor.orphan,
        quote: first.anchor.quote.exact.replace(/\s+/gu, " "),
        voice: voiceWords[first.voice],
        codes: [...codes].flatMap((id) => {
          const code = state.get(id);
          return code?.type === "code" ? [code] : [];
        }),
        codings,
      },
    ];
  });
}

export type Grouping = "code" | "outlet" | "story" | "voice";

/** A group of passages: those of a code, an outlet, a story or a voice. */
export interface PassageGroup {
  readonly id: string;
  readonly label: string;
  readonly passages: readonly FoundPassage[];
}

/** The passages in groups, the largest first; one with several codes is in each one's group. */
export function groupsOf(
  passages: readonly FoundPassage[],
  by: Grouping,
  storyName: (passage: FoundPassage) => string,
): PassageGroup[] {
  const groups = new Map<string, { label: string; passages: FoundPassage[] }>();
  const put = (id: string, label: string, passage: FoundPassage): void => {
    const group = groups.get(id) ?? { label, passages: [] };
    group.passages.push(passage);
    groups.set(id, group);
  };
  for (const passage of passages) {
    const { outlet, article } = passage.view;
    if (by === "code") for (const code of passage.codes) put(code.id, code.name, passage);
    else if (by === "outlet") put(outlet?.id ?? "", outlet?.name ?? "unknown outlet", passage);
    else if (by === "voice") put(passage.voice, passage.voice, passage);
    else put(article.story, storyName(passage), passage);
  }
  return [...groups]
    .map(([id, group]) => ({ id, ...group }))
    .sort((a, b) => b.passages.length - a.passages.length || compareText(a.label, b.label));
}
