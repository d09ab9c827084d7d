import type { Range } from "../model/range.ts";

/** Who is named as speaking: the mention nearest the cue, and the fullest form of the name. */
export interface Speaker extends Range {
  readonly name: string;
}

/**
 * The words that say that somebody speaks: a verb ("said") or "according to"; where the verb is
 * negated, with what negates it ("did not say", "declined to say").
 */
export interface Cue extends Range {
  readonly text: string;
}

/**
 * Somebody's words in an article. The range is the content, without the marks.
 * direct: whole utterances, or a part set apart; mixed: a quoted fragment inside the reporter's
 * clause; indirect: reported without marks.
 */
export interface Quotation extends Range {
  readonly kind: "direct" | "mixed" | "indirect";
  /** The index of the quotation this one stands in, in the list it came with. */
  readonly parent: number | null;
  readonly speaker: Speaker | null;
  readonly cue: Cue | null;
}
