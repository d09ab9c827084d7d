import { NumberTable } from "./number-table.ts";

/** The scores of links by their two sentences, whichever comes first. */
export class Scores {
  readonly #sentences: number;
  readonly #table = new NumberTable();

  /** For so many sentences, numbered through all articles. */
  constructor(sentences: number) {
    this.#sentences = sentences;
  }

  set(one: number, other: number, score: number): void {
    this.#table.set(this.#keyOf(one, other), score);
  }

  /** 0 where there is no link. */
  get(one: number, other: number): number {
    return this.#table.get(this.#keyOf(one, other)) ?? 0;
  }

  #keyOf(one: number, other: number): number {
    return one < other ? one * this.#sentences + other : other * this.#sentences + one;
  }
}
