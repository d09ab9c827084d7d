import { verbForms } from "../inflect.ts";
import type { ReadSentence } from "../read-sentence.ts";
import type { Cue } from "../signal.ts";

/**
 * Verbs of bodily harm and destruction, plain where their object can be harmed; said of a thing
 * that has no body they are an image: "ontological metaphor" and "war" (Lakoff & Johnson 1980).
 */
const HARM = new Map(
  `attack destroy undermine shred crush kill dismantle gut silence suppress erode burn strangle invade poison
  hijack assault wreck weaken threaten endanger corrupt betray smash sabotage subvert trample rip rob steal tear
  choke suffocate bleed cripple demolish murder shatter slash torch infect pollute plunder rape torture muzzle`
    .split(/\s+/u)
    .flatMap((base) => verbForms(base).map((form) => [form, base] as const)),
);
const WITHOUT_BODY =
  /^(?:democracy|democracies|freedoms?|liberty|liberties|rights|values|economy|economies|constitution|institutions?|country|nation|america|family|families|faith|religion|truth|science|culture|society|civilization|civilisation|future|dreams|livelihoods?|history|heritage|education|system|order|justice|sovereignty|industry|planet|environment|trust|norms|republic|marriage|speech|reputation|rule|principles|dissent|debate|innocence|identity|legacy|integrity|childhood|careers|class)$/u;
/** Words that may stand between the verb and the head of its object. */
const REACH = 4;

/** Verbs of harm with an object that has no body: "strangled the economy", "attacks our values". */
export function personified({ tokens }: ReadSentence): Cue[] {
  return tokens.flatMap((token, at): Cue[] => {
    const cue = HARM.get(token.form);
    if (cue === undefined || token.kind !== "word") return [];
    for (let next = at + 1; next <= at + REACH; next += 1) {
      const other = tokens[next];
      if (other?.kind !== "word" || /^(?:by|in|on|at|for|to|that|who|which|and)$/u.test(other.form))
        break;
      if (!WITHOUT_BODY.test(other.form)) continue;
      const { start, end } = token;
      return [{ start, end, kind: "loaded", rule: "loaded.personified", cue }];
    }
    return [];
  });
}
