import type { AnswerMatter, Matter } from "../coding/agreement/disagreements.ts";
import { placeOf } from "../coding/agreement/input.ts";
import type { Coding } from "../model/coding.ts";
import type { Pass } from "../model/pass.ts";
import type { CommandContext } from "./command.ts";
import type { Draft } from "./draft.ts";

/** Puts copies of these codings into a deciding pass; returns them. */
export function putSpans(
  draft: Draft,
  deciding: Pass,
  codings: readonly Coding[],
  context: CommandContext,
): Coding[] {
  return codings.map((coding) => {
    const copy: Coding = {
      ...coding,
      id: context.newId("coding"),
      pass: deciding.id,
      coder: context.coder,
      origin: "own",
      createdAt: context.now,
    };
    draft.put(copy);
    return copy;
  });
}

/** The passage of a deciding pass a question is about; null: none stands there, or it is of none. */
export function decidedCodingOf(draft: Draft, deciding: Pass, matter: AnswerMatter): Coding | null {
  const place = matter.about === null ? null : placeOf(matter.about);
  if (matter.code === null || place === null) return null;
  const isIt = ({ pass, code, anchor }: Coding): boolean =>
    pass === deciding.id && code === matter.code && placeOf(anchor) === place;
  return draft.about("coding", matter.article).find(isIt) ?? null;
}

/** Puts an answer into a deciding pass: over the one decided before, so that its memos stay. */
export function putAnswer(
  draft: Draft,
  deciding: Pass,
  matter: AnswerMatter,
  { value, coding }: { readonly value: string | number; readonly coding: Coding | null },
  context: CommandContext,
): void {
  const { decided } = matter;
  if (decided?.value === value) return;
  draft.put({
    id: decided?.id ?? context.newId("answer"),
    type: "answer",
    variable: matter.variable,
    pass: deciding.id,
    coder: context.coder,
    article: matter.article,
    quotation: matter.code === null ? matter.about : null,
    coding: coding?.id ?? null,
    value,
    answeredAt: context.now,
  });
}

/** Puts what all agree on of questions into a deciding pass, where what they are about stands in it. */
export function putAgreedAnswers(
  draft: Draft,
  deciding: Pass,
  matters: readonly Matter[],
  context: CommandContext,
): void {
  for (const matter of matters) {
    if (matter.kind !== "answer" || !matter.isAgreed || matter.decided !== null) continue;
    const value = matter.given[0]?.answer?.value ?? null;
    const coding = decidedCodingOf(draft, deciding, matter);
    if (value === null || (matter.code !== null && coding === null)) continue;
    putAnswer(draft, deciding, matter, { value, coding }, context);
  }
}
