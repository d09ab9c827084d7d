import type { VariableId } from "../../model/ids.ts";
import type { Variable } from "../../model/sheet.ts";

/** What a sheet holds so far: the answers of one coder about one unit, by variable. */
export type Answers = ReadonlyMap<VariableId, string | number>;

/** The variables in use for a scope, in the order they are asked. */
export function variablesOf(
  variables: readonly Variable[],
  scope: Variable["scope"],
): readonly Variable[] {
  return variables
    .filter((variable) => variable.scope === scope && !variable.retired)
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

/**
 * Those of a sheet's variables that are asked, in their order. A variable with a skip rule is
 * asked when the one its rule names is asked itself and has one of the rule's values: what is
 * hidden hides what hangs on it, through a chain of any length. A rule on a variable that is
 * not among the given ones, and rules in a circle, hide.
 */
export function askedVariables(
  variables: readonly Variable[],
  answers: Answers,
): readonly Variable[] {
  const byId = new Map(variables.map((variable) => [variable.id, variable]));
  // False while a variable is being decided on: one that hangs on itself is hidden.
  const known = new Map<VariableId, boolean>();
  const isAsked = (variable: Variable): boolean => {
    const found = known.get(variable.id);
    if (found !== undefined) return found;
    known.set(variable.id, false);
    const asked = isRuleMet(variable);
    known.set(variable.id, asked);
    return asked;
  };
  const isRuleMet = ({ askedIf }: Variable): boolean => {
    if (askedIf === null) return true;
    const named = byId.get(askedIf.variable);
    if (named === undefined || !isAsked(named)) return false;
    const answer = answers.get(named.id);
    return answer !== undefined && askedIf.values.includes(String(answer));
  };
  return variables.filter(isAsked);
}

/**
 * The first variables whose skip rules go in a circle, each asked by the answer to the next and
 * the last by that to the first; null when no rule does.
 */
export function skipCycle(variables: readonly Variable[]): readonly Variable[] | null {
  const byId = new Map(variables.map((variable) => [variable.id, variable]));
  for (const start of variables) {
    const path: Variable[] = [];
    for (
      let at: Variable | undefined = start;
      at !== undefined && !path.includes(at);
      at = at.askedIf === null ? undefined : byId.get(at.askedIf.variable)
    ) {
      path.push(at);
    }
    if (path.at(-1)?.askedIf?.variable === start.id) return path;
  }
  return null;
}
