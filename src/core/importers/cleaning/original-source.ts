import type { OriginalSource } from "../../model/article.ts";
import type { Block } from "../../model/block.ts";
import { domainOf, outletOfDomain } from "../outlet-domains.ts";
import { removing } from "./measure.ts";

/** "Original Source: …", and "Source: …" where what follows is an address. */
const NAMED =
  /^(?:original(?:ly)? (?:source|article|story)|originally (?:published|posted|appeared) (?:at|on|by|in)|this (?:article|story|post) (?:was )?(?:first|originally) (?:published|appeared|posted) (?:at|on|by|in)|(?:ursprünglich|zuerst) erschienen (?:bei|auf|in)|originalquelle|source originale|fuente original|fonte originale?|article original)\s*:?\s*(?<target>.+)$/iu;
const ADDRESSED =
  /^(?:source|quelle|fuente|fonte|bron|via|link|read the (?:full|original) (?:story|article) (?:at|on))\s*:?\s*(?<target>(?:https?:\/\/|www\.)\S+)$/iu;
const MAX_LENGTH = 200;

/** The source an "Original Source: …" line names; null when the text is no such line. */
function originalSourceIn(text: string): OriginalSource | null {
  if (text.length > MAX_LENGTH) return null;
  const target = (NAMED.exec(text) ?? ADDRESSED.exec(text))?.groups?.["target"];
  if (target === undefined) return null;
  const domain = domainOf(target);
  if (domain !== null) {
    return { name: outletOfDomain(domain), url: target.replace(/[.,;)]+$/u, "") };
  }
  const name = target.replace(/[.\s]+$/u, "");
  // "Originally published in 1949, the novel …" names a year and goes on: a sentence, no source.
  return /[.!?;]|,\s+\p{Ll}|^(?:1[5-9]|20)\d{2}(?!\p{L})/u.test(name) ||
    name.length > 60 ||
    !/^\p{Lu}|^\d/u.test(name)
    ? null
    : { name, url: null };
}

/** The first original source the blocks name, kept or set aside. */
export function originalSourceOf(blocks: readonly Block[]): OriginalSource | null {
  for (const block of blocks) {
    const found = originalSourceIn(block.text);
    if (found !== null) return found;
  }
  return null;
}

/** Sets aside the lines that say where an article first stood. */
export const removeOriginalSourceLines = removing(
  "original-source",
  (block) => originalSourceIn(block.text) !== null,
);
