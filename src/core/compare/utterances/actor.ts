import { overlaps } from "../../model/range.ts";
import type { Actor, Mention } from "../comparison.ts";
import type { Act } from "./acts.ts";

/** Who speaks in an act, among the story's actors. */
export type ActorOf = (act: Act) => string | null;

/** Tells the id of the actor whose mention the act's speaker is; null where it is none's. */
export function actorsBySpeaker(actors: readonly Actor[]): ActorOf {
  const byArticle = new Map<string, { readonly id: string; readonly mention: Mention }[]>();
  for (const { id, mentions } of actors) {
    for (const mention of mentions) {
      const known = byArticle.get(mention.article);
      if (known === undefined) byArticle.set(mention.article, [{ id, mention }]);
      else known.push({ id, mention });
    }
  }
  return ({ article, mention: speaker }) => {
    if (speaker === null) return null;
    const met = (byArticle.get(article) ?? []).filter(({ mention }) => overlaps(mention, speaker));
    const shared = ({ mention }: { readonly mention: Mention }): number =>
      Math.min(mention.end, speaker.end) - Math.max(mention.start, speaker.start);
    return met.sort((a, b) => shared(b) - shared(a) || (a.id < b.id ? -1 : 1))[0]?.id ?? null;
  };
}

/** The actor most of the acts are spoken by; null where none is. */
export function mostFrequent(ids: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}
