/** What went wrong, for a person: a stable code, a sentence, and where it happened. */
export interface Problem {
  readonly code: string;
  /** One sentence: what, where, and what to do. */
  readonly message: string;
  /** The file it is about, where there is one. */
  readonly file?: string;
}

/** An expected failure is a value. Only bugs throw. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** A success. */
export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** An expected failure. */
export function failed(code: string, message: string, file?: string): Result<never> {
  return { ok: false, problem: file === undefined ? { code, message } : { code, message, file } };
}

/** Fails to compile where a `kind` was forgotten; throws if it is reached all the same. */
export function assertNever(value: never): never {
  throw new Error(`unexpected: ${JSON.stringify(value)}`);
}
