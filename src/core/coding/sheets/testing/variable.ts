import type { Variable } from "../../../model/sheet.ts";

/** A yes/no variable on the article, required and always asked, changed as given. */
export function variable(name: string, change: Partial<Variable> = {}): Variable {
  return {
    id: `variable:${name}`,
    type: "variable",
    name,
    question: `Is it ${name}?`,
    scope: "article",
    kind: "yes-no",
    values: [],
    required: true,
    askedIf: null,
    scale: null,
    order: 0,
    retired: false,
    source: null,
    ...change,
  };
}
