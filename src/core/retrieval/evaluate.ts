import { assertNever } from "../model/result.ts";
import { overlaps } from "../model/range.ts";
import type { ArticleMaterial, CodedSpan, GivenAnswer } from "./material.ts";
import { findPhrase, readPhrase } from "./phrase.ts";
import { TextPositions } from "./positions.ts";
import type { Condition, Relation } from "./query.ts";

/** Each code with itself and all below it. */
export type CodesBelow = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The codings of an article of which the condition holds, in the article's order. Every condition
 * is about one article's codings, so a library is gone through article by article.
 */
export function evaluate(
  condition: Condition,
  article: ArticleMaterial,
  below: CodesBelow,
): CodedSpan[] {
  const holds = new Evaluation(article, below).of(condition);
  return article.codings.filter((_, index) => holds[index]);
}

/** Says of each of an article's codings whether a condition holds. */
class Evaluation {
  readonly #article: ArticleMaterial;
  readonly #below: CodesBelow;
  readonly #text: TextPositions;
  readonly #headline: TextPositions;

  constructor(article: ArticleMaterial, below: CodesBelow) {
    this.#article = article;
    this.#below = below;
    this.#text = new TextPositions(article.text ?? "");
    this.#headline = new TextPositions(article.headline);
  }

  of(condition: Condition): readonly boolean[] {
    const article = this.#article;
    const each = (test: (coding: CodedSpan) => boolean): boolean[] => article.codings.map(test);
    const every = (holds: boolean): boolean[] => article.codings.map(() => holds);
    switch (condition.kind) {
      case "all": {
        const parts = condition.of.map((part) => this.of(part));
        return article.codings.map((_, index) => parts.every((part) => part[index]));
      }
      case "any": {
        const parts = condition.of.map((part) => this.of(part));
        if (parts.length === 0) return every(true);
        return article.codings.map((_, index) => parts.some((part) => part[index]));
      }
      case "not":
        return this.of(condition.of).map((holds) => !holds);
      case "code": {
        const codes = condition.below ? this.#below.get(condition.code) : undefined;
        return each(({ code }) => code === condition.code || codes?.has(code) === true);
      }
      case "variable":
        return each((coding) => this.#answered(condition, coding));
      case "voice":
        return each(({ voice }) => isAmong(condition.voices, voice));
      case "outlet":
        return every(isAmong<string | null>(condition.outlets, article.outlet));
      case "story": {
        const wanted: readonly string[] = condition.stories;
        return every(wanted.length === 0 || article.stories.some((id) => wanted.includes(id)));
      }
      case "time": {
        const { date } = article;
        return every(
          date !== null &&
            (condition.from === null || date >= condition.from) &&
            (condition.to === null || date <= condition.to),
        );
      }
      case "undated":
        return every(article.date === null);
      case "coder":
        return each(({ coder }) => isAmong<string>(condition.coders, coder));
      case "pass":
        return each(({ pass }) => isAmong<string>(condition.passes, pass));
      case "complete": {
        const complete = new Set(article.complete);
        return each(({ pass, coder }) => complete.has(`${pass} ${coder}`));
      }
      case "words": {
        const phrase = readPhrase(condition.text, condition.match);
        if (phrase === null) return every(true);
        if (condition.in === "span") {
          return each(({ quote }) => findPhrase(phrase, quote).length > 0);
        }
        const texts = [article.headline, article.text ?? ""];
        return every(texts.some((text) => findPhrase(phrase, text).length > 0));
      }
      case "related":
        return this.#related(condition.relation, this.of(condition.to));
      default:
        return assertNever(condition);
    }
  }

  #answered(
    condition: Extract<Condition, { readonly kind: "variable" }>,
    coding: CodedSpan,
  ): boolean {
    return this.#article.answers.some(
      (answer) =>
        answer.variable === condition.variable &&
        answer.coder === coding.coder &&
        answer.pass === coding.pass &&
        isAbout(answer, coding) &&
        isValue(condition, answer.value),
    );
  }

  #related(relation: Relation, isTarget: readonly boolean[]): boolean[] {
    const targets = this.#article.codings.filter(
      (coding, index) => isTarget[index] === true && !coding.orphan,
    );
    return this.#article.codings.map(
      (coding) =>
        !coding.orphan &&
        targets.some(
          (target) =>
            target.id !== coding.id &&
            target.field === coding.field &&
            target.coder === coding.coder &&
            target.pass === coding.pass &&
            this.#liesSo(relation, coding, target),
        ),
    );
  }

  #liesSo(relation: Relation, coding: CodedSpan, target: CodedSpan): boolean {
    const positions = coding.field === "text" ? this.#text : this.#headline;
    switch (relation.how) {
      case "within":
        return target.start <= coding.start && coding.end <= target.end;
      case "overlaps":
        return overlaps(coding, target);
      case "near-words":
        return positions.wordsBetween(coding, target) <= relation.count;
      case "near-sentences":
        return positions.sentencesApart(coding, target) <= relation.count;
      case "same-paragraph":
        return positions.paragraphsApart(coding, target) === 0;
      default:
        return assertNever(relation);
    }
  }
}

function isAmong<Value>(wanted: readonly Value[], value: Value): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

function isAbout(answer: GivenAnswer, coding: CodedSpan): boolean {
  switch (answer.scope) {
    case "article":
      return true;
    case "coding":
      return answer.coding === coding.id;
    case "quotation":
      return (
        answer.quotation !== null &&
        !coding.orphan &&
        coding.field === "text" &&
        overlaps(answer.quotation, coding)
      );
    default:
      return assertNever(answer.scope);
  }
}

function isValue(
  { values, from, to }: Extract<Condition, { readonly kind: "variable" }>,
  value: string | number,
): boolean {
  if (!isAmong(values, String(value))) return false;
  if (from === null && to === null) return true;
  const number = typeof value === "number" ? value : Number.NaN;
  return number >= (from ?? -Infinity) && number <= (to ?? Infinity);
}
