interface Asked {
  /** Goes on with it; null while it is being made ready. */
  go: (() => void) | null;
  ready: Promise<void>;
}

/** Does things in the order they were asked for, however long each takes to be made ready. */
export class InOrder {
  readonly #asked: Asked[] = [];

  /** Begins to make something ready at once, and goes on with it after all asked for before. */
  ask<Value>(
    prepare: () => Promise<Value>,
    goOn: (value: Value) => void,
    fail: (error: unknown) => void,
  ): void {
    const asked: Asked = { go: null, ready: Promise.resolve() };
    this.#asked.push(asked);
    const whenReady = (go: () => void): void => {
      asked.go = go;
      while (this.#asked[0]?.go) this.#asked.shift()?.go?.();
    };
    asked.ready = prepare().then(
      (value) => {
        whenReady(() => {
          goOn(value);
        });
      },
      (error: unknown) => {
        whenReady(() => {
          fail(error);
        });
      },
    );
  }

  /** Resolves when all that was asked for until now has gone on. */
  async settled(): Promise<void> {
    await Promise.all(this.#asked.map(({ ready }) => ready));
  }
}
