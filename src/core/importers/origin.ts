import type { Origin } from "../model/article.ts";
import type { Block } from "../model/block.ts";
import type { Field } from "../model/field.ts";
import { field, unknownField } from "../model/field.ts";

/** News agencies by how credits write them. Abbreviations count in capitals (dpa also without). */
const AGENCIES: readonly (readonly [string, string])[] = [
  ["Reuters", "Reuters|REUTERS|Thomson Reuters"],
  ["Associated Press", "(?:The )?Associated Press|AP"],
  ["Agence France-Presse", "Agence France-Presse|AFP"],
  ["dpa", "dpa|DPA|Deutsche Presse-Agentur"],
  ["EFE", "EFE"],
  ["ANSA", "ANSA"],
  ["APA", "APA"],
  ["Keystone-SDA", "Keystone-SDA|SDA|sda"],
  ["UPI", "United Press International|UPI"],
  ["TASS", "TASS|ITAR-TASS"],
  ["Xinhua", "Xinhua"],
  ["Kyodo", "Kyodo(?: News)?"],
  ["PA Media", "PA Media|Press Association"],
  ["Lusa", "Lusa"],
  ["ANP", "ANP"],
  ["Bloomberg", "Bloomberg News"],
];

const NAMES = `(?:${AGENCIES.map(([, forms]) => forms).join("|")})`;
/** "WASHINGTON (AP) —", "Berlin (dpa) -": the dateline an agency's copy begins with. */
const DATELINE = new RegExp(
  `^[\\p{Lu}][^()\\n.]{0,60}\\(\\s*(?<names>${NAMES}(?:/${NAMES}){0,3})\\s*\\)\\s*[-–—:,]`,
  "u",
);
/** A credit of its own: "Reuters", "(AFP)", "Source: dpa/AFP", "By The Associated Press". */
const CREDIT = new RegExp(
  `^[(\\[–—-]*\\s*(?:(?:by|source|with|from|quelle|von|avec|con|reporting by|text)\\s*:?\\s+)?(?:the\\s+)?(?<names>${NAMES}(?:\\s*[/,&]\\s*${NAMES}){0,3})\\s*[)\\]]*\\.?$`,
  "iu",
);

function agencyNamed(names: string): string | null {
  const first = names.split(/[/,&]/u)[0]?.trim() ?? "";
  const found = AGENCIES.find(([, forms]) => new RegExp(`^(?:${forms})$`, "iu").test(first));
  return found?.[0] ?? null;
}

function agencyOf(match: RegExpExecArray | null): string | null {
  const names = match?.groups?.["names"];
  return names === undefined ? null : agencyNamed(names);
}

/** How many kept blocks at either end of an article may hold a credit. */
const EDGE = 3;

/**
 * Whose copy the article is: an agency's when its authors, its dateline or a credit line at its
 * beginning or end say so; unknown otherwise.
 */
export function originOf(blocks: readonly Block[], authors: readonly string[]): Field<Origin> {
  for (const author of authors) {
    const agency = agencyOf(CREDIT.exec(author));
    if (agency !== null) return field<Origin>({ kind: "agency", agency }, "byline");
  }
  const texts = blocks
    .filter((block) => block.kept || block.reason === "byline")
    .map((block) => block.text);
  for (const text of [...texts.slice(0, EDGE), ...texts.slice(-EDGE)]) {
    const agency = agencyOf(DATELINE.exec(text)) ?? agencyOf(CREDIT.exec(text));
    if (agency !== null) return field<Origin>({ kind: "agency", agency }, "text");
  }
  return unknownField;
}
