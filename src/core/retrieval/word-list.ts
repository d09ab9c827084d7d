import { segmentWords } from "../text/words.ts";

/** Forms of words by numbers: the words of many texts are held small where each form is held once. */
export class Forms {
  readonly #numbers = new Map<string, number>();
  readonly #forms: string[] = [];

  numberOf(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    const number = this.#forms.push(form) - 1;
    this.#numbers.set(form, number);
    return number;
  }

  form(number: number): string {
    return this.#forms[number] ?? "";
  }
}

/** Numbers held a word: where it begins and ends, and its form's. */
const A_WORD = 3;

/** The words of a text in their order, as `segmentWords` cuts them: twelve bytes each. */
export class WordList {
  readonly count: number;
  readonly #forms: Forms;
  readonly #numbers: Uint32Array;

  /** With `forms` shared, the lists of many texts hold each form once. */
  constructor(text: string, forms = new Forms()) {
    const words = segmentWords(text);
    this.count = words.length;
    this.#forms = forms;
    this.#numbers = new Uint32Array(words.length * A_WORD);
    for (const [index, { start, end, form }] of words.entries()) {
      this.#numbers.set([start, end, forms.numberOf(form)], index * A_WORD);
    }
  }

  /** Where the word at this place begins: an offset in the text. */
  start(at: number): number {
    return this.#numbers[at * A_WORD] ?? 0;
  }

  /** Where it ends, exclusive. */
  end(at: number): number {
    return this.#numbers[at * A_WORD + 1] ?? 0;
  }

  form(at: number): string {
    return this.#forms.form(this.#numbers[at * A_WORD + 2] ?? 0);
  }
}
