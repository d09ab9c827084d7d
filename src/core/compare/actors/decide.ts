import type { Range } from "../../model/range.ts";
import { foldText } from "../../text/fold.ts";
import type { ActorKind, Mention } from "../comparison.ts";
import type { DecidedActor } from "../decisions.ts";
import type { Member } from "../member.ts";

/** An actor on its way: found, or decided by an analyst. */
export interface Draft {
  readonly name: string;
  readonly kind: ActorKind | null;
  readonly mentions: readonly Mention[];
  readonly decided?: DecidedActor;
}

const folded = (words: string): string => foldText(words).text.trim();

/**
 * The drafts with the analysts' decisions applied: a decided actor takes every mention whose words
 * are one of its forms from whoever has it, and every further place of a form that is no part of
 * another's name. Where two decided actors claim a form, the first by id has it.
 */
export function applyDecisions(
  drafts: readonly Draft[],
  decided: readonly DecidedActor[],
  members: readonly Member[],
): Draft[] {
  if (decided.length === 0) return [...drafts];
  const ordered = [...decided].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const byForm = new Map<string, DecidedActor>();
  for (const actor of ordered) {
    for (const form of actor.forms) {
      const key = folded(form);
      if (key !== "" && !byForm.has(key)) byForm.set(key, actor);
    }
  }
  const texts = new Map(members.map(({ id, text }) => [id, text]));
  const mentions = new Map<DecidedActor, Mention[]>(ordered.map((actor) => [actor, []]));
  const kinds = new Map<DecidedActor, ActorKind | null>();
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const left = draft.mentions.filter((mention) => {
      const words = (texts.get(mention.article) ?? "").slice(mention.start, mention.end);
      const owner = byForm.get(folded(words));
      if (owner === undefined) return true;
      mentions.get(owner)?.push(mention);
      if (!kinds.has(owner)) kinds.set(owner, draft.kind);
      return false;
    });
    if (left.length > 0) kept.push({ ...draft, mentions: left });
  }
  for (const member of members) {
    const taken = [...kept.flatMap((draft) => draft.mentions), ...[...mentions.values()].flat()]
      .filter(({ article }) => article === member.id)
      .sort((a, b) => a.start - b.start);
    for (const [place, actor] of placesOf(member.text, byForm, taken)) {
      mentions.get(actor)?.push({ article: member.id, ...place, form: "descriptor" });
    }
  }
  const added = ordered.map((actor): Draft => ({
    name: actor.name,
    kind: actor.kind ?? kinds.get(actor) ?? null,
    mentions: mentions.get(actor) ?? [],
    decided: actor,
  }));
  return [...kept, ...added];
}

const WORD_PART = /[\p{L}\p{N}]/u;

/** Where decided forms stand that are no mention yet, overlapping none; longer forms first. */
function placesOf(
  text: string,
  byForm: ReadonlyMap<string, DecidedActor>,
  taken: readonly Range[],
): [Range, DecidedActor][] {
  const { text: plain, sourceOffset } = foldText(text);
  const occupied: Range[] = [...taken];
  const found: [Range, DecidedActor][] = [];
  const forms = [...byForm].sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  for (const [form, actor] of forms) {
    for (let at = plain.indexOf(form); at >= 0; at = plain.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (WORD_PART.test(plain[at - 1] ?? "") || WORD_PART.test(plain[end] ?? "")) continue;
      const place = { start: sourceOffset(at), end: sourceOffset(end) };
      if (occupied.some((range) => range.start < place.end && place.start < range.end)) continue;
      occupied.push(place);
      found.push([place, actor]);
    }
  }
  return found;
}
