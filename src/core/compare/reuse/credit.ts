import { originOf } from "../../importers/origin.ts";
import type { Member } from "../member.ts";

/** A name alone in brackets at the end of a paragraph: "… on Monday. (Reuters)". */
const IN_BRACKETS = /(\([\p{L}][\p{L}/ -]{1,40}\))\s*$/u;

/**
 * The agency an article credits: as its metadata say, or a dateline, a credit line or a name in
 * brackets behind one of its paragraphs; null where there is none.
 */
export function agencyOf({ origin, text }: Member): string | null {
  if (origin?.kind === "agency") return origin.agency;
  if (origin !== null) return null;
  const paragraphs = text.split(/\n+/u).filter((paragraph) => paragraph.trim() !== "");
  const credits = paragraphs.flatMap((paragraph) => IN_BRACKETS.exec(paragraph)?.[1] ?? []);
  for (const part of [paragraphs, ...credits.map((credit) => [credit])]) {
    const found = originOf(
      part.map((paragraph) => ({ kind: "paragraph", text: paragraph.trim(), kept: true })),
      [],
    );
    if (found.value?.kind === "agency" && found.value.agency !== null) return found.value.agency;
  }
  return null;
}
