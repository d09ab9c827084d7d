const FIRST_SIZE = 1 << 12;

/**
 * Numbers by keys that are whole numbers up to 2^53: a hash table with open addressing. A Map
 * boxes keys beyond 2^31, and rows are formed by millions of such look-ups.
 */
export class NumberTable {
  #keys = new Float64Array(FIRST_SIZE).fill(-1);
  #values = new Float64Array(FIRST_SIZE);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The value of the key, or undefined. */
  get(key: number): number | undefined {
    const slot = this.#slot(key);
    return this.#keys[slot] === key ? this.#values[slot] : undefined;
  }

  set(key: number, value: number): void {
    if (2 * this.#size >= this.#keys.length) this.#grow();
    this.#put(key, value);
  }

  #put(key: number, value: number): void {
    const slot = this.#slot(key);
    if (this.#keys[slot] === -1) this.#size += 1;
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  /** Where the key is, or the free place it would have. */
  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    // Knuth's multiplicative hashing of both halves: neighbours spread over the table.
    const high = Math.imul((key / 0x100000000) | 0, 0x85ebca6b);
    let slot = (Math.imul((key | 0) ^ high, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const found = this.#keys[slot];
      if (found === key || found === -1) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(4 * keys.length).fill(-1);
    this.#values = new Float64Array(4 * keys.length);
    this.#size = 0;
    for (let slot = 0; slot < keys.length; slot += 1) {
      const key = keys[slot] ?? -1;
      if (key !== -1) this.#put(key, values[slot] ?? 0);
    }
  }
}
