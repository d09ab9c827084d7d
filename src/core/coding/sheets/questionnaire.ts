import type { Variable } from "../../model/sheet.ts";

/** A variable as a questionnaire has it, before it is one of a project. */
export type ReadyVariable = Pick<
  Variable,
  "name" | "question" | "kind" | "values" | "required" | "scale"
>;

/** A ready-made set of variables on the article, in our own words, after the literature. */
export interface Questionnaire {
  readonly title: string;
  /** The work it follows. */
  readonly source: string;
  readonly variables: readonly ReadyVariable[];
}

/** How a variable taken from a questionnaire says where it is from. */
export function sourceOf({ source }: Questionnaire): string {
  return `Adapted from ${source}; not validated`;
}
