import { isCopyrightLine } from "../../importers/cleaning/copyright.ts";
import type { Range } from "../../model/range.ts";

/** Paragraphs longer than this (UTF-16 code units) are prose, whatever they begin with. */
const LONGEST = 500;

/**
 * Paragraphs that stand in many articles and tell nothing of the event: who worked on it, who the
 * author is, how to reach or follow the outlet, whose agency's text it is.
 */
const STANDING = [
  /^[([—–-]*\s*(?:(?:additional|with|further) )?(?:reporting|writing|editing|compiled|edited|written|text)(?: [\p{L} ,]{0,40})? (?:by|from)\b/iu,
  /\bcontributed (?:(?:to )?(?:this|the) (?:report|story|article)|reporting)\b/iu,
  /^(?:this|the) (?:article|story|report|piece|post|content) (?:was|has been|is|first|originally|appeared)\b.{0,80}\b(?:publish|appear|produced|updated|translated|syndicat|republish|written by)/iu,
  /^(?:follow|contact|e-?mail|sign up|subscribe|click here|read more|see also|watch|listen|join|download|get the|have a (?:tip|story)|support)\b.{0,200}(?:@|\b(?:twitter|facebook|instagram|whatsapp|telegram|newsletters?|inbox|app|podcasts?|e-?mail|here|us|below|updates?)\b)/iu,
  /^[\p{Lu}][\p{L}.'’-]+(?: [\p{Lu}][\p{L}.'’-]+){1,3}(?:, (?:a|an|the) [^.]{3,80},)? (?:is|was) (?:a|an|the|also|our|now)\b.{0,100}\b(?:reporter|correspondent|editor|columnist|writer|journalist|bureau chief|contributor|fellow|author|producer|freelancer?)\b.{0,60}\b(?:at|for|of|with|covering|based|who covers?|focus)/u,
  /^(?:(?:the )?associated press|agence france-presse|reuters|afp|dpa|ap|upi)\.?$/iu,
];

/** "HARBOUR CITY, May 5 (Agency) —": where an agency's or a paper's text says it comes from. */
const DATELINE =
  /^\p{Lu}[\p{L}.'’ -]{1,40}(?:, [\p{L}.'’ ]{2,30})?(?:, \p{L}{3,9}\.? \d{1,2})?,? ?(?:\([\p{L}\p{N}/. -]{2,40}\) ?[-–—:]|[–—])(?=\s)/u;

/** A credit in brackets at the end of a paragraph: "(Reuters)", "(dpa/AFP)". */
const CREDIT = /\((?:\p{L}[\p{L}/ -]{1,30})\)\s*$/u;

function standingPart(paragraph: string): Range[] {
  if (
    paragraph.length <= LONGEST &&
    (STANDING.some((pattern) => pattern.test(paragraph)) || isCopyrightLine(paragraph))
  ) {
    return [{ start: 0, end: paragraph.length }];
  }
  return [DATELINE, CREDIT].flatMap((pattern) => {
    const match = pattern.exec(paragraph);
    return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
  });
}

/**
 * The parts of a clean text that are no reporting and stand in many articles alike: credits of
 * reporters and agencies, lines about the author and the outlet, copyright lines, datelines. In
 * the order of the text.
 */
export function findBoilerplate(text: string): Range[] {
  const found: Range[] = [];
  let start = 0;
  for (const paragraph of text.split("\n")) {
    for (const part of standingPart(paragraph)) {
      found.push({ start: start + part.start, end: start + part.end });
    }
    start += paragraph.length + 1;
  }
  return found;
}
