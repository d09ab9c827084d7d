/** How a value looks while it crosses from one world of a page to the other. */
type Parcel =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "array"; readonly items: readonly Parcel[] }
  | { readonly kind: "object"; readonly entries: readonly (readonly [string, Parcel])[] }
  | { readonly kind: "function"; readonly id: number }
  | { readonly kind: "promise"; readonly id: number };

type Letter =
  | { readonly kind: "give"; readonly name: string; readonly value: Parcel }
  | { readonly kind: "call"; readonly id: number; readonly args: readonly Parcel[] }
  | { readonly kind: "return"; readonly threw: boolean; readonly value: Parcel }
  | {
      readonly kind: "settle";
      readonly id: number;
      readonly threw: boolean;
      readonly value: Parcel;
    };

/** One world's end of the bridge. */
export interface Bridge {
  /** Gives the other world a value under a name. */
  readonly give: (name: string, value: unknown) => void;
}

/**
 * Connects the two JavaScript worlds of a page, as Electron's context bridge does: values are
 * cloned, functions stay where they are and are called across, promises settle across. Letters are
 * DOM events with a secret name, handled synchronously; the DOM is the one thing that the worlds
 * share, and an event's detail is cloned when another world reads it (bytes and File survive).
 * The function refers to nothing outside itself: its source text runs in both worlds, before the
 * page's own scripts.
 */
export function connectWorlds(
  secret: string,
  side: "page" | "preload",
  onGiven: (name: string, value: unknown) => void,
): Bridge {
  const own = `${secret}-${side}`;
  const other = `${secret}-${side === "page" ? "preload" : "page"}`;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  let answer: (Letter & { readonly kind: "return" }) | undefined;
  // Taken before a page's script can replace them.
  const dispatch = window.dispatchEvent.bind(window);
  const Custom = CustomEvent;

  function post(letter: Letter): void {
    dispatch(new Custom(other, { detail: letter }));
  }

  /** True for what the event's own cloning carries over whole: no function or promise in it. */
  function isClonedWhole(value: unknown): boolean {
    if (typeof value === "function" || value instanceof Promise) return false;
    if (typeof value !== "object" || value === null) return true;
    if (Array.isArray(value)) return value.every(isClonedWhole);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return true;
    return Object.values(value).every(isClonedWhole);
  }

  function pack(value: unknown): Parcel {
    if (isClonedWhole(value)) return { kind: "value", value };
    if (typeof value === "function") {
      functions.set(++last, value as (...args: unknown[]) => unknown);
      return { kind: "function", id: last };
    }
    if (value instanceof Promise) {
      const id = ++last;
      value.then(
        (result: unknown) => post({ kind: "settle", id, threw: false, value: pack(result) }),
        (error: unknown) => post({ kind: "settle", id, threw: true, value: pack(error) }),
      );
      return { kind: "promise", id };
    }
    if (Array.isArray(value)) return { kind: "array", items: value.map(pack) };
    if (typeof value === "object" && value !== null) {
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype === Object.prototype || prototype === null) {
        const entries = Object.entries(value).map(([key, item]) => [key, pack(item)] as const);
        return { kind: "object", entries };
      }
    }
    return { kind: "value", value };
  }

  function unpack(parcel: Parcel): unknown {
    switch (parcel.kind) {
      case "value":
        return parcel.value;
      case "array":
        return parcel.items.map(unpack);
      case "object":
        return Object.fromEntries(parcel.entries.map(([key, item]) => [key, unpack(item)]));
      case "function":
        return (...args: unknown[]) => call(parcel.id, args);
      case "promise": {
        const promise = Promise.withResolvers<unknown>();
        promises.set(parcel.id, promise);
        return promise.promise;
      }
    }
  }

  function call(id: number, args: readonly unknown[]): unknown {
    answer = undefined;
    post({ kind: "call", id, args: args.map(pack) });
    const { threw, value } = answered();
    const result = unpack(value);
    if (threw) throw result;
    return result;
  }

  function answered(): Letter & { readonly kind: "return" } {
    if (answer === undefined) throw new Error("An object could not be cloned.");
    return answer;
  }

  function take(letter: Letter): void {
    switch (letter.kind) {
      case "give":
        onGiven(letter.name, unpack(letter.value));
        return;
      case "call": {
        let result: Letter;
        try {
          const value = functions.get(letter.id)?.(...letter.args.map(unpack));
          result = { kind: "return", threw: false, value: pack(value) };
        } catch (error) {
          result = { kind: "return", threw: true, value: pack(error) };
        }
        post(result);
        return;
      }
      case "return":
        answer = letter;
        return;
      case "settle": {
        const promise = promises.get(letter.id);
        promises.delete(letter.id);
        const value = unpack(letter.value);
        if (letter.threw) promise?.reject(value);
        else promise?.resolve(value);
      }
    }
  }

  window.addEventListener(own, (event) => {
    // What cannot be cloned arrives as null; the caller then misses its answer and says so.
    const letter = (event as CustomEvent<Letter | null>).detail;
    if (letter !== null) take(letter);
  });
  return { give: (name, value) => post({ kind: "give", name, value: pack(value) }) };
}
