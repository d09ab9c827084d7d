import type { Block } from "../model/block.ts";
import { bylineAuthors } from "./authors.ts";
import { setAside, wordCount } from "./cleaning/measure.ts";
import { findDate } from "./dates.ts";
import type { SlashOrder } from "./dates.ts";
import { headlineIndex } from "./headline.ts";

/** What a date line may say the date is of. */
const LABEL =
  /(?<!\p{L})(?:first\s+)?(?:published|posted|updated|original|last\s+(?:updated|modified|edited)|modified|date|created|release\s+date|veröffentlicht|aktualisiert|erschienen|eingestellt|stand|erstellt|publié|mis\s+à\s+jour|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt)(?!\p{L})/giu;
const UPDATED =
  /^(?:updated|last|modified|aktualisiert|stand|mis|actualizado|aggiornato|atualizado|bijgewerkt)/iu;
const WEEKDAY =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)-feira)(?!\p{L})/giu;
const TIME =
  /(?<!\d)\d{1,2}(?:[:.h]\d{2}){0,2}\s*(?:a\.?m\b\.?|p\.?m\b\.?|uhr|h\b)?\s*(?:\(?(?:[A-Z]{2,5}T|GMT|UTC|ET|PT|CT|BST|MEZ|MESZ)\b\)?)?/giu;
/** The little words between the parts of a date line. */
const FILLER = /(?<!\p{L})(?:on|at|am|um|the|le|el|il|em|op|à|a las|às|alle|and|und)(?!\p{L})/giu;
const MAX_LENGTH = 100;
/** Lines about an article stand at its head: among the first blocks that were kept. */
const HEAD = 8;
/** A name with what its bearer is: "Ada Lane, Science Correspondent". */
const MAX_AUTHOR_WORDS = 9;

/** What a line that is nothing but a date says. */
interface DatedLine {
  readonly date: string;
  readonly updated: boolean;
  readonly labelled: boolean;
}

/** The date a line states when it states nothing else; null for any other line. */
export function datedLine(text: string, order: SlashOrder = null): DatedLine | null {
  if (text.length > MAX_LENGTH) return null;
  const found = findDate(text, order);
  if (found === null) return null;
  let rest = text.slice(0, found.start) + text.slice(found.end);
  const second = findDate(rest, order);
  if (second !== null) rest = rest.slice(0, second.start) + rest.slice(second.end);
  const left = rest.replace(LABEL, "").replace(WEEKDAY, "").replace(TIME, "").replace(FILLER, "");
  if (/[\p{L}\p{N}]/u.test(left)) return null;
  const opening = text.replace(/^[\s|·•–-]+/u, "");
  return { date: found.date, updated: UPDATED.test(opening), labelled: rest.search(LABEL) >= 0 };
}

/** What the lines at the head of an article say of it. */
interface HeadLines {
  readonly blocks: readonly Block[];
  readonly authors: readonly string[] | null;
  readonly published: string | null;
  readonly updated: string | null;
}

/** True for a short line that begins with the name of one of the authors, its role behind it. */
function namesAuthor(text: string, known: readonly string[]): boolean {
  if (wordCount(text) > MAX_AUTHOR_WORDS || /[.!?:]$/u.test(text)) return false;
  const line = text.toLowerCase();
  return known.some((author) => line.startsWith(author.toLowerCase()));
}

/** What is known of an article before the lines at its head are read. */
interface KnownOfHead {
  /** The authors the format names, whose names may stand alone on a line. */
  readonly authors: readonly string[];
  /** Whether the format names the headline, so that no line of the text need be it. */
  readonly hasHeadline: boolean;
  /** The language of the text (ISO 639-1), as far as it is known. */
  readonly language: string | null;
}

/** What the line that opens a text stands before: a headline, or the text itself. */
function openingOf(
  later: readonly Block[],
  language: string | null,
): "before-headline" | "before-text" {
  const isHeadLine = (text: string): boolean =>
    datedLine(text) !== null || bylineAuthors(text, { language, opening: null }) !== null;
  const others = later.filter((block) => block.kept);
  const first = others.findIndex((block) => !isHeadLine(block.text));
  return first >= 0 && headlineIndex(others.slice(first)) === 0 ? "before-headline" : "before-text";
}

/** Reads date lines and bylines at the head, labelled date lines anywhere, and sets them aside. */
export function readHeadLines(blocks: readonly Block[], known: KnownOfHead): HeadLines {
  let authors: readonly string[] | null = null;
  let published: string | null = null;
  let updated: string | null = null;
  let kept = 0;
  // True while nothing but date lines and bylines stood: the next line may be the headline.
  let opens = !known.hasHeadline;
  const result = blocks.map((block, index) => {
    if (!block.kept) return block;
    kept += 1;
    const inHead = kept <= HEAD;
    const dated = datedLine(block.text);
    if (dated !== null && (inHead || dated.labelled)) {
      if (dated.updated) updated ??= dated.date;
      else published ??= dated.date;
      return setAside(block, "dateline");
    }
    const opening = inHead && opens ? openingOf(blocks.slice(index + 1), known.language) : null;
    const named = inHead ? bylineAuthors(block.text, { language: known.language, opening }) : null;
    if (named === null) {
      if (inHead && namesAuthor(block.text, known.authors)) return setAside(block, "byline");
      opens = false;
      return block;
    }
    authors ??= named;
    return setAside(block, "byline");
  });
  return { blocks: result, authors, published, updated };
}
