import { typeOfId } from "../../model/records.ts";
import type { Masker } from "./masker.ts";

/** Keys whose strings are the program's own words, which must stay as they are. */
const OWN_WORDS = new Set([
  ...["id", "type", "kind", "form", "rule", "voice", "field", "madeBy", "direction", "source"],
  ...["state", "origin", "genre", "role", "completeness", "language", "limits", "revision"],
  ...["hash", "verdict", "how", "measure", "code", "scope", "colour"],
]);

function isPart(value: unknown): value is string {
  return typeof value === "string";
}

/**
 * Words with what stands around them in their text, as anchors and places found keep them: a name
 * may reach over the border, so the three are masked as one.
 */
function maskedInContext(
  masker: Masker,
  value: Readonly<Record<string, unknown>>,
  [first, middle, last]: readonly [string, string, string],
): Record<string, unknown> | null {
  const [one, two, three] = [value[first], value[middle], value[last]];
  if (!isPart(one) || !isPart(two) || !isPart(three)) return null;
  const whole = masker.maskExcerpt(one + two + three);
  return {
    ...value,
    [first]: whole.slice(0, one.length),
    [middle]: whole.slice(one.length, one.length + two.length),
    [last]: whole.slice(one.length + two.length),
  };
}

/**
 * The value with outlets hidden in every string of it, however deep: ids, hashes and the
 * program's own words apart. Strings keep their length, so that offsets into them hold.
 */
export function maskValue<Value>(masker: Masker, value: Value): Value {
  return masked(masker, value) as Value;
}

function masked(masker: Masker, value: unknown): unknown {
  if (typeof value === "string") {
    return typeOfId(value) === null ? masker.mask(value) : value;
  }
  if (Array.isArray(value)) return value.map((each) => masked(masker, each));
  if (typeof value !== "object" || value === null) return value;
  const record = value as Readonly<Record<string, unknown>>;
  const inContext =
    maskedInContext(masker, record, ["prefix", "exact", "suffix"]) ??
    maskedInContext(masker, record, ["before", "match", "after"]) ??
    maskedInContext(masker, record, ["left", "match", "right"]);
  if (inContext !== null) return inContext;
  return Object.fromEntries(
    Object.entries(record).map(([key, each]) => [
      key,
      OWN_WORDS.has(key) && typeof each !== "object" ? each : masked(masker, each),
    ]),
  );
}
