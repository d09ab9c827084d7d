import { z } from "zod";
import { codeIdSchema } from "../model/ids.ts";
import { ok } from "../model/result.ts";
import { spanSchema } from "../model/span.ts";
import { codeSpan } from "./code-span.ts";
import { command } from "./command.ts";

/**
 * Puts a code on a passage a suggestion was made for. The coding remembers whether the suggested
 * code was taken or another was put in its place.
 */
export const takeSuggestion = command({
  args: z.strictObject({ code: codeIdSchema, suggested: codeIdSchema, span: spanSchema }),
  texts: (state, { code, span }) => codeSpan.texts?.(state, { code, span }) ?? [],
  run: (state, { code, suggested, span }, context) => {
    const coded = codeSpan.run(state, { code, span }, context);
    if (!coded.ok) return coded;
    const origin = code === suggested ? "suggestion-accepted" : "suggestion-changed";
    const { diff } = coded.value;
    const added = Object.fromEntries(
      Object.entries(diff.added).map(([id, record]) => [
        id,
        record.type === "coding" ? { ...record, origin } : record,
      ]),
    );
    const label = code === suggested ? "take a suggestion" : "change a suggestion";
    return ok({
      ...coded.value,
      diff: { ...diff, added: added as typeof diff.added },
      label: `${label}: ${coded.value.label}`,
    });
  },
});
