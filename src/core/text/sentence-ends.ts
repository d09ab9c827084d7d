function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}

/** Abbreviations that stand before what they belong to and are no words of their own. */
const BEFORE_NAMES = words(`mr mrs messrs dr prof vs v cf eg ie approx ca al etc'`);

/**
 * Titles, ranks and parts of place names that stand before a name when written with a capital;
 * in small letters they are words or units ("a gen", "six ft.").
 */
const CAPITALS_BEFORE_NAMES = words(
  `ms mx rev fr hon sen sens rep reps gov govs lt col cpl sgt capt maj gen adm cmdr brig supt insp
  det pres pvt sec st mt ft`,
);

/** Abbreviations that stand before a number, and else are words: "No. 7", "he said no." */
const BEFORE_NUMBERS = words(`no nos vol pp fig sec art op ft min max ext est`);

/** A number in figures, or a Roman one that is no pronoun. */
const NUMBER = /^(?:[$£€#]?\d|[IVXLC]{2,}\b)/u;

/** Abbreviations that may stand at the end of a sentence as well as inside it. */
const ANYWHERE = words(
  `jr sr inc ltd co corp llc plc bros dept dist etc ave blvd rd hwy d.c ph.d a.m p.m u.s u.k u.n e.u
  u.s.a`,
);

/** The same of months, weekdays and states: in small letters many are words ("ill", "sun"). */
const CAPITALS_ANYWHERE = words(
  `jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
  okla ore pa penn tenn tex vt va wash wis wyo`,
);

/**
 * Capitalised words that begin sentences and are no part of names: after an abbreviation that
 * can end a sentence, one of these says that it did.
 */
const OPENERS = words(
  `a an the this that these those he she it they we i you his her its their our my your there here
  in on at by for from with after before during since while when where as if although though
  because despite according but and so yet or however meanwhile also then now once who what why how
  some many most several all both each no not one two three another other such`,
);

/** Verbs that put a question or an exclamation in somebody's mouth: `"Where?" Smith asked`. */
const ASKS =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:asked|asks|said|says|wrote|writes|cried|shouted|replied|added|told|wondered|exclaimed)\b/u;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return /\p{L}/u.test(text.charAt(at));
}

/** The word before a final full stop, or the initials ("U.S"); null where something else is. */
function lastWord(before: string): string | null {
  const end = before.length - 1;
  let start = end;
  while (start > 0 && (isLetter(before, start - 1) || before[start - 1] === ".")) start -= 1;
  if (start > 0 && !/[\s("“‘'’[—–-]/u.test(before.charAt(start - 1))) return null;
  const word = before.slice(start, end);
  const isWord = word.includes(".") ? /^(?:\p{L}\.)+\p{L}+$/u.test(word) : word !== "";
  return isWord ? word : null;
}

/** No rule looks further than this to either side; without it long lines would cost their square. */
const BESIDE = 100;

/**
 * Whether a sentence that began at `start` ends at `cut`, an offset of `line` at which it may.
 * Rules after Palmer & Hearst (1997) and Kiss & Strunk (2006): what matters is whether the full
 * stop belongs to an abbreviation, and whether what follows looks like a beginning.
 */
export function endsSentence(line: string, start: number, cut: number): boolean {
  const before = line.slice(Math.max(start, cut - BESIDE), cut).trimEnd();
  const after = line.slice(cut, cut + BESIDE).trimStart();
  if (after === "") return false;
  if (/^\p{Ll}/u.test(after) || /^[,;:)\]”’%]/u.test(after)) return false;
  if (/^[-–—]\s*\p{Ll}/u.test(after)) return false;
  if (/[?!]["”’']$/u.test(before) && ASKS.test(after)) return false;
  if (/^(?:\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]|[•*·–-])$/u.test(before)) return false;
  // An ellipsis that stands alone marks words left out, not an end.
  if (/\s(?:\.\.\.|…)$/u.test(before)) return false;
  if (!before.endsWith(".")) return true;
  const last = lastWord(before);
  if (last === null) return true;
  const opener = OPENERS.has(/^["“‘']?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? "");
  const form = last.toLowerCase();
  const capital = /^\p{Lu}/u.test(last);
  if (BEFORE_NAMES.has(form) || (capital && CAPITALS_BEFORE_NAMES.has(form))) return false;
  if (BEFORE_NUMBERS.has(form) && NUMBER.test(after)) return false;
  if (/^\p{Lu}$/u.test(last)) return opener && last !== "I" ? true : last === "I";
  const abbreviated =
    /^(?:\p{L}\.)+\p{L}$/u.test(last) ||
    ANYWHERE.has(form) ||
    (capital && CAPITALS_ANYWHERE.has(form));
  return !abbreviated || opener || /^["“]/u.test(after);
}
