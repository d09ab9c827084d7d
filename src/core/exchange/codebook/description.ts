import type { Code } from "../../model/codebook.ts";

/** The words of a code that a REFI-QDA description has to hold, all in one text. */
export type CodeRules = Pick<Code, "definition" | "includes" | "excludes" | "example" | "source">;

const labels = [
  ["includes", "When to use it"],
  ["excludes", "When not to use it"],
  ["example", "Example"],
  ["source", "Taken from"],
] as const;

/** A code's words as one text that people can read in any program: paragraphs with labels. */
export function descriptionOf(code: CodeRules): string {
  const labelled = labels.flatMap(([field, label]) => {
    const words = code[field] ?? "";
    return words === "" ? [] : [`${label}: ${words}`];
  });
  return [...(code.definition === "" ? [] : [code.definition]), ...labelled].join("\n\n");
}

/**
 * The words a description holds. One that was not written by {@link descriptionOf} is the
 * definition as a whole: written again it is the same text, to the letter.
 */
export function rulesOf(description: string): CodeRules {
  const rules = { definition: "", includes: "", excludes: "", example: "", source: "" };
  let rest = description;
  for (const [field, label] of labels.toReversed()) {
    const inside = rest.lastIndexOf(`\n\n${label}: `);
    const start = inside === -1 && rest.startsWith(`${label}: `) ? 0 : inside;
    if (start === -1) continue;
    const mark = start === 0 && inside === -1 ? `${label}: ` : `\n\n${label}: `;
    rules[field] = rest.slice(start + mark.length);
    rest = rest.slice(0, start);
  }
  rules.definition = rest;
  const found = { ...rules, source: rules.source === "" ? null : rules.source };
  return descriptionOf(found) === description
    ? found
    : { definition: description, includes: "", excludes: "", example: "", source: null };
}
