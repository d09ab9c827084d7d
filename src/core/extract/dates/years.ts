import type { Range } from "../../model/range.ts";

/** What stands before a bare number that is a year; "the 2016 election" names the election. */
const BEFORE_YEAR =
  /(?:\b(?:in|since|until|till|by|during|through|before|after|back in|from|early|late|mid|spring|summer|autumn|fall|winter|the year|year of)|mid-|\b(?:spring|summer|autumn|fall|winter) of|\b(?:between|from) (?:1[89]|20)\d\d (?:and|to))[\s-]?$/iu;
/** What stands after a number that counts or names something. */
const AFTER_NUMBER =
  /^(?:[-–/:.,]?\d|%|s\b|['’]s\b|-\p{L}|\s+(?:\p{Ll}{2,}s\b(?<!\s(?:was|is|has|as|this|his|its|years|elections))|per\s?cent|million|billion|hours|people|men|women|children|euros|members|election|campaign|race|cycle))/u;

/** The years, in digits alone, of a stretch of text: their places in it. */
export function yearsIn(words: string): (Range & { readonly year: number })[] {
  return [...words.matchAll(/(?<![\p{L}\d$€£,.#-])(?:1[89]|20)\d\d(?!\d)/gu)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (!BEFORE_YEAR.test(words.slice(Math.max(0, start - 24), start))) return [];
    if (AFTER_NUMBER.test(words.slice(end, end + 24))) return [];
    return [{ start, end, year: Number(match[0]) }];
  });
}
