import type { Block } from "../model/block.ts";
import { bylineAuthors } from "./authors.ts";
import { setAside } from "./cleaning/measure.ts";
import { findDate } from "./dates.ts";
import type { SlashOrder } from "./dates.ts";

/** What may stand on a date line besides the date. */
const LABEL =
  /^(?:(?:first\s+)?(?:published|posted|updated|last\s+(?:updated|modified)|modified|date|created|release\s+date|veröffentlicht|aktualisiert|stand|erstellt|publié|mis\s+à\s+jour|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt)\b(?:\s+(?:on|at|am|le|el|il|em|op))?|on)\s*:?\s*/iu;
const UPDATED =
  /^(?:updated|last|modified|aktualisiert|stand|mis|actualizado|aggiornato|atualizado|bijgewerkt)/iu;
const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b[.,]?\s*/iu;
const TIME =
  /^[\s,|·•@–-]*(?:(?:at|um|à|a las)\s+)?(?:\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|uhr)?|\d{1,2}\s*(?:a\.?m\.?|p\.?m\.?|uhr))?\s*(?:\(?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})\)?)?[\s.,|·•–-]*$/iu;
const MAX_LENGTH = 100;
/** Lines about an article stand at its head: among the first blocks that were kept. */
const HEAD = 8;

/** The date a line states when it states nothing else; null for any other line. */
export function datedLine(
  text: string,
  order: SlashOrder = null,
): { date: string; updated: boolean } | null {
  if (text.length > MAX_LENGTH) return null;
  const rest = text.replace(/^[\s|·•–-]+/u, "");
  const bare = rest.replace(LABEL, "").replace(WEEKDAY, "");
  const found = findDate(bare, order);
  if (found === null || found.start > 0 || !TIME.test(bare.slice(found.end))) return null;
  return { date: found.date, updated: UPDATED.test(rest) };
}

/** What the lines at the head of an article say of it. */
export interface HeadLines {
  readonly blocks: readonly Block[];
  readonly authors: readonly string[] | null;
  readonly published: string | null;
  readonly updated: string | null;
}

/** Reads date lines and bylines among the first kept blocks, and sets them aside. */
export function readHeadLines(blocks: readonly Block[]): HeadLines {
  let authors: readonly string[] | null = null;
  let published: string | null = null;
  let updated: string | null = null;
  let kept = 0;
  const result = blocks.map((block) => {
    if (!block.kept || kept >= HEAD) return block;
    kept += 1;
    const dated = datedLine(block.text);
    if (dated !== null) {
      if (dated.updated) updated ??= dated.date;
      else published ??= dated.date;
      return setAside(block, "dateline");
    }
    const named = bylineAuthors(block.text);
    if (named === null) return block;
    authors ??= named;
    return setAside(block, "byline");
  });
  return { blocks: result, authors, published, updated };
}
