import type { Coding } from "../model/coding.ts";
import type { CoderId } from "../model/ids.ts";
import type { AnyId } from "../model/records.ts";
import type { Draft } from "./draft.ts";

/**
 * Takes a coding away in favour of another on the same span. Its memos go over to that one,
 * joined with those of the same coder; so do its answers, and where both answer one question,
 * the answer that gives way is kept in the memo.
 */
export function joinCodings(draft: Draft, from: Coding, into: Coding, now: string): void {
  joinMemos(draft, from.id, into.id, now);
  const answers = draft.about("answer", from.anchor.span.article);
  for (const answer of answers.filter(({ coding }) => coding === from.id)) {
    const own = answers.find(
      (other) =>
        other.coding === into.id &&
        other.variable === answer.variable &&
        other.coder === answer.coder &&
        other.pass === answer.pass,
    );
    if (own === undefined) {
      draft.put({ ...answer, coding: into.id });
      continue;
    }
    draft.remove(answer.id);
    if (own.value === answer.value) continue;
    const name = draft.get("variable", answer.variable)?.name ?? answer.variable;
    addToMemo(draft, into.id, {
      id: `memo:${answer.id.slice("answer:".length)}`,
      coder: answer.coder,
      text: `${name}: ${answer.value}`,
      createdAt: answer.answeredAt,
      now,
    });
  }
  draft.remove(from.id);
}

/** Lets the memos about one record be about another, joined with those of the same coder there. */
export function joinMemos(draft: Draft, from: AnyId, into: AnyId, now: string): void {
  for (const memo of draft.about("memo", from)) {
    draft.remove(memo.id);
    addToMemo(draft, into, { ...memo, now });
  }
}

/** Adds words to a coder's memo on a record, or makes them one under the given id. */
function addToMemo(
  draft: Draft,
  about: AnyId,
  words: {
    readonly id: `memo:${string}`;
    readonly coder: CoderId;
    readonly text: string;
    readonly createdAt: string;
    readonly now: string;
  },
): void {
  const { id, coder, text, createdAt, now } = words;
  const own = draft.about("memo", about).find((memo) => memo.coder === coder);
  if (own === undefined) {
    draft.put({ id, type: "memo", about, text, coder, createdAt, updatedAt: now });
  } else if (!own.text.split("\n\n").includes(text)) {
    const first = own.createdAt < createdAt ? own.createdAt : createdAt;
    draft.put({ ...own, text: `${own.text}\n\n${text}`, createdAt: first, updatedAt: now });
  }
}
