/** A binary heap: `pop` gives what comes before all else. O(log n) each. */
export class Heap<Item> {
  readonly #items: Item[] = [];
  readonly #before: (a: Item, b: Item) => boolean;

  /** `before` says whether its first argument is to come out first. */
  constructor(before: (a: Item, b: Item) => boolean) {
    this.#before = before;
  }

  /** Adds an item. */
  push(item: Item): void {
    let at = this.#items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.#items[parent];
      if (above === undefined || !this.#before(item, above)) break;
      this.#items[at] = above;
      at = parent;
    }
    this.#items[at] = item;
  }

  /** Takes the first item out; undefined when there is none. */
  pop(): Item | undefined {
    const first = this.#items[0];
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return first;
    let at = 0;
    for (;;) {
      const child = this.#firstChild(at);
      const below = this.#items[child];
      if (below === undefined || !this.#before(below, last)) break;
      this.#items[at] = below;
      at = child;
    }
    this.#items[at] = last;
    return first;
  }

  #firstChild(at: number): number {
    const left = 2 * at + 1;
    const a = this.#items[left];
    const b = this.#items[left + 1];
    return a !== undefined && b !== undefined && this.#before(b, a) ? left + 1 : left;
  }
}
