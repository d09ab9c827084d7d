import { formKey } from "../commands/actor-forms.ts";
import { outletKey } from "../commands/outlets.ts";
import type { AnyId, AnyRecord, State } from "../model/records.ts";
import { canonicalJson, compareText } from "./canonical.ts";
import type { Copies, Twins } from "./merged.ts";

/**
 * Records of the merged state that seem to be the same thing, made in both copies: coders and
 * outlets of one name, codes of one name below one parent, articles of one text, codings of one
 * coder with one code on one span. In the order of kinds and ids.
 */
export function findTwins(state: State, { ours, theirs }: Copies): readonly Twins[] {
  const groups = new Map<string, { kind: Twins["kind"]; ids: AnyId[] }>();
  for (const record of state.values()) {
    const found = likenessOf(record, state);
    if (found === null) continue;
    const [kind, likeness] = found;
    const key = `${kind} ${likeness}`;
    const group = groups.get(key) ?? { kind, ids: [] };
    group.ids.push(record.id);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ ids }) => [ours, theirs].every((copy) => ids.some((id) => !copy.has(id))))
    .filter(({ ids }) => ids.length > 1)
    .map(({ kind, ids }) => ({ kind, ids: ids.sort(compareText) }))
    .sort((a, b) => compareText(a.kind, b.kind) || compareText(a.ids[0] ?? "", b.ids[0] ?? ""));
}

/** What a record shares with its twins; null when it has none of its own kind. */
function likenessOf(record: AnyRecord, state: State): readonly [Twins["kind"], string] | null {
  switch (record.type) {
    case "coder":
      return ["coder", formKey(record.name.normalize("NFKC"))];
    case "outlet":
      return ["outlet", outletKey(record.name)];
    case "code":
      return ["code", `${record.parent ?? ""} ${formKey(record.name)}`];
    case "article": {
      const revision = state.get(record.revision);
      if (revision?.type !== "revision" || revision.length === 0) return null;
      return ["article", revision.text];
    }
    case "coding": {
      const { code, coder, pass, anchor } = record;
      return anchor.orphan ? null : ["coding", canonicalJson([code, coder, pass, anchor.span])];
    }
    default:
      return null;
  }
}
