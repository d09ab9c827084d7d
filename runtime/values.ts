interface Codec {
  /** The value as JSON. Throws, as Electron does, for what structured clone refuses. */
  readonly encode: (value: unknown) => string;
  readonly decode: (json: string) => unknown;
}

/**
 * Returns the codec for values sent between the main process and a page: what structured clone
 * carries (bytes, dates, maps, sets, undefined, NaN, errors), written as JSON, since Chromium's
 * protocol carries text only. The function refers to nothing outside itself: its own source text
 * also runs in the page.
 */
export function valueCodec(): Codec {
  const views = new Map<string, new (buffer: ArrayBuffer) => ArrayBufferView>(
    Object.entries({
      Uint8Array,
      Uint8ClampedArray,
      Int8Array,
      Uint16Array,
      Int16Array,
      Uint32Array,
      Int32Array,
      Float32Array,
      Float64Array,
      DataView,
    }),
  );

  function toBase64(bytes: Uint8Array): string {
    let binary = "";
    for (let start = 0; start < bytes.length; start += 0x8000) {
      binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    }
    return btoa(binary);
  }

  /** True for what JSON carries as it is: most of what is sent, and much of it at once. */
  function isJson(value: unknown): boolean {
    if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
    if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
    if (typeof value !== "object") return false;
    if (Array.isArray(value)) return value.every(isJson);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return false;
    return (
      typeof Reflect.get(value, "toJSON") === "undefined" && Object.values(value).every(isJson)
    );
  }

  function pack(value: unknown): unknown {
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "undefined":
        return ["undefined"];
      case "bigint":
        return ["bigint", String(value)];
      case "number":
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ["number", Object.is(value, -0) ? "-0" : String(value)];
      case "function":
      case "symbol":
        throw new Error("An object could not be cloned.");
      case "object":
        return value === null ? null : packObject(value);
    }
  }

  function packObject(value: object): unknown {
    if (Array.isArray(value)) return ["array", value.map(pack)];
    if (value instanceof Date) return ["date", value.getTime()];
    if (value instanceof Map) return ["map", pack([...value])];
    if (value instanceof Set) return ["set", pack([...value])];
    if (value instanceof Error) return ["error", value.name, value.message, value.stack ?? null];
    if (value instanceof ArrayBuffer) return ["ArrayBuffer", toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      // A Buffer of Node is a Uint8Array on the other side, as with structured clone.
      const tag = Object.prototype.toString.call(value).slice("[object ".length, -1);
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return [tag, toBase64(bytes)];
    }
    if (typeof Blob !== "undefined" && value instanceof Blob) {
      throw new Error("An object could not be cloned.");
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]));
  }

  function unpackTagged(tag: string, first: unknown, second: unknown, third: unknown): unknown {
    switch (tag) {
      case "undefined":
        return undefined;
      case "json":
        return first;
      case "array":
        return (first as unknown[]).map(unpack);
      case "bigint":
        return BigInt(first as string);
      case "number":
        return Number(first);
      case "date":
        return new Date(first as number);
      case "map":
        return new Map(unpack(first) as [unknown, unknown][]);
      case "set":
        return new Set(unpack(first) as unknown[]);
      case "error": {
        const error = new Error(second as string);
        error.name = first as string;
        if (typeof third === "string") error.stack = third;
        return error;
      }
      default: {
        const { buffer } = Uint8Array.from(atob(first as string), (char) => char.charCodeAt(0));
        const view = views.get(tag);
        return view === undefined ? buffer : new view(buffer);
      }
    }
  }

  function unpack(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const [tag, first, second, third] = value as unknown[];
      return unpackTagged(String(tag), first, second, third);
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));
  }

  return {
    encode: (value) => JSON.stringify(isJson(value) ? ["json", value] : pack(value)),
    decode: (json) => unpack(JSON.parse(json)),
  };
}
