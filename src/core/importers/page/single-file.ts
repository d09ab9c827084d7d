import { dateSchema } from "../../model/article.ts";

/** What the program that saved a page wrote at its head. */
export interface SavedPage {
  readonly address: string | null;
  readonly retrieved: string | null;
}

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
/** JavaScript's `Date.toString()`: "Mon Mar 03 2025 10:11:12 GMT+0100 (…)". */
const SAVED =
  /saved date:\s*\w{3} (?<month>\w{3}) (?<day>\d{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT(?<hours>[+-]\d{2})(?<minutes>\d{2})/iu;
const ADDRESS = /^\s*url:\s*(?<address>https?:\/\/\S+)/imu;
const SAVED_FROM = /saved from url=\(\d+\)(?<address>https?:\/\/\S+)/iu;
const HEAD = 5000;

function retrievedAt(head: string): string | null {
  const groups = SAVED.exec(head)?.groups;
  if (groups === undefined) return null;
  const month = MONTHS.indexOf(groups["month"] ?? "-") / 3 + 1;
  const date = `${groups["year"] ?? ""}-${String(month).padStart(2, "0")}-${groups["day"] ?? ""}T${groups["time"] ?? ""}${groups["hours"] ?? ""}:${groups["minutes"] ?? ""}`;
  return dateSchema.safeParse(date).success ? date : null;
}

/**
 * Reads the comment that SingleFile puts at the head of a page it saves (`url:`, `saved date:`),
 * or the "saved from url" mark of browsers.
 */
export function savedPage(markup: string): SavedPage {
  const head = markup.slice(0, HEAD);
  if (/Page saved with SingleFile/iu.test(head)) {
    return {
      address: ADDRESS.exec(head)?.groups?.["address"] ?? null,
      retrieved: retrievedAt(head),
    };
  }
  return { address: SAVED_FROM.exec(head)?.groups?.["address"] ?? null, retrieved: null };
}
