import { isVerbAt } from "../extract/phrases.ts";
import type { Quotation } from "../extract/quotation.ts";
import { reportingVerb } from "../extract/reporting-verbs.ts";
import type { ReadSentence } from "./read-sentence.ts";
import type { Cue } from "./signal.ts";

/**
 * Reporting verbs by what the reporter lets on of the words reported: Thompson, G. & Ye, Y. (1991),
 * "Evaluation in the reporting verbs used in academic papers" (factive, counter-factive), Hyland, K.
 * (1999) on the same, Bergler, S. (1992), and Caldas-Coulthard, C. R. (1994), "On reporting
 * reporting" (verbs that mark manner and attitude). Neutral ones ("say", "tell", "add") are none.
 *
 * doubting: the reporter does not vouch; vouching: it is taken to be so; conceding: something was to
 * be admitted; attacking: as a blow; belittling: how it was said is held against the speaker;
 * pressing: more than said.
 */
const STANCES: Readonly<Record<string, string>> = {
  doubting: "claim allege contend purport profess suggest insinuate assert maintain",
  vouching:
    "reveal confirm acknowledge note point recognize recognise demonstrate disclose remind explain show prove observe",
  conceding: "admit concede confess relent",
  attacking:
    "slam blast rip lambaste lash attack assail bash castigate denounce decry deride mock ridicule rail savage skewer accuse taunt scoff",
  belittling:
    "boast brag gloat whine gripe grumble grouse rant crow bark snap sneer balk lecture preach gush trumpet tout opine bemoan complain quip fume rave",
  pressing: "insist demand vow urge plead implore stress warn proclaim declare reiterate",
};

const stanceOf = new Map(
  Object.entries(STANCES).flatMap(([stance, verbs]) =>
    verbs.split(" ").map((verb) => [verb, stance] as const),
  ),
);

/** Verbs of showing: they report only with a clause. */
const SHOWS = new Set(["show", "prove", "observe", "demonstrate", "recognize", "recognise"]);

/** Reporting verbs of a sentence that show a stance: cues of its quotations, and finite others. */
export function reportingStances(sentence: ReadSentence, quotations: readonly Quotation[]): Cue[] {
  const cues = new Set(quotations.map(({ cue }) => cue?.start ?? -1));
  return sentence.tokens.flatMap((token, at): Cue[] => {
    const verb = reportingVerb(token.form);
    const stance = stanceOf.get(verb?.lemma ?? "");
    if (verb === null || stance === undefined) return [];
    const isVerb = isVerbAt(sentence.tokens, at);
    const tells = cues.has(token.start) && (isVerb || stance === "doubting");
    if (!tells && !(isVerb && reports(sentence, at))) return [];
    if (SHOWS.has(verb.lemma) && !/^(?:that|how|why)$/u.test(sentence.tokens[at + 1]?.form ?? "")) {
      return [];
    }
    // "Point out" vouches, "point" alone does not.
    const next = sentence.tokens[at + 1];
    if (verb.lemma === "point" && next?.form !== "out") return [];
    const { start } = token;
    const end = verb.lemma === "point" ? (next?.end ?? token.end) : token.end;
    const cue = verb.lemma === "point" ? "point out" : verb.lemma;
    return [{ start, end, kind: "reporting-verb", rule: `reporting-verb.${stance}`, cue }];
  });
}

/** Whether a verb that no quotation has for its cue reports all the same: a clause or words follow. */
function reports({ tokens }: ReadSentence, at: number): boolean {
  return /^(?:that|how|why|out|["“‘])$/u.test(tokens[at + 1]?.text.toLowerCase() ?? "");
}
