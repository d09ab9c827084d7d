import { overlaps } from "../../model/range.ts";
import type { Actor } from "../comparison.ts";
import type { Act } from "./acts.ts";

/** The id of the actor most of the acts' speakers are mentioned as; null where none is. */
export function actorOf(acts: readonly Act[], actors: readonly Actor[]): string | null {
  let best: { id: string; count: number } | null = null;
  for (const { id, mentions } of actors) {
    const count = acts.filter(({ article, mention }) =>
      mentions.some(
        (each) => each.article === article && mention !== null && overlaps(each, mention),
      ),
    ).length;
    if (
      count > 0 &&
      (best === null || count > best.count || (count === best.count && id < best.id))
    )
      best = { id, count };
  }
  return best?.id ?? null;
}
