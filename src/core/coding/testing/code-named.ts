import type { Code } from "../../model/codebook.ts";

/** A code of a test: its id is `code:<name>`; all else as a new code has it, or as given. */
export function codeNamed(name: string, change: Partial<Code> = {}): Code {
  return {
    id: `code:${name}`,
    type: "code",
    name,
    definition: "",
    includes: "",
    excludes: "",
    example: "",
    colour: 0,
    key: null,
    parent: null,
    codable: true,
    order: 1,
    retired: false,
    mergedInto: null,
    source: null,
    ...change,
  };
}
