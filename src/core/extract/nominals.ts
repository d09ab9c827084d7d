import { looksVerbal, phraseEndingAt } from "./phrases.ts";
import type { Stretch } from "./phrases.ts";
import type { Reporting } from "./reporting.ts";
import type { Token } from "./tokens.ts";

/** Nouns that report as verbs do ("her warning that…"): Quirk et al. (1985), 17.26. */
const REPORTING_NOUNS = new Set(
  `claim claims statement statements warning warnings remark remarks comment comments promise
  promises pledge pledges vow vows threat threats call calls request requests demand demands
  argument arguments assertion assertions allegation allegations accusation accusations suggestion
  suggestions belief beliefs view views fear fears hope hopes concern concerns idea message
  announcement proposal plan plans decision criticism support opposition endorsement response
  insistence contention conviction prediction estimate opinion desire wish refusal offer praise
  defense defence advice question questions attack attacks denunciation complaint complaints
  admission declaration denial explanation commitment`.split(/\s+/u),
);
const POSSESSIVES = /^(?:his|her|their|its|my|our|your)$/u;
const OPENS_CONTENT = /^(?:that|to|of|for|about|on|against|whether)$/u;

/**
 * Reporting by a noun with its possessor: "the minister's warning that…", "their call for…".
 * The possessor is the source; a noun nobody is said to own reports nobody's words.
 */
export function nominalReportingIn(tokens: readonly Token[]): Reporting[] {
  const found: Reporting[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!REPORTING_NOUNS.has(token.form) || !OPENS_CONTENT.test(tokens[at + 1]?.form ?? ""))
      continue;
    const subject = possessorBefore(tokens, at);
    if (subject === null) continue;
    const cue = { first: at, last: at };
    found.push({
      cue,
      lemma: token.form,
      verbClass: "belief",
      participle: false,
      subject,
      inverted: false,
    });
  }
  return found;
}

function possessorBefore(tokens: readonly Token[], noun: number): Stretch | null {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== "word") return null;
    if (POSSESSIVES.test(token.form)) return { first: at, last: at };
    if (token.form === "'s" || /s'$/u.test(token.form)) {
      const phrase = phraseEndingAt(tokens, token.form === "'s" ? at - 1 : at);
      if (phrase === null) return null;
      let first = phrase.last;
      while (first > phrase.first && !looksVerbal(tokens, first - 1)) first -= 1;
      return { first, last: phrase.last };
    }
  }
  return null;
}
