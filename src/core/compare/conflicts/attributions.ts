import type { Range } from "../../model/range.ts";
import { lastBefore } from "../../extract/bisect.ts";
import type { Conflict, ConflictValue, Utterance } from "../comparison.ts";
import type { Member } from "../member.ts";
import { conflictOf, inOrder } from "./conflict-of.ts";
import { occasionIn } from "./occasions.ts";
import type { Occasion } from "./occasions.ts";

/** How one article says where the words were spoken. */
interface Placed {
  readonly occasion: Occasion | null;
  readonly value: ConflictValue;
}

/** The sentence of a quotation, and the one before where it only leads to it with a colon. */
function frameOf({ text, analysis: { sentences } }: Member, at: Range): Range | null {
  const index = lastBefore(sentences, at.start);
  const own = sentences[index];
  if (own === undefined) return null;
  const before = sentences[index - 1];
  const leads =
    before !== undefined && text.slice(before.start, before.end).trimEnd().endsWith(":");
  return { start: leads ? before.start : own.start, end: own.end };
}

/** "She was speaking at a rally.", "He spoke to this newspaper": a sentence that only says where. */
const SPEAKS =
  /\b(?:[Ss]he|[Hh]e|[Tt]hey)(?: (?:was|were|had|has|have))? (?:speaking|spoke|spoken|talking|talked|addressing|addressed|made the (?:remarks?|comments?))\b/u;

/** The occasion a sentence next to the words' own tells, where all it says is who spoke where. */
function occasionBeside({ text, analysis: { sentences } }: Member, at: Range): Occasion | null {
  const index = lastBefore(sentences, at.start);
  const last = lastBefore(sentences, at.end - 1);
  const beside = [sentences[index - 1], sentences[last + 1]];
  for (const sentence of beside) {
    if (sentence === undefined || !SPEAKS.test(text.slice(sentence.start, sentence.end))) continue;
    const found = occasionIn(text, sentence, at);
    if (found !== null) return found;
  }
  return null;
}

function placedOf(member: Member, index: number): Placed | null {
  const quotation = member.analysis.quotations[index];
  const frame = quotation === undefined ? null : frameOf(member, quotation);
  if (quotation === undefined || frame === null) return null;
  // What is only reported may have been said again elsewhere; words in marks were said there.
  const isMarked = quotation.kind !== "indirect";
  const found = isMarked
    ? (occasionIn(member.text, frame, quotation) ?? occasionBeside(member, quotation))
    : null;
  const at = found?.at ?? quotation.cue;
  if (at === null) return null;
  const { start, end } = at;
  const value = { article: member.id, start, end, value: member.text.slice(start, end) };
  return { occasion: found, value };
}

/**
 * True for occasions that are surely two. A statement may be posted, or sent as a letter; who
 * talks to reporters may do so at a briefing, or be interviewed.
 */
function areApart(keys: readonly string[]): boolean {
  const written = new Set(["statement", "post", "letter"]);
  const spoken = new Set(["briefing", "interview", "testimony"]);
  const kinds = new Set(keys.map((key) => (written.has(key) ? "written" : key)));
  if (keys.some((key) => spoken.has(key))) kinds.delete("reporters");
  return kinds.size > 1;
}

/**
 * Utterances that articles place at different occasions: in an interview here, at a briefing
 * there. Articles that name none are listed with the verb they use.
 */
export function attributionConflicts(
  members: readonly Member[],
  utterances: readonly Utterance[],
): Conflict[] {
  const articles = members.map(({ id }) => id);
  return utterances.flatMap((utterance): Conflict[] => {
    const byArticle = Map.groupBy(utterance.renderings, ({ article }) => article);
    const placed = [...byArticle].flatMap(([article, renderings]) => {
      const member = members.find(({ id }) => id === article);
      if (member === undefined || member.role === "primary-source") return [];
      const all = renderings.flatMap(({ quotation }) => placedOf(member, quotation) ?? []);
      return all.find(({ occasion }) => occasion !== null) ?? all[0] ?? [];
    });
    const occasions = new Map(
      placed.flatMap(({ occasion }) => (occasion === null ? [] : [[occasion.key, occasion.name]])),
    );
    if (!areApart([...occasions.keys()])) return [];
    const names = [...occasions.values()].sort();
    return [
      conflictOf({
        kind: "attribution",
        update: false,
        about: `where ${utterance.speaker ?? "the speaker"} said it`,
        reason: `The same words are placed ${names.join(" and ")}.`,
        values: inOrder(
          placed.map(({ value }) => value),
          articles,
        ),
      }),
    ];
  });
}
