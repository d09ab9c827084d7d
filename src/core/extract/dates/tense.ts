/** Before a date: what tells of what is still to come. */
const COMING_BEFORE =
  /(?:\b(?:will|shall|won['’]t|going to|set (?:to|for)|due (?:to|in|for|on|back)|(?:re)?scheduled|slated|expected|plan(?:s|ned|ning)? (?:to|for|on)|hop(?:es|ing) to|is to|are to|to be|upcoming|coming|deadline (?:of|for|is|to)|begins|starts|opens|expires|takes place)\b|['’]ll\b)/iu;
/** Just after a date: the clause it opens is of what is to come ("On Monday, the House will vote"). */
const COMING_AFTER =
  /^[,\s]*(?:[^.;,]{0,60}?)(?:\b(?:will|is set to|are set to|is scheduled|is expected|are expected|is due|is to|are to|plans to)\b|['’]ll\b)/iu;
const CLAUSE_END =
  /[;:—–]|,\s|\b(?:who|which|that|because|while|when|after|before|although|though|but|said|says|told|announced|reported)\b/giu;

/** The last clause of the words before a date. */
function lastClause(before: string): string {
  const ends = [...before.matchAll(CLAUSE_END)];
  const last = ends.at(-1);
  return last === undefined ? before : before.slice(last.index);
}

/**
 * True when the clause a date stands in tells of what is still to come at publication: then
 * "on Monday" is the next one. `before` and `after` are the sentence's words around the date.
 */
export function isToCome(before: string, after: string): boolean {
  const clause = lastClause(before);
  if (COMING_BEFORE.test(clause) || /^\s+deadline\b/iu.test(after)) return true;
  // A date that opens its clause belongs to the verb behind it.
  const opens =
    /^[\s,;:—–]*(?:(?:that|because|while|when|but|and)\s+)?(?:(?:on|at|by|in)\s+)?$/iu.test(clause);
  return opens && COMING_AFTER.test(after);
}
