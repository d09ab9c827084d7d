/** What stands before a weekday that names a feast, a sale, a programme or a habit, not a day. */
const NAMED_BEFORE =
  /(?:\b(?:Black|Good|Ash|Super|Bloody|Cyber|Ruby|Easter|Palm|Fat|Shrove|Holy|Maundy|Giving|Bowl|Mail on|News|Manic|Freaky|Casual)|\b(?:every|each|any|most|some|one|on an?|other))\s+$/iu;
/** What stands after a weekday that begins a name: "Sunday Times", "Saturday Night Live". */
const NAMED_AFTER =
  /^\s+(?:Times|Telegraph|Express|Mirror|Post|Herald|Mail|Independent|People|Star|Sun|World|Tribune|(?:Night )?(?:Live|Football|Lights|Fever)|Agreement|Today|Group)\b/u;
/** What stands before a month that is neither a verb nor a name. */
const BEFORE_MONTH =
  /(?:^|[\s(—–-])(?:in|since|until|till|by|last|this|next|early|late|mid|of|from|during|through|throughout|after|before|and|to|between|or|for|earlier|later|back in)(?:\s+|-)$/iu;
/** A person called so: then a bare "May" is mostly that person. */
const PERSON_MAY = /\b(?:Theresa|Mrs\.?|Ms\.?|Miss|Minister|Brian|Elaine|Fiona|Jonny)\s+May\b/u;

/** True for a weekday's name that is a part of another name, or tells of no day in particular. */
export function isNoWeekday(before: string, after: string): boolean {
  return NAMED_BEFORE.test(before) || NAMED_AFTER.test(after);
}

/** True for a month's name, without day or year, that may be a verb ("may") or a person. */
export function isNoMonth(name: string, before: string, after: string, text: string): boolean {
  if (!BEFORE_MONTH.test(before)) return true;
  if (/^may$/iu.test(name) && PERSON_MAY.test(text)) return true;
  // "to March on Washington", "of April Ryan", "by August's friends".
  return /^(?:\s+\p{Lu}\p{Ll}|\s+on\b)/u.test(after) && !/^\s+(?:I|The)\b/u.test(after);
}

/**
 * True when the number beside a month is no day of it: the age in "April, 25, said", the miles of
 * "March 5 miles".
 */
export function isNoDay(words: string, after: string): boolean {
  return (
    /^(?!\p{L}+day\b)\p{L}+\.?,\s*\d/iu.test(words) ||
    /^(?:\s+(?:miles|km|kilometers|kilometres|per cent|percent|million|billion|people|points|years?|votes|seats)\b|%|\.\d|,\d{3})/u.test(
      after,
    )
  );
}

/** Days that name what happened on them, years ago: "the Sept. 11 attacks", "Jan. 6 rioters". */
const NAMED_DAY =
  /^(?:Sept(?:ember|\.)? 11(?:th)?|11(?:th)? Sept(?:ember|\.)?|Jan(?:uary|\.)? 6(?:th)?)$/u;

/** True for a day without a year that stands for what once happened on it. */
export function isNamedDay(words: string, before: string, after: string): boolean {
  if (!NAMED_DAY.test(words)) return false;
  return /\b(?:the|since|after|of)\s+$/iu.test(before) || /^,?\s+\p{Ll}{4,}/u.test(after);
}
