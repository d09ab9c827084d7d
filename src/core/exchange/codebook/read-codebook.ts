import type { NewCode } from "../../coding/new-codes.ts";

/** The codes a file holds, and what of it could not be taken over, a sentence each. */
export interface ReadCodebook {
  readonly codes: readonly NewCode[];
  readonly notes: readonly string[];
}

/** The longest name and the longest text a code of a file may have. */
const LONGEST_NAME = 200;
const LONGEST_TEXT = 20_000;

/** What is wrong with a code of a file, as the end of a sentence; null when nothing is. */
export function codeFault(code: NewCode): string | null {
  if (code.name === "") return "a code has no name";
  const short = code.name.length > 40 ? `${code.name.slice(0, 40)}…` : code.name;
  if (code.name.length > LONGEST_NAME) {
    return `the name of the code “${short}” is longer than ${LONGEST_NAME} characters`;
  }
  const texts = [code.definition, code.includes, code.excludes, code.example];
  return texts.some((text) => text.length > LONGEST_TEXT)
    ? `a text of the code “${short}” is longer than 20,000 characters`
    : null;
}

/** "1 set", "3 sets". */
export function several(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
