import type { Block } from "../model/block.ts";
import type { Field } from "../model/field.ts";
import { field, unknownField } from "../model/field.ts";
import { isCopyrightLine } from "./cleaning/copyright.ts";

const COPYRIGHT_SIGN = /(?:copyright|©|\(c\)|ⓒ)/giu;
const YEARS = /\b(?:19|20)\d{2}(?:\s*[-–—,]\s*(?:19|20)?\d{2})*\b/gu;
const RESERVED =
  /[\s.,|–—-]*(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden)\b.*$/iu;
const LEGAL_FORM =
  /,?\s+(?:LLC|L\.L\.C\.|Inc|Ltd|Limited|Corp|Corporation|Company|Co|PLC|LP|LLP|GmbH(?:\s*&\s*Co\.?\s*KG)?|AG|KG|S\.?A\.?|S\.?L\.?|S\.?r\.?l\.?|S\.?p\.?A\.?|SAS|B\.?V\.?|N\.?V\.?|Pty|AB)\.?$/u;
const MAX_NAME = 60;

/** The holder a copyright line names, without years and legal form; null when it names none. */
function outletOfCopyrightLine(text: string): string | null {
  if (!isCopyrightLine(text)) return null;
  let name =
    text
      .replace(RESERVED, "")
      .replace(COPYRIGHT_SIGN, " ")
      .replace(YEARS, " ")
      .replace(/^\s*(?:[\s.,:|–—-]|by\b)+/iu, "")
      .split(/\.\s|\s[|–—-]\s/u)[0] ?? "";
  name = name.replace(/[\s.,:|–—-]+$/u, "");
  while (LEGAL_FORM.test(name)) name = name.replace(LEGAL_FORM, "");
  name = name.replace(/\s+/gu, " ").trim();
  return name.length >= 2 && name.length <= MAX_NAME && /^[\p{Lu}\p{N}]|^\p{Ll}+\p{N}/u.test(name)
    ? name
    : null;
}

/**
 * A sentence that ends with a comma and "reports X" attributes itself: outlets that write
 * "…, reports X." at the end of their lead name themselves.
 */
const SELF_MENTION =
  /,\s+(?:reports|reported by|writes|berichtet|informa|rapporte)\s+(?<name>[^\s,.;:!?"”][^,.;:!?"”]{0,50})\.["”]?$/u;
/** Where a lead can be: among the first kept paragraphs. */
const LEAD = 2;

/** True for names: each word begins with a capital or a digit, or is the only word. */
function isName(text: string): boolean {
  const words = text.split(" ");
  if (words.length === 1) return /[\p{L}\p{N}]/u.test(text);
  return (
    words.length <= 5 &&
    words.every((word) => /^[\p{Lu}\p{N}]|^(?:of|the|de|la|del|and)$/u.test(word))
  );
}

function selfMention(blocks: readonly Block[]): string | null {
  const lead = blocks.filter((block) => block.kept && block.kind === "paragraph").slice(0, LEAD);
  for (const block of lead) {
    const name = SELF_MENTION.exec(block.text)?.groups?.["name"]?.trim();
    if (name !== undefined && isName(name)) return name;
  }
  return null;
}

/** The outlet the text itself names: in its copyright line, else at the end of its lead. */
export function outletOfText(blocks: readonly Block[]): Field<string> {
  for (const block of blocks) {
    const name = outletOfCopyrightLine(block.text);
    if (name !== null) return field(name, "text");
  }
  const name = selfMention(blocks);
  return name === null ? unknownField : field(name, "text");
}
