import { removing, hasAtMost } from "./measure.ts";

/** A copyright line begins with the sign or the word, and a year or a holder right behind it. */
const BEGINS =
  /^(?:(?:©|\(c\)|ⓒ)\s*\S|copyright\s*(?:©|\(c\)|ⓒ|[12]\d{3}\b|by\b)|urheberrecht\s*©)/iu;
const RESERVED =
  /(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden)/iu;
const REPUBLISHING =
  /^(?:this material may not be published, broadcast|no part of this (?:article|publication|site) may be|reproduction (?:in whole|without permission))/iu;
const MAX_WORDS = 45;

/** True when a block is a copyright line, not prose about copyright. */
export function isCopyrightLine(text: string): boolean {
  if (!hasAtMost(text, MAX_WORDS)) return false;
  return (
    BEGINS.test(text) || REPUBLISHING.test(text) || (RESERVED.test(text) && hasAtMost(text, 20))
  );
}

/** Sets aside copyright lines. */
export const removeCopyrightLines = removing("copyright", (block) => isCopyrightLine(block.text));
