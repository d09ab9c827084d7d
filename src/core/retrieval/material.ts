import type { Voice } from "../model/span.ts";
import { recordsOf } from "../model/records.ts";
import type { State } from "../model/records.ts";

/** A coding as a query sees it. Offsets in its field of the article's current revision. */
export interface CodedSpan {
  readonly id: string;
  readonly code: string;
  readonly coder: string;
  readonly pass: string;
  readonly voice: Voice;
  readonly field: "text" | "headline";
  readonly start: number;
  readonly end: number;
  /** Its words are no longer in the text: it stands nowhere, and lies to nothing. */
  readonly orphan: boolean;
  readonly quote: string;
}

/** An answer of the sheet as a query sees it. */
export interface GivenAnswer {
  readonly variable: string;
  readonly pass: string;
  readonly coder: string;
  readonly coding: string | null;
  /** Where the quotation it is about stands; null where it is about none, or one that is gone. */
  readonly quotation: { readonly start: number; readonly end: number } | null;
  readonly scope: "article" | "quotation" | "coding";
  readonly value: string | number;
}

/** All a query needs to know of one article. */
export interface ArticleMaterial {
  readonly id: string;
  readonly outlet: string | null;
  readonly stories: readonly string[];
  /** `YYYY-MM-DD`; null: not known. */
  readonly date: string | null;
  readonly headline: string;
  /** null where the query does not need it, or it could not be read. */
  readonly text: string | null;
  readonly codings: readonly CodedSpan[];
  readonly answers: readonly GivenAnswer[];
  /** `pass coder` of everybody who has completed it. */
  readonly complete: readonly string[];
}

/** An article's material without its text, and the hash of that text. */
export interface ListedMaterial extends Omit<ArticleMaterial, "text"> {
  readonly hash: string;
}

/** The materials of all articles, in the project's order. */
export function materialsOf(state: State): ListedMaterial[] {
  const codings = Map.groupBy(recordsOf(state, "coding"), ({ anchor }) => anchor.span.article);
  const answers = Map.groupBy(recordsOf(state, "answer"), ({ article }) => article);
  const complete = Map.groupBy(
    recordsOf(state, "passarticle").filter((each) => each.state === "complete"),
    ({ article }) => article,
  );
  return recordsOf(state, "article").flatMap((article): ListedMaterial[] => {
    const revision = state.get(article.revision);
    if (revision?.type !== "revision") return [];
    return [
      {
        id: article.id,
        outlet: article.outlet,
        stories: [article.story, ...article.alsoIn],
        date: article.metadata.published.value?.slice(0, 10) ?? null,
        headline: revision.headline ?? "",
        hash: revision.text,
        codings: (codings.get(article.id) ?? []).map(
          ({ id, code, coder, pass, voice, anchor }) => ({
            ...{ id, code, coder, pass, voice },
            field: anchor.span.field,
            start: anchor.span.start,
            end: anchor.span.end,
            orphan: anchor.orphan,
            quote: anchor.quote.exact,
          }),
        ),
        answers: (answers.get(article.id) ?? []).map((answer) => ({
          variable: answer.variable,
          pass: answer.pass,
          coder: answer.coder,
          coding: answer.coding,
          quotation:
            answer.quotation === null || answer.quotation.orphan
              ? null
              : { start: answer.quotation.span.start, end: answer.quotation.span.end },
          scope:
            answer.coding !== null ? "coding" : answer.quotation !== null ? "quotation" : "article",
          value: answer.value,
        })),
        complete: (complete.get(article.id) ?? []).map(({ pass, coder }) => `${pass} ${coder}`),
      },
    ];
  });
}

/** Each code with itself and every code below it, whatever their order; a loop ends where it began. */
export function codesBelow(state: State): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = recordsOf(state, "code");
  const children = Map.groupBy(codes, ({ parent }) => parent);
  return new Map(
    codes.map(({ id }) => {
      const below = new Set<string>([id]);
      for (const each of below) {
        for (const child of children.get(each as typeof id) ?? []) below.add(child.id);
      }
      return [id, below];
    }),
  );
}
