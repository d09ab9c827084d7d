import { stemmer } from "stemmer";

/** Enough for the vocabulary of a large project; beyond it the cache starts afresh. */
const CACHE_LIMIT = 50_000;
const cache = new Map<string, string>();

/**
 * The stem of a folded word: Porter, M. F. (1980), "An algorithm for suffix stripping",
 * Program 14(3). Words that are not plain letters (numbers, names with dots) stay as they are.
 */
export function stemOf(form: string): string {
  const known = cache.get(form);
  if (known !== undefined) return known;
  const stem = /^[a-z]+$/u.test(form) ? stemmer(form) : form;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(form, stem);
  return stem;
}

/**
 * The closed classes of English after Quirk, Greenbaum, Leech & Svartvik (1985), "A
 * Comprehensive Grammar of the English Language", 2.34 ff.: determiners, pronouns,
 * prepositions, conjunctions, auxiliaries, and the adverbs that only link or grade.
 */
const FUNCTION_WORDS = new Set(
  `a an the this that these those each every either neither some any no none both all half such
  what which whose whatever whichever another other others own same much many more most few fewer
  less least several enough
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his
  himself she her hers herself it its itself they them their theirs themselves one ones who whom
  whoever someone somebody something anyone anybody anything everyone everybody everything nobody
  nothing
  about above across after against along amid among amongst around as at before behind below
  beneath beside besides between beyond by despite down during except for from in inside into like
  near of off on onto out outside over past per since through throughout till to toward towards
  under until unto up upon via with within without
  and or but nor so yet if unless although though because while whereas whether than lest once
  be am is are was were been being have has had having do does did doing done will would shall
  should can could may might must ought cannot
  not never ever also too very just only even still then there here now when where why how again
  however thus hence therefore rather quite almost already perhaps maybe else instead
  don't doesn't didn't won't wouldn't shan't shouldn't can't couldn't mustn't isn't aren't wasn't
  weren't hasn't haven't hadn't i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll
  he'd he'll she'd she'll it'd it'll they're they've they'd they'll that'd that'll who'd who'll
  who've there'd there'll`.split(/\s+/u),
);

/** True when the folded word belongs to a closed class: it says how, not what. */
export function isFunctionWord(form: string): boolean {
  return FUNCTION_WORDS.has(form);
}
