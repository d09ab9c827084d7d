import type { Continuum } from "../../agreement/continuum.ts";
import type { Level } from "../../agreement/krippendorff-alpha.ts";
import type { Rating, Ratings } from "../../agreement/ratings.ts";
import { canonicalJson } from "../../merge/canonical.ts";
import type { Coding } from "../../model/coding.ts";
import { hashText } from "../../model/hash.ts";
import type { ArticleId, CodeId, VariableId } from "../../model/ids.ts";
import type { Pass } from "../../model/pass.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import type { Answer, Variable } from "../../model/sheet.ts";
import type { Anchor } from "../../model/span.ts";
import { readingsOf } from "./readings.ts";
import type { Reader, Readings } from "./readings.ts";

/** A question as agreement takes it: for every article its units × readers. */
export interface VariableInput {
  readonly variable: VariableId;
  readonly name: string;
  readonly question: string;
  readonly scope: Variable["scope"];
  readonly level: Level;
  readonly articles: readonly Ratings[];
}

/** What the readers of a pass said, cut to what agreement is measured on. */
export interface AgreementInput {
  readonly readings: Readings;
  /** One for each shared article: headline, a gap of one character, text. */
  readonly continua: readonly Continuum[];
  readonly codes: readonly { readonly id: CodeId; readonly name: string }[];
  readonly variables: readonly VariableInput[];
  /** Codings left out because their words are no longer in the text. */
  readonly orphans: number;
}

/** Everything agreement in a pass is measured on, in an order that does not depend on records'. */
export function agreementInput(state: State, pass: Pass): AgreementInput {
  const readings = readingsOf(state, pass);
  const work = workOf(state, readings);
  const all = [...work.codings.values()].flat();
  const used = new Set(all.map(({ record }) => record.code));
  return {
    readings,
    continua: readings.shared.map(({ article, readers }) =>
      continuumOf(state, article, readers, work.codings.get(article) ?? []),
    ),
    codes: recordsOf(state, "code")
      .filter(({ id }) => used.has(id))
      .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1))
      .map(({ id, name }) => ({ id, name })),
    variables: recordsOf(state, "variable")
      // Words nobody chose from a list agree by chance only: they are read, not counted.
      .filter(({ kind, retired }) => kind !== "text" && !retired)
      .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1))
      .map((variable) => variableInput(variable, readings, work))
      .filter(({ articles }) => articles.some((rows) => rows.length > 0)),
    orphans: all.filter(({ record }) => record.anchor.orphan).length,
  };
}

/** A name for exactly this input: figures with another one are of another state of the work. */
export function fingerprintOf(input: AgreementInput): string {
  return hashText(canonicalJson(input));
}

/** A record with the id of the reader whose it is. */
export interface Of<Kind> {
  readonly reader: string;
  readonly record: Kind;
}

/** The codings and answers of readers in the articles they completed, by article. */
export interface ReadersWork {
  readonly codings: ReadonlyMap<ArticleId, readonly Of<Coding>[]>;
  readonly answers: ReadonlyMap<ArticleId, readonly Of<Answer>[]>;
}

/** What the readers did in the shared articles, in the order of ids. */
export function workOf(state: State, { readers, shared }: Readings): ReadersWork {
  const completed = new Map(shared.map(({ article, readers: by }) => [article, by]));
  const readerOf = (one: Pick<Reader, "coder" | "pass">, article: ArticleId): string | null => {
    const reader = readers.find(({ coder, pass }) => coder === one.coder && pass === one.pass);
    const isIn = reader !== undefined && completed.get(article)?.includes(reader.id) === true;
    return isIn ? reader.id : null;
  };
  const codings = new Map<ArticleId, Of<Coding>[]>();
  for (const record of recordsOf(state, "coding").sort(byId)) {
    const { article } = record.anchor.span;
    const reader = readerOf(record, article);
    if (reader !== null) push(codings, article, { reader, record });
  }
  const answers = new Map<ArticleId, Of<Answer>[]>();
  for (const record of recordsOf(state, "answer").sort(byId)) {
    const reader = readerOf(record, record.article);
    if (reader !== null) push(answers, record.article, { reader, record });
  }
  return { codings, answers };
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  list.push(value);
}

function continuumOf(
  state: State,
  id: ArticleId,
  coders: readonly string[],
  codings: readonly Of<Coding>[],
): Continuum {
  const article = state.get(id);
  const revision = article?.type === "article" ? state.get(article.revision) : undefined;
  if (revision?.type !== "revision") throw new Error(`no current revision of ${id}`);
  const before = revision.headline === null ? 0 : revision.headline.length + 1;
  const spans = codings
    .filter(({ record }) => !record.anchor.orphan)
    .map(({ reader, record }) => {
      const { field, start, end } = record.anchor.span;
      const by = field === "headline" ? 0 : before;
      return { coder: reader, start: start + by, end: end + by, code: record.code };
    });
  return { length: before + revision.length, coders, spans };
}

function variableInput(
  variable: Variable,
  { readers, shared }: Readings,
  work: ReadersWork,
): VariableInput {
  const articles = shared.map(({ article }) => {
    const rows = new Map<string, (Rating | null)[]>();
    for (const { reader, record } of work.answers.get(article) ?? []) {
      if (record.variable !== variable.id) continue;
      const unit = unitAmongReaders(record, work.codings.get(article) ?? []);
      const value = ratingOf(variable, record.value);
      if (unit === null || value === null) continue;
      const row = rows.get(unit) ?? readers.map(() => null);
      row[readers.findIndex(({ id }) => id === reader)] = value;
      rows.set(unit, row);
    }
    return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  });
  const { id, name, question, scope } = variable;
  return { variable: id, name, question, scope, level: levelOf(variable), articles };
}

/** Where an anchor stands: the same text for the same place, whoever pointed at it. */
export function placeOf({ span, orphan }: Anchor): string | null {
  return orphan ? null : `${span.field} ${span.start}-${span.end}`;
}

/**
 * What an answer is about, said so that it is the same for other readers: the article, the place
 * of the quotation, or the code and place of the coding. null where the words are gone.
 */
export function unitAmongReaders(answer: Answer, codings: readonly Of<Coding>[]): string | null {
  if (answer.coding !== null) {
    const coding = codings.find(({ record }) => record.id === answer.coding)?.record;
    const place = coding === undefined ? null : placeOf(coding.anchor);
    return coding === undefined || place === null ? null : `${coding.code} ${place}`;
  }
  return answer.quotation === null ? "article" : placeOf(answer.quotation);
}

function levelOf({ kind }: Variable): Level {
  switch (kind) {
    case "yes-no":
    case "nominal":
    case "text":
      return "nominal";
    case "ordinal":
      return "ordinal";
    case "number":
      return "interval";
  }
}

/** An answer as a rating: of an ordered list the place in it, so that its order counts. */
function ratingOf({ kind, values }: Variable, value: Answer["value"]): Rating | null {
  if (kind !== "ordinal") return value;
  const place = values.findIndex((each) => each.value === value);
  return place === -1 ? null : place;
}
