/**
 * A map that is replaced, never changed: a large base that many versions share, and over it the
 * few keys that differ. A version with one key changed costs the square root of the size on
 * average, and not the size, as a copy would.
 *
 * Keys come in the order they were first put; one that was taken away and put back may stand
 * where it stood before.
 */
export class LayeredMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #base: ReadonlyMap<Key, Value>;
  /** What differs from the base; null: taken away. */
  readonly #over: ReadonlyMap<Key, { readonly value: Value } | null>;
  readonly size: number;

  private constructor(
    base: ReadonlyMap<Key, Value>,
    over: ReadonlyMap<Key, { readonly value: Value } | null>,
    size: number,
  ) {
    this.#base = base;
    this.#over = over;
    this.size = size;
  }

  /** The entries as a layered map; they are copied. */
  static of<Key, Value>(entries: Iterable<readonly [Key, Value]>): LayeredMap<Key, Value> {
    const base = new Map<Key, Value>(entries);
    return new LayeredMap<Key, Value>(base, new Map(), base.size);
  }

  /** The map with these keys holding these values; null takes a key away. */
  with(
    changes: Iterable<readonly [Key, { readonly value: Value } | null]>,
  ): LayeredMap<Key, Value> {
    const over = new Map(this.#over);
    let { size } = this;
    const has = (key: Key): boolean => {
      const found = over.get(key);
      return found === undefined ? this.#base.has(key) : found !== null;
    };
    for (const [key, next] of changes) {
      size += Number(next !== null) - Number(has(key));
      if (next === null && !this.#base.has(key)) over.delete(key);
      else over.set(key, next);
    }
    const changed = new LayeredMap(this.#base, over, size);
    // Small enough to be copied with each change, large enough that the base seldom is.
    return over.size ** 2 <= Math.max(64, this.#base.size) ? changed : LayeredMap.of(changed);
  }

  get(key: Key): Value | undefined {
    const found = this.#over.get(key);
    if (found === undefined) return this.#base.get(key);
    return found === null ? undefined : found.value;
  }

  has(key: Key): boolean {
    const found = this.#over.get(key);
    return found === undefined ? this.#base.has(key) : found !== null;
  }

  *entries(): Generator<[Key, Value], undefined> {
    for (const [key, value] of this.#base) {
      const found = this.#over.get(key);
      if (found === undefined) yield [key, value];
      else if (found !== null) yield [key, found.value];
    }
    for (const [key, found] of this.#over) {
      if (found !== null && !this.#base.has(key)) yield [key, found.value];
    }
    return undefined;
  }

  *keys(): Generator<Key, undefined> {
    for (const [key] of this.entries()) yield key;
    return undefined;
  }

  *values(): Generator<Value, undefined> {
    for (const [, value] of this.entries()) yield value;
    return undefined;
  }

  [Symbol.iterator](): Generator<[Key, Value], undefined> {
    return this.entries();
  }

  forEach(each: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) each(value, key, this);
  }
}
