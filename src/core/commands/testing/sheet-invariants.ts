import { skipCycle } from "../../coding/sheets/asked.ts";
import { unitKey } from "../../coding/sheets/units.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import type { Anchor } from "../../model/span.ts";

/**
 * What is wrong with coding sheets, a sentence each. `need` and `holds` report a record that is
 * gone, and an anchor that does not stand on its words.
 */
export function brokenSheets(
  state: State,
  need: (id: string | null, where: string) => void,
  holds: (anchor: Anchor, where: string) => void,
): string[] {
  const broken: string[] = [];
  const once = (values: readonly string[], what: string): void => {
    if (new Set(values).size < values.length) broken.push(`${what} twice`);
  };
  const variables = recordsOf(state, "variable");
  for (const { id, askedIf } of variables) need(askedIf?.variable ?? null, id);
  const cycle = skipCycle(variables);
  if (cycle !== null) broken.push(`skip rules go in a circle: ${cycle.map(({ id }) => id).join()}`);

  const answers = recordsOf(state, "answer");
  for (const { id, variable, pass, coder, article, quotation, coding } of answers) {
    for (const needed of [variable, pass, coder, article, coding]) need(needed, id);
    const asked = state.get(variable);
    const scope = asked?.type === "variable" ? asked.scope : "article";
    if ((scope === "quotation") !== (quotation !== null)) broken.push(`${id} has a wrong unit`);
    if ((scope === "coding") !== (coding !== null)) broken.push(`${id} has a wrong unit`);
    if (quotation !== null) holds(quotation, id);
    if (quotation !== null && quotation.span.article !== article) {
      broken.push(`${id} is about a quotation of another article`);
    }
    const of = coding === null ? undefined : state.get(coding);
    if (of?.type === "coding" && of.anchor.span.article !== article) {
      broken.push(`${id} is about a coding of another article`);
    }
  }
  once(
    answers.map((answer) =>
      [answer.variable, answer.pass, answer.coder, unitKey(answer)].join(" "),
    ),
    "a question is answered",
  );
  const standings = recordsOf(state, "passarticle");
  for (const { id, pass, article, coder } of standings) {
    for (const needed of [pass, article, coder]) need(needed, id);
  }
  once(
    standings.map(({ pass, article, coder }) => [pass, article, coder].join(" ")),
    "a coder stands with an article in a pass",
  );
  return broken;
}
