import type { Quotation } from "./quotation.ts";
import { reportingVerb } from "./reporting-verbs.ts";

/**
 * Verbs whose subject utters what follows: verbs of speaking and the suasive verbs that are
 * performed by speaking (Quirk et al. 1985, 16.31 f.; Austin 1962). Verbs of thought, stance and
 * conduct ("believes", "supports", "offers") tell no words.
 */
const UTTERING = new Set(
  `say tell add state write ask reply respond answer note explain conclude tweet retweet
  post blog declare announce insist argue claim warn joke quip shout yell exclaim observe remark
  comment recall acknowledge admit concede confess stress emphasize emphasise underscore underline
  reiterate repeat urge demand plead pledge promise vow predict forecast suggest assert assure
  reassure contend maintain allege accuse complain lament agree disagree deny boast brag proclaim
  testify report quote mention reveal disclose confirm caution advise recount wonder retort counter
  opine elaborate clarify recommend propose inform remind instruct request beg implore object
  protest counsel swear affirm certify pronounce profess stipulate imply hint indicate gripe bemoan
  scoff echo interrupt rebut lecture convey describe threaten question inquire call label dub point
  cite apologize apologise compare liken refer characterize characterise denounce joke speculate
  criticize criticise blame talk speak express convince persuade invite portray depict`.split(
    /\s+/u,
  ),
);

/** Nouns for what is said, against those for what is thought or meant ("belief", "plan"). */
const SAYING_NOUN =
  /^(?:claim|statement|warning|remark|comment|promise|pledge|vow|threat|call|request|demand|argument|assertion|allegation|accusation|suggestion|message|announcement|response|insistence|contention|prediction|advice|question|denunciation|complaint|admission|declaration|denial|explanation)s?$/u;

/** Subjects that stand for a circumstance or a thing, not for who speaks. */
const NOBODY = /^(?:this|that|these|those|which|what|there)$/iu;

/**
 * Whether a quotation renders something said or written. What stands between marks always does;
 * what is reported without marks does where its cue says that somebody speaks ("said", "urged",
 * "according to", "her warning"), and not where it tells a thought, a stance or an offer.
 */
export function isSpeech(quotation: Quotation): boolean {
  if (quotation.kind !== "indirect") return true;
  const cue = quotation.cue?.text.toLowerCase() ?? "";
  if (quotation.speaker === null || NOBODY.test(quotation.speaker.name)) return false;
  return (
    cue.startsWith("according") ||
    SAYING_NOUN.test(cue) ||
    UTTERING.has(reportingVerb(cue)?.lemma ?? "")
  );
}
