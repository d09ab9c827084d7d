import { irregularByParticiple } from "./irregular-verbs.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}

/** Words in -ed that are no participles of verbs. */
const NOT_PARTICIPLES = words(
  `need red bed indeed hundred kindred sacred
  wicked naked rugged ragged crooked wretched sled shred 
  infrared so-called biased talented gifted skilled aged beloved moneyed storied ill-fated
  good-natured cold-blooded short-lived long-lived one-sided two-sided
  open-ended old-fashioned united`,
);

/** Participles of verbs that take no object: with "be" they describe a state, or are errors. */
const INTRANSITIVE = words(
  `gone come become fallen risen arisen grown been gotten slept sat stood wept cost undergone
  happened occurred died emerged arrived appeared disappeared existed remained vanished lasted belonged
  seemed lied laughed smiled cried sighed struggled rallied marched agreed collapsed resigned
  participated competed graduated expired retired surged soared plunged tumbled waned dwindled
  persisted consisted hesitated flourished erupted`,
);

/**
 * Participles that are adjectives as a rule: states of mind and standing (Quirk et al. 1985,
 * 3.76 f., "semi-passives" and "pseudo-passives"). With an agent behind them they are passives.
 */
const STATES = words(
  `interested tired bored excited worried concerned pleased delighted thrilled satisfied
  dissatisfied disappointed surprised shocked stunned amazed astonished confused embarrassed ashamed
  scared frightened terrified alarmed annoyed frustrated exhausted relieved relaxed depressed
  devastated convinced dedicated devoted opposed inclined supposed
  accustomed unaccustomed married divorced engaged related unrelated involved complicated limited unlimited
  advanced detailed educated uneducated experienced inexperienced sophisticated outdated crowded
  overcrowded overrated underrated varied mixed complex heated cultured belated dated screwed
  armed unarmed deserted isolated distinguished established qualified unqualified mistaken drunk
  motivated saddened disillusioned displeased gratified enthralled incensed impressed overblown
  misguided tightlipped astounded disheartened dismayed bewildered baffled elated enraged entitled addicted obsessed fascinated intrigued tempted thirsty bearded
  outraged infuriated disgusted appalled horrified troubled perplexed puzzled overjoyed humbled
  grounded outspoken sworn unchanged unknown unprecedented unexpected unfounded unwanted unemployed
  undecided unaffected unharmed uninsured undocumented unvaccinated unhinged headed rooted
  wedded filled packed finished intended meant due
  renowned noted famed colored coloured inspired disabled
  stuck poised slated tied aligned polarized polarised divided flawed
  doomed destined bent fixated clueless vexed frozen spoiled spoilt swollen`,
);
/** "Is set to rise", "is committed to peace": a state before "to". "Was set up" is a passive. */
const STATE_BEFORE_TO = /^(?:set|bound|committed|determined|prepared)$/u;
/** "Unpaid", "unconvinced": what was not done; not the verbs that begin so. */
const NOT_DONE =
  /^un(?!cover|veil|leash|seal|ravel|load|lock|earth|mask|do|der|ite|fold|plug|pack|hing|seat|nerv|ti|wind|bolt)\p{L}+ed$|^unpaid$/u;

/** What may stand before an irregular participle: "rebuilt", "well-written", "hand-drawn". */
const PREFIX = /^(?:re|mis|over|under|out|un|\p{L}+-)(?=\p{L}{3})/u;

/** What a form may be as a participle: null for none. */
export interface Participle {
  readonly base: string;
  /** True where a past form of the verb looks different: "taken", not "arrested" or "made". */
  readonly distinct: boolean;
  /** True where it is an adjective unless an agent follows. */
  readonly state: boolean;
}

/** The participle a word in lower case is by its form, of a verb that takes an object; else null. */
export function participleOf(form: string, next = ""): Participle | null {
  if (NOT_PARTICIPLES.has(form) || INTRANSITIVE.has(form)) return null;
  const state =
    STATES.has(form) ||
    NOT_DONE.test(form) ||
    (STATE_BEFORE_TO.test(form) && /^(?:to|for|not)$/u.test(next));
  // "Got beat by": the past for the participle.
  if (form === "beat" && next === "by") return { base: "beat", distinct: false, state };
  const irregular =
    irregularByParticiple.get(form) ?? irregularByParticiple.get(form.replace(PREFIX, ""));
  if (irregular !== undefined) {
    const { base, past, participle } = irregular;
    return { base, distinct: past !== participle && base !== participle, state };
  }
  if (form === "born") return { base: "bear", distinct: true, state };
  if (!/^\p{L}[\p{L}-]*\p{L}ed$/u.test(form)) return null;
  if (/eed$/u.test(form) && !/^(?:freed|guaranteed|decreed)$/u.test(form)) return null;
  return { base: form.slice(0, -2), distinct: false, state };
}
