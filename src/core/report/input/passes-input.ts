import { hitRates } from "../../coding/passes/guesses.ts";
import { articlesOfPass, progressOf } from "../../coding/passes/pass-articles.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import type { ReportPass } from "./input.ts";

/** The passes of a project as the report tells of them: those in which anything was done. */
export function reportPasses(state: State): ReportPass[] {
  const used = new Set<string>([
    ...recordsOf(state, "coding").map(({ pass }) => pass),
    ...recordsOf(state, "answer").map(({ pass }) => pass),
    ...recordsOf(state, "passarticle").map(({ pass }) => pass),
  ]);
  const names = new Map<string | null, string>(
    [...recordsOf(state, "coder"), ...recordsOf(state, "pass")].map(({ id, name }) => [id, name]),
  );
  return recordsOf(state, "pass")
    .filter(({ id, closedAt }) => used.has(id) || closedAt !== null)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
    .map((pass) => {
      const rates = new Map(hitRates(pass).map((rate) => [rate.coder, rate]));
      return {
        name: pass.name,
        createdAt: pass.createdAt,
        closedAt: pass.closedAt,
        articles: articlesOfPass(state, pass).length,
        sample: pass.sample,
        codebookVersion: pass.codebookVersion,
        isHeld: pass.heldTo !== null,
        mask: pass.mask,
        doubleCoded: pass.doubleCoded?.articles.length ?? null,
        recodedAfter: pass.recoding?.afterDays ?? null,
        recodes: pass.recodes === null ? null : (names.get(pass.recodes) ?? "another pass"),
        decides: pass.decides === null ? null : (names.get(pass.decides) ?? "another pass"),
        coders: progressOf(state, pass).map(({ coder, complete }) => ({
          name: names.get(coder) ?? "a coder",
          complete,
          guesses: rates.get(coder) ?? null,
        })),
      };
    });
}
