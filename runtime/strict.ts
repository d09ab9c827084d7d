import { EventEmitter } from "node:events";

/**
 * Returns the error for a part of Electron that the stand-in does not have. It names the part, so
 * that whoever meets it knows what to add here (or to do without).
 */
export function missing(name: string): Error {
  return new Error(`not in the stand-in: ${name}`);
}

/** Asked for by the language, by inspectors and by test runners of any object; never Electron's. */
const askedOfAnything: ReadonlySet<string> = new Set(["then", "toJSON", "asymmetricMatch"]);

function strictPrototype(name: string, prototype: object): object {
  return new Proxy(prototype, {
    get(target, key, receiver): unknown {
      if (typeof key === "symbol" || key in target || askedOfAnything.has(key)) {
        return Reflect.get(target, key, receiver);
      }
      throw missing(`${name}.${key}`);
    },
  });
}

/**
 * Returns the object with a prototype behind it that throws by name for everything the object does
 * not have. The object itself stays ordinary: tests may replace its methods.
 */
export function strict<T extends object>(name: string, object: T): T {
  return Object.setPrototypeOf(object, strictPrototype(name, {})) as T;
}

/** Makes the static side of a class throw by name for what it does not have. */
export function strictStatics(name: string, constructor: object): void {
  // The parent itself is wrapped: `super()` calls whatever is in its place.
  const parent = Object.getPrototypeOf(constructor) as object;
  Object.setPrototypeOf(constructor, strictPrototype(name, parent));
}

/**
 * Checks the keys of an options object.
 * @throws by name for an option that the stand-in would silently ignore.
 */
export function strictOptions(
  name: string,
  options: object | undefined,
  known: ReadonlySet<string>,
): void {
  for (const key of Object.keys(options ?? {})) {
    if (!known.has(key)) throw missing(`${name} option "${key}"`);
  }
}

const events = new WeakMap<object, { name: string; known: ReadonlySet<string> }>();

/** An event emitter which refuses listeners for events that the stand-in never emits. */
export class CheckedEmitter extends EventEmitter {
  constructor(name: string, known: ReadonlySet<string>) {
    super();
    events.set(this, { name, known });
    super.on("newListener", (event: string | symbol) => {
      if (typeof event === "string" && !known.has(event)) throw missing(`${name} event "${event}"`);
    });
  }
}

/** Makes every instance of a class derived from CheckedEmitter throw by name for missing members. */
export function strictInstances(name: string, constructor: { readonly prototype: object }): void {
  const parent = Object.getPrototypeOf(constructor.prototype) as object;
  Object.setPrototypeOf(
    constructor.prototype,
    strictPrototype(name, Object.create(parent) as object),
  );
}
