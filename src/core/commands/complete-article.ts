import { z } from "zod";
import { missingAnswers, missingWords } from "../coding/sheets/missing.ts";
import { sheetsOf } from "../coding/sheets/units.ts";
import { articleIdSchema } from "../model/ids.ts";
import { failed, ok } from "../model/result.ts";
import { command } from "./command.ts";
import { Draft } from "./draft.ts";
import { putStanding, sheetPlace } from "./sheet-place.ts";

/**
 * Says that the coder is done with an article in the current pass: from now on it counts.
 * Refused while a required question is open, with what is missing.
 */
export const completeArticle = command({
  args: z.strictObject({ article: articleIdSchema }),
  run: (state, { article }, context) => {
    const draft = new Draft(state);
    const place = sheetPlace(draft, article, context);
    if (!place.ok) return place;
    const { pass, standing } = place.value;
    if (standing?.state === "complete") return ok({ diff: draft.diff(), label: "complete" });
    const isMine = (one: { readonly coder: string; readonly pass: string }): boolean =>
      one.coder === context.coder && one.pass === pass.id;
    const codings = draft
      .all("coding")
      .filter((coding) => isMine(coding) && coding.anchor.span.article === article)
      .map(({ id }) => id);
    const answers = draft
      .all("answer")
      .filter((answer) => isMine(answer) && answer.article === article);
    const missing = missingAnswers(draft.all("variable"), sheetsOf(article, codings, answers));
    if (missing.length > 0) {
      return failed(
        "answers-missing",
        `The article is not complete: ${missingWords(missing)} ${missing.length === 1 ? "is" : "are"} not answered.`,
      );
    }
    putStanding(draft, article, place.value, "complete", context);
    return ok({ diff: draft.diff(), label: "complete an article" });
  },
});

/** Takes an article of the current pass up again: it does not count until it is complete. */
export const reopenArticle = command({
  args: z.strictObject({ article: articleIdSchema }),
  run: (state, { article }, context) => {
    const draft = new Draft(state);
    const place = sheetPlace(draft, article, context);
    if (!place.ok) return place;
    if (place.value.standing?.state === "complete") {
      putStanding(draft, article, place.value, "open", context);
    }
    return ok({ diff: draft.diff(), label: "reopen an article" });
  },
});
