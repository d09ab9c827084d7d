import { isFunctionWord, stemOf } from "../../text/stems.ts";
import { isCommonplace } from "./commonplace.ts";
import { Speakers } from "./speakers.ts";

/** A term: what a word, or a part of a hyphenated one, is compared by. */
interface Term {
  /** Counted from 0 in the order in which the lexicon met them. */
  readonly number: number;
  /** A function word: it counts only in the order of words. */
  readonly light: boolean;
  readonly figure: boolean;
  /** Common in any news text. */
  readonly commonplace: boolean;
}

const NUMERALS: ReadonlyMap<string, string> = new Map(
  "one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((numeral, index) => [numeral, String(index + 1)]),
);

/** "one-in-three" and "1 in 3" are to be found in each other: parts apart, numerals as digits. */
function partsOf(form: string): readonly string[] {
  const whole = !form.includes("-") || /^\P{L}/u.test(form);
  const parts = whole ? [form] : form.split("-").filter((part) => part !== "");
  return parts.map((part) => NUMERALS.get(part) ?? part);
}

/** The terms of the articles that are compared with each other, and who speaks in them. */
export class Lexicon {
  readonly speakers = new Speakers();
  readonly #terms: Term[] = [];
  readonly #byKey = new Map<string, Term>();
  readonly #byForm = new Map<string, readonly Term[]>();

  /** The terms of a folded word: one, or one for each part of a hyphenated word. */
  termsOf(form: string): readonly Term[] {
    const known = this.#byForm.get(form);
    if (known !== undefined) return known;
    const terms = partsOf(form).map((part) => this.#termOf(part));
    this.#byForm.set(form, terms);
    return terms;
  }

  isCommonplace(number: number): boolean {
    return this.#terms[number]?.commonplace === true;
  }

  get size(): number {
    return this.#terms.length;
  }

  #termOf(part: string): Term {
    const stem = stemOf(part);
    const light = isFunctionWord(part);
    // "doings" is not the function word it shares its stem with, whichever is met first.
    const key = light ? `${stem} ` : stem;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const term: Term = {
      number: this.#terms.length,
      light,
      figure: /\d/u.test(stem),
      commonplace: isCommonplace(stem),
    };
    this.#terms.push(term);
    this.#byKey.set(key, term);
    return term;
  }
}
