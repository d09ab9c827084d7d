/**
 * Keeps what was last used, up to a total size; what was not used longest goes first. Sizes are
 * in whatever unit `sizeOf` counts.
 */
export class LeastRecentlyUsed<Value> {
  readonly #values = new Map<string, Value>();
  readonly #limit: number;
  readonly #sizeOf: (value: Value) => number;
  #size = 0;

  constructor(limit: number, sizeOf: (value: Value) => number) {
    this.#limit = limit;
    this.#sizeOf = sizeOf;
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    // A map keeps the order of insertion: the last used stands last.
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    const old = this.#values.get(key);
    if (old !== undefined) this.#size -= this.#sizeOf(old);
    this.#values.delete(key);
    this.#values.set(key, value);
    this.#size += this.#sizeOf(value);
    for (const [oldest, held] of this.#values) {
      if (this.#size <= this.#limit || this.#values.size === 1) break;
      this.#values.delete(oldest);
      this.#size -= this.#sizeOf(held);
    }
  }
}
