import { z } from "zod";

/** Where a value of an article came from. `person` means an analyst set it, and analysis leaves it alone. */
const fieldSources = [
  "json-ld",
  "open-graph",
  "meta",
  "page",
  "byline",
  "text",
  "file-name",
  "address",
  "derived",
  "person",
  "none",
] as const;

export type FieldSource = (typeof fieldSources)[number];

/** A value together with where it came from; `null` when the source does not say. */
export interface Field<Value> {
  readonly value: Value | null;
  readonly source: FieldSource;
}

/** The schema of a field whose value has the given schema. */
export function fieldSchema<Value>(value: z.ZodType<Value>): z.ZodType<Field<Value>> {
  return z.strictObject({ value: value.nullable(), source: z.enum(fieldSources) });
}

/** The field nothing is known about. */
export const unknownField = { value: null, source: "none" } as const satisfies Field<never>;

/** A field with a value, saying where it came from. */
export function field<Value>(value: Value | null, source: FieldSource): Field<Value> {
  return value === null ? unknownField : { value, source };
}
