import type { Token } from "../extract/tokens.ts";
import { SUBORDINATORS } from "../extract/word-classes.ts";

/** How many words may stand between the participle and its agent. */
const REACH = 10;

/** What "by" has behind it when it tells when, how much, how or where, not who. */
const NOT_AGENTS =
  /^(?:\d.*|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|then|now|tomorrow|today|tonight|midnight|noon|dawn|nightfall|mistake|accident|chance|force|hand|mail|post|phone|telephone|email|car|bus|train|plane|air|sea|road|rail|helicopter|boat|ship|land|default|design|law|name|nature|means|way|virtue|far|half|roughly|about|around|nearly|almost|least|more|less|up|consensus|acclamation|decree|lot|turn|definition|landslide|contrast|comparison|comparision|extension|itself|themselves|himself|herself|myself|ourselves|end|time|year|early|late|mid|next|morning|evening|weight|proxy|ballot|day|night)$/u;
const NUMBER =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d.*|dozens?|hundreds?|thousands?|millions?)$/u;
/** Who may stand behind a number: else it is an amount. */
const PEOPLE =
  /^(?:of|people|persons|men|women|children|officers|members|voters|states|countries|nations|gunmen|million|lawmakers|residents|others|judges|senators|groups|teams|soldiers|companies|students|workers|police|protesters|candidates|parties|outlets|experts|doctors)$/u;

/** Whether the phrase that "by" at a place begins names who or what acts. */
function namesAgent(tokens: readonly Token[], by: number): boolean {
  let at = by + 1;
  while (/^(?:the|a|an|both|only|mainly|either)$/u.test(tokens[at]?.form ?? "")) at += 1;
  const head = tokens[at];
  if (head === undefined || head.kind === "mark") return /^["“‘'(]$/u.test(head?.text ?? "");
  // "By altering the story" tells how.
  if (/\p{L}{2}ing$/u.test(head.form) && !/^\p{Lu}/u.test(head.text) && at === by + 1) return false;
  if (NUMBER.test(head.form)) return PEOPLE.test(tokens[at + 1]?.form ?? "");
  return !NOT_AGENTS.test(head.form);
}

/**
 * Whether "by" and who acts follow a participle in its clause: not a time, an amount, a means of
 * transport or a way of doing ("by 2030", "by 5 percent", "by mail", "by voting").
 */
export function agentAfter(tokens: readonly Token[], participle: number): boolean {
  for (let at = participle + 1; at < Math.min(tokens.length, participle + 1 + REACH); at += 1) {
    const token = tokens[at];
    if (token === undefined || /^[.;:?!—–]$/u.test(token.text)) return false;
    if (
      SUBORDINATORS.has(token.form) ||
      /^(?:and|but|or|which|who|is|are|was|were|be|has|have|had|will|would)$/u.test(token.form)
    )
      return false;
    // Another participle takes the agent for itself.
    if (at > participle + 1 && /\p{L}{3}ed$/u.test(token.form)) return false;
    if (token.form === "by" && namesAgent(tokens, at)) return true;
  }
  return false;
}
