import { versionHeld } from "../../coding/passes/pass-codes.ts";
import { PROJECT_ID } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";

/** What is wrong with the passes, a sentence each. `need` reports a record that is gone. */
export function brokenPasses(
  state: State,
  need: (id: string | null, where: string) => void,
): string[] {
  const broken: string[] = [];
  const isTwice = (values: readonly string[]) => new Set(values).size < values.length;
  const project = state.get(PROJECT_ID);
  if (project?.type === "project") need(project.pass, project.id);
  const kept = new Set(recordsOf(state, "codebookversion").map(({ version }) => version));
  const passes = recordsOf(state, "pass");
  if (passes.length === 0) broken.push("there is no pass to code in");
  for (const pass of passes) {
    for (const coder of pass.coders) need(coder, pass.id);
    need(pass.decides, pass.id);
    need(pass.recodes, pass.id);
    need(pass.heldTo, pass.id);
    if (pass.codebookVersion !== null && !kept.has(pass.codebookVersion)) {
      broken.push(`${pass.id} names version ${pass.codebookVersion}, which is not kept`);
    }
    if (isTwice(pass.articles ?? [])) broken.push(`${pass.id} has an article twice`);
    if (isTwice(pass.guesses.map(({ coder, outlet }) => `${coder} ${outlet}`))) {
      broken.push(`${pass.id} has two guesses of a coder for an outlet`);
    }
    const parts = [pass.doubleCoded?.articles ?? [], pass.recoding?.articles ?? []];
    if (parts.some(isTwice)) broken.push(`${pass.id} has an article of a part twice`);
    if (parts.flat().some((article) => pass.articles?.includes(article) === false)) {
      broken.push(`${pass.id} has a part that is not of its articles`);
    }
  }
  for (const { id, code, pass: of, codebookVersion } of recordsOf(state, "coding")) {
    const pass = state.get(of);
    const held = pass?.type === "pass" ? versionHeld(state, pass) : null;
    if (held === null) continue;
    if (!held.codes.some((one) => one.id === code)) {
      broken.push(`${id} has a code that is not in the version its pass holds to`);
    }
    if (codebookVersion !== held.version) {
      broken.push(`${id} says version ${codebookVersion}, but its pass holds to another`);
    }
  }
  return broken;
}
