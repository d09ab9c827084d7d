const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

/** "May 5, 2031", "May 5th"; "5 May 2031", "the 5th of May"; "2031-05-05". */
const MONTH_FIRST = new RegExp(`\\b(${MONTH})\\.? ${DAY}\\b(?:,? (\\d{4})\\b)?`, "giu");
const DAY_FIRST = new RegExp(
  `\\b(?:the )?${DAY} (?:of )?(${MONTH})\\b\\.?(?:,? (\\d{4})\\b)?`,
  "giu",
);

function written(month: string, day: string, year: string | undefined): string {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const parts = [number, Number(day)].map((part) => String(part).padStart(2, "0"));
  return [...(year === undefined ? [] : [year]), ...parts].join("-");
}

/**
 * The text with its dates in one form, "2031-05-05" or without a year "05-05", so that the same
 * date written in two ways is the same. Only dates with a day and a named month.
 */
export function withPlainDates(text: string): string {
  return text
    .replace(MONTH_FIRST, (_, month: string, day: string, year: string | undefined) =>
      written(month, day, year),
    )
    .replace(DAY_FIRST, (_, day: string, month: string, year: string | undefined) =>
      written(month, day, year),
    );
}
