import type { Coding } from "../../model/coding.ts";
import type { ArticleId, CodeId, VariableId } from "../../model/ids.ts";
import type { FindingReview } from "../../model/finding.ts";
import type { Pass } from "../../model/pass.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import type { Answer } from "../../model/sheet.ts";
import { overlaps } from "../../model/range.ts";
import type { Anchor } from "../../model/span.ts";
import { parseFigures } from "./figures.ts";
import { placeOf, unitAmongReaders, workOf } from "./input.ts";
import type { Of, ReadersWork } from "./input.ts";
import { readingsOf } from "./readings.ts";
import type { Readings } from "./readings.ts";

/** One question about one unit, as each reader answered it; `decided` is null while it is open. */
export interface AnswerMatter {
  readonly kind: "answer";
  readonly id: string;
  readonly article: ArticleId;
  readonly variable: VariableId;
  /** What it is about, but the article itself: a quotation, or the passage of a coding. */
  readonly about: Anchor | null;
  /** The code of that coding; null where it is about none. */
  readonly code: CodeId | null;
  readonly given: readonly { readonly reader: string; readonly answer: Answer | null }[];
  readonly isAgreed: boolean;
  readonly decided: Answer | null;
}

/** Passages of one code that overlap, each reader's own; an empty list where a reader has none. */
export interface SpanMatter {
  readonly kind: "spans";
  readonly id: string;
  readonly article: ArticleId;
  readonly code: CodeId;
  readonly given: readonly { readonly reader: string; readonly codings: readonly Coding[] }[];
  readonly isAgreed: boolean;
  /** The decided passages; `none` where it was decided that the code is not here. */
  readonly decided: readonly Coding[] | FindingReview | null;
}

export type Matter = AnswerMatter | SpanMatter;

/** True for what readers do not agree on and nobody has decided. */
export function isOpen(matter: Matter): boolean {
  return !matter.isAgreed && matter.decided === null;
}

/** The name under which "the code is not here" is kept as decided in a deciding pass. */
export function noneMeasure(deciding: Pass): string {
  return `agreement:${deciding.id.slice(deciding.id.indexOf(":") + 1)}`;
}

/** The pass in which disagreements of this one are decided; null before that has begun. */
export function decidingPassOf(state: State, pass: Pass): Pass | null {
  return recordsOf(state, "pass").find(({ decides }) => decides === pass.id) ?? null;
}

/**
 * Everything the readers of a pass said in the articles that were frozen, agreed or not, in the
 * order of articles as frozen and of places in the text. Empty before agreement is frozen: until
 * then nobody may see another's coding.
 */
export function mattersOf(state: State, pass: Pass): readonly Matter[] {
  const figures = pass.frozen === null ? null : parseFigures(pass.frozen.figures);
  if (figures === null) return [];
  const frozen = new Set<ArticleId>(figures.articles);
  const all = readingsOf(state, pass);
  const readings = { ...all, shared: all.shared.filter(({ article }) => frozen.has(article)) };
  const work = workOf(state, readings);
  const deciding = decidingPassOf(state, pass);
  const decisions = decisionsIn(state, deciding);
  return readings.shared.flatMap(({ article, readers }) => [
    ...spanMatters(article, readers, work, decisions),
    ...answerMatters({ state, readings, work, decisions }, article, readers),
  ]);
}

interface Decisions {
  readonly codings: readonly Coding[];
  readonly answers: readonly Answer[];
  readonly none: readonly FindingReview[];
}

function decisionsIn(state: State, deciding: Pass | null): Decisions {
  if (deciding === null) return { codings: [], answers: [], none: [] };
  const measure = noneMeasure(deciding);
  return {
    codings: recordsOf(state, "coding").filter(({ pass }) => pass === deciding.id),
    answers: recordsOf(state, "answer").filter(({ pass }) => pass === deciding.id),
    none: recordsOf(state, "findingreview").filter((review) => review.measure === measure),
  };
}

function spanMatters(
  article: ArticleId,
  readers: readonly string[],
  work: ReadersWork,
  decisions: Decisions,
): SpanMatter[] {
  const codings = (work.codings.get(article) ?? []).filter(({ record }) => !record.anchor.orphan);
  const byCode = Map.groupBy(codings, ({ record }) => `${record.code} ${record.anchor.span.field}`);
  return [...byCode.values()]
    .flatMap((of) => touching(of))
    .map((group): SpanMatter => {
      const [first] = group;
      const { code, anchor } = first.record;
      const given = readers.map((reader) => ({
        reader,
        codings: group.filter((each) => each.reader === reader).map(({ record }) => record),
      }));
      const places = given.map((each) =>
        each.codings
          .map(({ anchor: at }) => placeOf(at))
          .sort()
          .join(),
      );
      const range = rangeOf(group);
      const stands = (at: Anchor): boolean =>
        !at.orphan &&
        at.span.article === article &&
        at.span.field === anchor.span.field &&
        overlaps(at.span, range);
      const decided = decisions.codings.filter((each) => each.code === code && stands(each.anchor));
      const none = decisions.none.find((each) => each.code === code && stands(each.anchor));
      return {
        kind: "spans",
        id: `spans ${article} ${code} ${anchor.span.field} ${range.start}-${range.end}`,
        article,
        code,
        given,
        isAgreed: new Set(places).size === 1,
        decided: decided.length > 0 ? decided : (none ?? null),
      };
    })
    .sort((one, other) => startOf(one) - startOf(other) || (one.id < other.id ? -1 : 1));
}

/** Where a matter's passages begin; the headline before the text. */
function startOf({ given }: SpanMatter): number {
  const starts = given.flatMap(({ codings }) =>
    codings.map(({ anchor: { span } }) => (span.field === "headline" ? -1 : span.start)),
  );
  return Math.min(...starts);
}

type Group = readonly [Of<Coding>, ...Of<Coding>[]];

/** Codings of one code in one field, those together that overlap, directly or through others. */
function touching(codings: readonly Of<Coding>[]): Group[] {
  const groups: [Of<Coding>, ...Of<Coding>[]][] = [];
  const inOrder = codings.toSorted(
    ({ record: { anchor: a } }, { record: { anchor: b } }) =>
      a.span.start - b.span.start || a.span.end - b.span.end,
  );
  let reached = 0;
  for (const coding of inOrder) {
    const last = groups.at(-1);
    if (last !== undefined && coding.record.anchor.span.start < reached) last.push(coding);
    else groups.push([coding]);
    reached = Math.max(reached, coding.record.anchor.span.end);
  }
  return groups;
}

function rangeOf(group: Group): { readonly start: number; readonly end: number } {
  const spans = group.map(({ record }) => record.anchor.span);
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function answerMatters(
  from: {
    readonly state: State;
    readonly readings: Readings;
    readonly work: ReadersWork;
    readonly decisions: Decisions;
  },
  article: ArticleId,
  readers: readonly string[],
): AnswerMatter[] {
  const { state, work, decisions } = from;
  const codings = work.codings.get(article) ?? [];
  const groups = new Map<string, Of<Answer>[]>();
  for (const answer of work.answers.get(article) ?? []) {
    const unit = unitAmongReaders(answer.record, codings);
    if (unit === null) continue;
    const key = `${answer.record.variable} ${unit}`;
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  const decidedCodings = decisions.codings.map((record) => ({ reader: "", record }));
  const decidedAt = new Map(
    decisions.answers
      .filter((answer) => answer.article === article)
      .map((answer) => [
        `${answer.variable} ${unitAmongReaders(answer, decidedCodings) ?? ""}`,
        answer,
      ]),
  );
  const orderOf = (id: VariableId): number => {
    const variable = state.get(id);
    return variable?.type === "variable" ? variable.order : Infinity;
  };
  return [...groups]
    .flatMap(([key, answers]): AnswerMatter[] => {
      const [first] = answers;
      if (first === undefined) return [];
      const { variable, quotation, coding } = first.record;
      const coded = codings.find(({ record }) => record.id === coding)?.record ?? null;
      const given = readers.map((reader) => ({
        reader,
        answer: answers.find((each) => each.reader === reader)?.record ?? null,
      }));
      const values = new Set(given.map(({ answer }) => answer?.value ?? null));
      return [
        {
          kind: "answer",
          id: `answer ${article} ${key}`,
          article,
          variable,
          about: quotation ?? coded?.anchor ?? null,
          code: coded?.code ?? null,
          given,
          isAgreed: values.size === 1,
          decided: decidedAt.get(key) ?? null,
        },
      ];
    })
    .sort(
      (one, other) =>
        orderOf(one.variable) - orderOf(other.variable) || (one.id < other.id ? -1 : 1),
    );
}
