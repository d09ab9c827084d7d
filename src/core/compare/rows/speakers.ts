import { matchSpeakers } from "../utterances/speaker.ts";

/** The names of speakers as numbers, and which of them are the same person or body. */
export class Speakers {
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #same = new Map<string, boolean>();

  /** Names are counted from 0 in the order in which they were met. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }

  /** Whether two names, each the fullest its article gives, are the same one's. */
  areSame(one: number, other: number): boolean {
    const pair = one < other ? `${one} ${other}` : `${other} ${one}`;
    const known = this.#same.get(pair);
    if (known !== undefined) return known;
    const match = matchSpeakers(this.#names[one] ?? null, this.#names[other] ?? null);
    this.#same.set(pair, match === "same");
    return match === "same";
  }
}
