import { codesAbove } from "../../coding/codebook-tree.ts";
import { CODEBOOK_ID } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";

/** What is wrong with the codebook, a sentence each. `need` reports a record that is gone. */
export function brokenCodebook(
  state: State,
  need: (id: string | null, where: string) => void,
): string[] {
  const broken: string[] = [];
  const codes = recordsOf(state, "code");
  const keys = new Set<string>();
  for (const code of codes) {
    need(code.parent, code.id);
    need(code.mergedInto, code.id);
    if (code.mergedInto !== null && !code.retired) broken.push(`${code.id} is merged and in use`);
    const top = [code, ...codesAbove(codes, code.id)].at(-1);
    if (top?.parent !== null && state.has(top?.parent ?? "code:none")) {
      broken.push(`${code.id} stands below itself`);
    }
    if (code.retired || code.key === null) continue;
    if (keys.has(code.key)) broken.push(`two codes in use have the key ${code.key}`);
    keys.add(code.key);
  }
  const version = state.get(CODEBOOK_ID);
  for (const kept of recordsOf(state, "codebookversion")) {
    if (version?.type === "codebook" && kept.version > version.version) {
      broken.push(`${kept.id} keeps a version that is still to come`);
    }
  }
  return broken;
}
