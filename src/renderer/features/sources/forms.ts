import type { Actor } from "../../../core/compare/comparison.ts";
import type { Told } from "../story/told.ts";

/** The different names, titles and descriptions an actor is called by, most used first. */
export function formsOf(actor: Actor, articles: readonly Told[]): string[] {
  const counts = new Map<string, number>();
  for (const { article, start, end } of actor.mentions) {
    const text = articles.find(({ id }) => id === article)?.text.slice(start, end);
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, often], [other, rarely]) => rarely - often || one.localeCompare(other))
    .map(([form]) => form);
}

/**
 * The forms that mean these actors and no other one: what a decision may claim. "President" stays
 * with whom the program takes it for, where two presidents act.
 */
export function ownForms(
  own: readonly Actor[],
  actors: readonly Actor[],
  articles: readonly Told[],
): string[] {
  const others = actors.filter((actor) => !own.includes(actor));
  const taken = new Set(
    others.flatMap((actor) => formsOf(actor, articles).map((form) => form.toLowerCase())),
  );
  const forms = [...new Set(own.flatMap((actor) => formsOf(actor, articles)))];
  return forms.filter((form) => !taken.has(form.toLowerCase()));
}
