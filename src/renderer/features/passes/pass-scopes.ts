import { recordsOf } from "../../../core/model/records.ts";
import type { State } from "../../../core/model/records.ts";
import { articlesOf, compareText, outletsOf, storiesOf } from "../../project/selectors.ts";
import type { PassScope } from "./pass-draft.ts";

/** What a pass may be begun of, as a list offers it. */
export interface ScopeChoice {
  readonly id: string;
  readonly label: string;
}

/**
 * What a new pass may be begun of: all articles, those of a story or an outlet, or what a saved
 * query finds. Under masks no outlet's: a pass keeps what it was drawn from by name, and “Outlet
 * A” would stand there for good.
 */
export function scopesOf(records: State, isMasked: boolean): readonly ScopeChoice[] {
  return [
    { id: "all", label: "All articles" },
    ...storiesOf(records).map(({ story }) => ({ id: story.id, label: `Story: ${story.label}` })),
    ...(isMasked ? [] : outletsOf(records)).map(({ id, name }) => ({
      id,
      label: `Outlet: ${name}`,
    })),
    ...recordsOf(records, "savedquery")
      .sort((a, b) => compareText(a.name, b.name))
      .map(({ id, name }) => ({ id, label: `Query: ${name}` })),
  ];
}

/** The articles of a scope by its id: `all`, a story's or an outlet's; a query is asked. */
export function scopeOf(records: State, scope: string): PassScope {
  const coders = recordsOf(records, "coder").length;
  const record = [...storiesOf(records).map(({ story }) => story), ...outletsOf(records)].find(
    ({ id }) => id === scope,
  );
  if (record === undefined) return { coders, among: null };
  const ids = articlesOf(records)
    .filter(({ article }) =>
      record.type === "story" ? article.story === record.id : article.outlet === record.id,
    )
    .map(({ article }) => article.id);
  const from = record.type === "story" ? `the story “${record.label}”` : record.name;
  return { coders, among: { ids, from } };
}
