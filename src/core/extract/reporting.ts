import { reportingVerb } from "./reporting-verbs.ts";
import type { VerbClass } from "./reporting-verbs.ts";
import { isName, isVerbAt, phraseStartingAt } from "./phrases.ts";
import type { Stretch, Tokens } from "./phrases.ts";
import { isNoOne } from "./polarity.ts";
import { subjectBefore } from "./subjects.ts";
import { BE } from "./word-classes.ts";

/** A reporting verb in use, or "according to": what reports, and whose words or thoughts. */
export interface Reporting {
  /** The token(s) of the cue. */
  readonly cue: Stretch;
  readonly lemma: string;
  readonly verbClass: VerbClass;
  readonly participle: boolean;
  readonly subject: Stretch | null;
  /** The subject follows the verb (“…,” said Smith; according to Smith). */
  readonly inverted: boolean;
}

/** When something is said: "…, said Sunday that", and nobody of that name. */
const DATED =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|earlier|later|january|february|march|april|june|july|august|september|october|november|december)$/u;

/** Adjectives that tell a stance, with "be" before them: Quirk et al. (1985), 16.71 ff. */
const STANCE =
  /^(?:afraid|worried|concerned|confident|certain|sure|unsure|convinced|aware|hopeful|optimistic|pessimistic|skeptical|sceptical|doubtful|glad|happy|proud|wary|critical|supportive|frustrated|disappointed|alarmed|adamant|clear)$/u;

const OPENS_STANCE = /^(?:that|about|of|with|to)$/u;

/** "The mayor is afraid that…", "she made it clear that…": a stance told by an adjective. */
function stanceAt(tokens: Tokens, at: number): Reporting | null {
  const token = tokens[at];
  if (!STANCE.test(token?.form ?? "") || !OPENS_STANCE.test(tokens[at + 1]?.form ?? ""))
    return null;
  const verb = [at - 1, at - 2].find((index) => {
    const form = tokens[index]?.form ?? "";
    return BE.has(form) || (token?.form === "clear" && /^(?:make|makes|made)$/u.test(form));
  });
  if (token === undefined || verb === undefined) return null;
  const { subject } = subjectBefore(tokens, BE.has(tokens[verb]?.form ?? "") ? at : verb);
  // "It is clear that…" is nobody's stance.
  if (subject === null || /^(?:it|there)$/u.test(tokens[subject.last]?.form ?? "")) return null;
  const cue = { first: at, last: at };
  const shape = { verbClass: "belief", participle: false, inverted: false } as const;
  return { ...shape, cue, lemma: token.form, subject };
}

/** "Said the strikes and protests cost…": behind a past verb "and" joins no present one. */
function isNounJoined(tokens: Tokens, at: number, last: Reporting | undefined): boolean {
  if (last === undefined || tokens[at - 1]?.form !== "and") return false;
  const formsAt = (index: number): readonly string[] =>
    reportingVerb(tokens[index]?.form ?? "")?.forms ?? [];
  return formsAt(at).every((form) => form === "third") && formsAt(last.cue.first).includes("past");
}

/** A determiner or connective alone: where a phrase was cut short, not a subject. */
function isEmpty(tokens: Tokens, { first, last }: Stretch): boolean {
  return (
    first === last &&
    /^(?:the|an?|and|or|but|its|his|her|their|'s)$/u.test(tokens[first]?.form ?? "")
  );
}

/**
 * All reporting in a unit, in order: each reporting verb in use with its subject, found by the
 * order of words (subject before the verb, past adverbials and appositions; or after it where
 * the verb follows what is quoted), and each "according to". Passive uses report nobody's words
 * that the subject could own and are left out, and so is what nobody or no one says.
 */
export function reportingIn(tokens: Tokens): Reporting[] {
  const found: Reporting[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word") continue;
    if (token.form === "according" && tokens[at + 1]?.form === "to") {
      const subject = phraseStartingAt(tokens, at + 2);
      const cue = { first: at, last: at + 1 };
      found.push({
        cue,
        lemma: "according",
        verbClass: "speech",
        participle: false,
        subject,
        inverted: true,
      });
      continue;
    }
    const stance = stanceAt(tokens, at);
    if (stance !== null) {
      found.push(stance);
      continue;
    }
    if (!isVerbAt(tokens, at)) continue;
    const verb = reportingVerb(token.form);
    if (verb === null) continue;
    if (isNounJoined(tokens, at, found.at(-1))) continue;
    const cue = { first: at, last: at };
    const shared = { cue, lemma: verb.lemma, verbClass: verb.verbClass };
    const participle = /ing$/u.test(token.form);
    const before = tokens[at - 1];
    const afterQuote =
      before === undefined ||
      before.kind === "quote" ||
      (/^[,—–-]$/u.test(before.text) &&
        (at < 2 ||
          tokens[at - 2]?.kind === "quote" ||
          verb.forms.includes("third") ||
          verb.lemma === "say"));
    if (afterQuote && !participle) {
      const subject = DATED.test(tokens[at + 1]?.form ?? "")
        ? null
        : phraseStartingAt(tokens, at + 1);
      if (subject !== null && before !== undefined) {
        const behindQuote = before.kind === "quote" || tokens[at - 2]?.kind === "quote";
        const ends = tokens[subject.last + 1]?.kind !== "word";
        const trails = /^(?:say|report)$/u.test(verb.lemma) && at > 4 && ends;
        if (behindQuote || trails || isName(tokens[subject.first])) {
          found.push({ ...shared, participle, subject, inverted: true });
          continue;
        }
      }
    }
    const { subject: phrase, passive } = subjectBefore(tokens, at);
    if (passive) continue;
    const subject = phrase !== null && isEmpty(tokens, phrase) ? null : phrase;
    found.push({ ...shared, participle, subject, inverted: false });
  }
  return found.filter(({ subject }) => subject === null || !isNoOne(tokens, subject));
}
