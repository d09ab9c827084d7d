import { isOpen, mattersOf, noneMeasure } from "../../coding/agreement/disagreements.ts";
import type { Matter } from "../../coding/agreement/disagreements.ts";
import { placeOf } from "../../coding/agreement/input.ts";
import type { Draft } from "../../commands/draft.ts";
import { moveMemos, removeWithMemos } from "../../commands/draft.ts";
import { joinCodings } from "../../commands/join-codings.ts";
import type { Coding } from "../../model/coding.ts";
import type { FindingReview } from "../../model/finding.ts";
import { PROJECT_ID } from "../../model/ids.ts";
import type { PassId } from "../../model/ids.ts";
import type { Pass, PassArticle } from "../../model/pass.ts";
import type { AnyId, AnyRecord, RecordType, State } from "../../model/records.ts";
import type { Answer } from "../../model/sheet.ts";
import { compareText } from "../canonical.ts";

/** What was decided of one matter in one copy. */
interface Decided {
  readonly at: string;
  readonly codings: readonly Coding[];
  readonly answer: Answer | null;
  readonly none: FindingReview | null;
}

/** A pass whose disagreements were opened more than once: the deciding passes, the first one first. */
interface Twice {
  readonly pass: Pass;
  readonly kept: Pass;
  readonly others: readonly Pass[];
}

/**
 * A disagreement decided in both copies, each in a deciding pass of its own, is decided once: the
 * later decision stands. Memos on the other go over to it.
 */
export function keepLaterDecisions(draft: Draft): void {
  for (const { pass, kept, others } of openedTwice(draft)) {
    const taken = new Map<string, Decided>();
    for (const deciding of [kept, ...others]) {
      for (const [matter, decided] of decisionsIn(draft, pass, deciding)) {
        const other = taken.get(matter);
        const isLater = other === undefined || decided.at > other.at;
        if (other !== undefined)
          giveWay(draft, isLater ? other : decided, isLater ? decided : other);
        if (isLater) taken.set(matter, decided);
      }
    }
  }
}

/** Disagreements opened in both copies are decided in one pass: the first one takes all in. */
export function uniteDecidingPasses(draft: Draft): void {
  for (const { pass, kept, others } of openedTwice(draft)) {
    for (const other of others) {
      takeIn(draft, kept.id, other);
      moveMemos(draft, other.id, kept.id);
      draft.remove(other.id);
    }
    const all = [kept, ...others];
    const articles = new Set(all.flatMap((each) => each.articles ?? []));
    // Where one copy was done with it and the other not, there may be something left to decide.
    const closed = all.flatMap(({ closedAt }) => closedAt ?? []).sort(compareText);
    const closedAt = closed.length === all.length ? (closed.at(-1) ?? null) : null;
    draft.put({ ...kept, articles: [...articles].sort(compareText), closedAt });
    uniteDecidedArticles(draft, pass, kept.id);
  }
}

function openedTwice(draft: Draft): Twice[] {
  const groups = Map.groupBy(draft.all("pass"), ({ decides }) => decides);
  return [...groups].flatMap(([decides, passes]) => {
    const pass = decides === null ? null : draft.get("pass", decides);
    const [kept, ...others] = passes.toSorted(
      (one, other) => compareText(one.createdAt, other.createdAt) || compareText(one.id, other.id),
    );
    return pass === null || kept === undefined || others.length === 0
      ? []
      : [{ pass, kept, others }];
  });
}

/** What one of the deciding passes holds, by matter. */
function decisionsIn(draft: Draft, pass: Pass, deciding: Pass): Map<string, Decided> {
  const state = stateOf(
    draft,
    (record) => record.type !== "pass" || record.decides !== pass.id || record.id === deciding.id,
  );
  return new Map(
    mattersOf(state, pass).flatMap((matter) => {
      const decided = decidedOf(matter);
      return decided === null ? [] : [[matter.id, decided] as const];
    }),
  );
}

function decidedOf(matter: Matter): Decided | null {
  const { decided } = matter;
  if (decided === null) return null;
  if ("value" in decided) {
    return { at: decided.answeredAt, codings: [], answer: decided, none: null };
  }
  if ("verdict" in decided) {
    return { at: decided.reviewedAt, codings: [], answer: null, none: decided };
  }
  const at =
    decided
      .map(({ createdAt }) => createdAt)
      .sort(compareText)
      .at(-1) ?? "";
  return { at, codings: decided, answer: null, none: null };
}

/** Takes a decision away in favour of another on the same matter. */
function giveWay(draft: Draft, from: Decided, into: Decided): void {
  if (from.answer !== null) {
    if (into.answer !== null) moveMemos(draft, from.answer.id, into.answer.id);
    removeWithMemos(draft, from.answer.id);
  }
  if (from.none !== null) draft.remove(from.none.id);
  for (const { id } of from.codings) {
    const coding = draft.get("coding", id);
    if (coding === null) continue;
    const place = placeOf(coding.anchor);
    const [first] = into.codings;
    const same = into.codings.find(({ anchor }) => placeOf(anchor) === place) ?? first;
    const other = same === undefined ? null : draft.get("coding", same.id);
    if (other === null) removeWithMemos(draft, id);
    else joinCodings(draft, coding, other, into.at);
  }
}

/** Lets everything of a deciding pass be of another. */
function takeIn(draft: Draft, into: PassId, from: Pass): void {
  for (const type of ["coding", "answer", "passarticle"] as const) {
    for (const record of draft.all(type)) {
      if (record.pass === from.id) draft.put({ ...record, pass: into });
    }
  }
  const measures = [noneMeasure(from), noneMeasure({ ...from, id: into })] as const;
  for (const review of draft.all("findingreview")) {
    if (review.measure === measures[0]) draft.put({ ...review, measure: measures[1] });
  }
  for (const pass of draft.all("pass")) {
    const recodes = pass.recodes === from.id ? into : pass.recodes;
    const decides = pass.decides === from.id ? into : pass.decides;
    if (recodes !== pass.recodes || decides !== pass.decides) {
      draft.put({ ...pass, recodes, decides });
    }
  }
  const project = draft.get("project", PROJECT_ID);
  if (project?.pass === from.id) draft.put({ ...project, pass: into });
}

/** An article stands once in the deciding pass: complete when nothing in it is left to decide. */
function uniteDecidedArticles(draft: Draft, pass: Pass, deciding: PassId): void {
  const open = new Set<string>(
    mattersOf(
      stateOf(draft, () => true),
      pass,
    )
      .filter(isOpen)
      .map(({ article }) => article),
  );
  const standings = draft.all("passarticle").filter((each) => each.pass === deciding);
  for (const [article, of] of Map.groupBy(standings, (each) => each.article)) {
    const [first, ...others] = of.toSorted((one, other) => compareText(one.id, other.id));
    if (first === undefined) continue;
    for (const { id } of others) draft.remove(id);
    const times = of.flatMap(({ completedAt }) => completedAt ?? []).sort(compareText);
    const at = times.at(-1) ?? decidedLast(draft, deciding, article);
    const isComplete = !open.has(article) && at !== null;
    const state: PassArticle["state"] = isComplete ? "complete" : "open";
    draft.put({ ...first, state, completedAt: isComplete ? at : null });
  }
}

/** When the last decision on an article was made; null where none was. */
function decidedLast(draft: Draft, deciding: PassId, article: string): string | null {
  const times = [
    ...draft
      .about("coding", article)
      .flatMap(({ pass, createdAt }) => (pass === deciding ? createdAt : [])),
    ...draft
      .about("answer", article)
      .flatMap(({ pass, answeredAt }) => (pass === deciding ? answeredAt : [])),
  ];
  return times.sort(compareText).at(-1) ?? null;
}

const read = [
  "project",
  "coder",
  "pass",
  "passarticle",
  "article",
  "variable",
  "code",
  "coding",
  "answer",
  "findingreview",
] as const satisfies readonly RecordType[];

/** What deciding looks at, as it now stands in the draft. */
function stateOf(draft: Draft, isIn: (record: AnyRecord) => boolean): State {
  const records = read.flatMap((type): AnyRecord[] => draft.all(type));
  return new Map(records.filter(isIn).map((record): [AnyId, AnyRecord] => [record.id, record]));
}
