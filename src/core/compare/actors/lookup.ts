import type { Speaker } from "../../extract/quotation.ts";
import type { Range } from "../../model/range.ts";
import { foldText } from "../../text/fold.ts";
import type { Actor, Mention } from "../comparison.ts";
import type { Member } from "../member.ts";

/** Finds actors by where they are mentioned. */
export interface ActorLookup {
  /** The actor mentioned at a place: the mention that shares most with it, or null. */
  readonly at: (article: string, range: Range) => Actor | null;
  /** The actor a quotation's speaker is: by the mention, else by the name that was resolved. */
  readonly speaking: (article: string, speaker: Speaker) => Actor | null;
}

/** Characters in which mentions are looked for together: a word is mostly within one block. */
const BLOCK = 256;

function blockOf(offset: number): number {
  return Math.floor(offset / BLOCK);
}

/** A lookup over the actors of a story. */
export function actorLookup(members: readonly Member[], actors: readonly Actor[]): ActorLookup {
  const texts = new Map(members.map(({ id, text }) => [id, text]));
  const places = new Map<string, { mention: Mention; actor: Actor }[]>();
  const blocks = new Map<string, { mention: Mention; actor: Actor }[]>();
  const byName = new Map<string, Actor>();
  for (const actor of actors) {
    for (const mention of actor.mentions) {
      const list = places.get(mention.article) ?? [];
      list.push({ mention, actor });
      places.set(mention.article, list);
      for (let block = blockOf(mention.start); block <= blockOf(mention.end); block += 1) {
        const key = `${mention.article} ${block}`;
        const own = blocks.get(key);
        if (own === undefined) blocks.set(key, [{ mention, actor }]);
        else own.push({ mention, actor });
      }
      const words = folded((texts.get(mention.article) ?? "").slice(mention.start, mention.end));
      const inArticle = `${mention.article} ${words}`;
      if (!byName.has(inArticle)) byName.set(inArticle, actor);
      if (mention.form === "name" && !byName.has(words)) byName.set(words, actor);
    }
  }
  for (const actor of actors) {
    if (!byName.has(folded(actor.name))) byName.set(folded(actor.name), actor);
  }

  const at = (article: string, range: Range): Actor | null => {
    let best: Actor | null = null;
    let bestShare = 0;
    const block = blockOf(range.start);
    const isInBlock = block === blockOf(range.end);
    const near = isInBlock ? blocks.get(`${article} ${block}`) : places.get(article);
    for (const { mention, actor } of near ?? []) {
      const common = Math.min(mention.end, range.end) - Math.max(mention.start, range.start);
      if (common <= 0) continue;
      const whole = Math.max(mention.end, range.end) - Math.min(mention.start, range.start);
      // A name inside the place tells who it is of surer than a title or a place's name does.
      const share = common / whole + (mention.form === "name" && actor.kind === "person" ? 1 : 0);
      if (share > bestShare) [best, bestShare] = [actor, share];
    }
    return best;
  };
  // "National Intelligence Ana Brandt": the name may have words of an office before it.
  const called = (article: string, name: string): Actor | null => {
    const words = folded(name).split(" ");
    for (let from = 0; from === 0 || from <= words.length - 2; from += 1) {
      const part = words.slice(from).join(" ");
      const actor = byName.get(`${article} ${part}`) ?? byName.get(part);
      if (actor !== undefined && (from === 0 || actor.kind === "person")) return actor;
    }
    return null;
  };
  return {
    at,
    speaking: (article, speaker) => {
      const named = called(article, speaker.name);
      if (named !== null) return named;
      const there = at(article, speaker);
      // A place inside a longer mention is where somebody is from, not who speaks.
      return there?.kind === "place" ? null : there;
    },
  };
}

function folded(words: string): string {
  return foldText(words).text.trim();
}
