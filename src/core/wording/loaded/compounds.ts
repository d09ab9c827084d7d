import type { ReadSentence } from "../read-sentence.ts";
import type { Cue } from "../signal.ts";

/**
 * First parts that exaggerate or expose what they are put before; plain words that only look so
 * are left out ("ultraviolet", "hyperlink"). On such word formation in news: Štekauer, P. & Lieber,
 * R. (2005), "Handbook of Word-Formation"; evaluative morphology: Grandi, N. & Körtvélyessy, L. (2015).
 */
const FIRST =
  /^(?:mega|ultra|hyper|uber|über|pseudo|faux|crypto|quasi|arch)-?(?!violet|sound|bole|bolic|tension|text|link|marathon|ventilat|active|sonic|phone|ton|watt|hertz|joule|volt|byte|pixel|itect|ive|er|bishop|aeolog|duke|currenc|graph|city|cities)\p{L}{4,}$/u;
/** Second parts that mock, blame or fear. */
const SECOND =
  /\p{L}-(?:bashing|loving|hating|obsessed|crazed|addled|spewing|peddling|in-chief|infested|ridden|baiting|baiter|crushing|pushing|worshipping|worshiping|hungry|toting|mongering|monger|washing|splaining|shaming|coddling|hugging|clutching|signaling|signalling|denying|fueled|fuelled|destroying|killing)s?$/u;
const ONE_WORD =
  /^\p{L}{3,}(?:mongers?|mongering|phobes?|phobic|splain(?:s|ed|ing)?|tards?|holes?-in-chief)$/u;
const NOT_ONE_WORD =
  /^(?:iron|fish|cheese|coster|cost|fell)monger|^(?:hydro|photo|claustro|agora|lipo|aero)phob|^(?:bas|leo|mus|cus|dus|retard)/u;
const OFFICE = /^(?:commander|editor|communicator)s?-in-chief$/u;

/** Compounds and formations that exaggerate or mock: "mega-donor", "race-baiting", "fearmonger". */
export function compounds({ tokens }: ReadSentence): Cue[] {
  return tokens.flatMap(({ kind, form, start, end }): Cue[] => {
    if (kind !== "word" || OFFICE.test(form)) return [];
    const formed =
      FIRST.test(form) || SECOND.test(form) || (ONE_WORD.test(form) && !NOT_ONE_WORD.test(form));
    return formed ? [{ start, end, kind: "loaded", rule: "loaded.compound", cue: form }] : [];
  });
}
