import { z } from "zod";
import { codesBelow, inOrder } from "../coding/codebook-tree.ts";
import type { Code } from "../model/codebook.ts";
import type { Coding } from "../model/coding.ts";
import type { CodeId } from "../model/ids.ts";
import { codeIdSchema } from "../model/ids.ts";
import { failed } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import { changedCodebook, codeProblem, noSuchCode } from "./codebook-draft.ts";
import { codingsToRewrite } from "./codings-to-rewrite.ts";
import { command } from "./command.ts";
import { Draft } from "./draft.ts";
import { joinCodings } from "./join-codings.ts";

/**
 * Merges codes into one: their codings go over to it, and what stands below them; they are
 * retired and name it. Where a coder had put both on one span in one pass, one coding is kept,
 * with the memos of both. Codings keep the version they were made under; those of a closed pass
 * that holds to a version with their code stay theirs.
 */
export const mergeCodes = command({
  args: z.strictObject({ codes: z.array(codeIdSchema).min(1), into: codeIdSchema }),
  run: (state, args, context) => {
    const draft = new Draft(state);
    const into = draft.get("code", args.into);
    const codes = [...new Set(args.codes)].map((id) => draft.get("code", id));
    const sources = codes.filter((code) => code !== null);
    if (into === null || sources.length < codes.length) return noSuchCode;
    const ids = new Set<CodeId>(sources.map(({ id }) => id));
    const problem = mergeProblem(draft, ids, sources, into);
    if (problem !== null) return problem;
    const codings = codingsToRewrite(
      state,
      draft.all("coding").filter(({ code }) => ids.has(code)),
    );
    if (!codings.ok) return codings;
    if (!into.codable && codings.value.length > 0) {
      return failed(
        "not-codable",
        `${into.name} only holds other codes, so codings cannot go over to it; choose another.`,
      );
    }
    for (const source of sources) {
      const moved = moveChildren(draft, source, into);
      if (moved !== null) return moved;
      draft.put({ ...source, retired: true, mergedInto: into.id });
    }
    moveCodings(draft, codings.value, into.id, context.now);
    const [only, ...more] = sources;
    const what = more.length === 0 ? (only?.name ?? "") : `${sources.length} codes`;
    return changedCodebook(draft, `merge ${what} into ${into.name}`, into.id, context);
  },
});

function mergeProblem(
  draft: Draft,
  ids: ReadonlySet<CodeId>,
  sources: readonly Code[],
  into: Code,
): Result<never> | null {
  if (into.retired) {
    return failed("code-retired", `${into.name} is retired; bring it back or choose another.`);
  }
  if (ids.has(into.id)) {
    return failed("same-code", `${into.name} cannot be merged into itself.`);
  }
  for (const source of sources) {
    if (codesBelow(draft.all("code"), source.id).some(({ id }) => id === into.id)) {
      return failed(
        "code-cycle",
        `${into.name} stands below ${source.name}; move it out first, or merge the other way.`,
      );
    }
    if (source.mergedInto !== null) {
      return failed("code-retired", `${source.name} is merged into another code already.`);
    }
  }
  return null;
}

/** What stood below a code that is merged stands below its target, behind what is there. */
function moveChildren(draft: Draft, from: Code, into: Code): Result<never> | null {
  const codes = inOrder(draft.all("code"));
  let order = Math.max(0, ...codes.filter((code) => code.parent === into.id).map((c) => c.order));
  for (const child of codes.filter((code) => code.parent === from.id)) {
    order += 1;
    const moved = { ...child, parent: into.id, order };
    if (codeProblem(draft, moved) !== null) {
      return failed(
        "code-name-taken",
        `Below both ${from.name} and ${into.name} stands a code named ${child.name}; merge or rename those first.`,
      );
    }
    draft.put(moved);
  }
  return null;
}

/** Lets codings be of another code; of those then alike the code's own stays. */
function moveCodings(draft: Draft, moved: readonly Coding[], into: CodeId, now: string): void {
  const own = draft.all("coding").filter(({ code }) => code === into);
  const concerned = [...own, ...moved].sort(
    (a, b) =>
      Number(b.code === into) - Number(a.code === into) || a.createdAt.localeCompare(b.createdAt),
  );
  const kept = new Map<string, Coding>();
  for (const coding of concerned) {
    const place = placeOf(coding);
    const other = kept.get(place);
    if (other === undefined) {
      kept.set(place, coding);
      if (coding.code !== into) draft.put({ ...coding, code: into });
    } else if (coding.code !== into) joinCodings(draft, coding, other, now);
  }
}

/** Equal for two codings of one coder in one pass on the very same span. */
function placeOf({ coder, pass, anchor: { span } }: Coding): string {
  return [coder, pass, span.revision, span.field, span.start, span.end].join(" ");
}
