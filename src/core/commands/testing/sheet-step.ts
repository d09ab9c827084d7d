import type { Diff } from "../../history/diff.ts";
import { recordsOf } from "../../model/records.ts";
import type { Problem } from "../../model/result.ts";
import type { Article } from "../../model/article.ts";
import type { Workbench } from "./workbench.ts";

function pick<Value>(values: readonly Value[], at: number): Value | undefined {
  return values.length === 0 ? undefined : values[at % values.length];
}

const scopes = ["article", "coding", "quotation"] as const;
const values = ["yes", "no", "low", "high", 3, "words", null] as const;

/** One random command on coding sheets that is likely to be possible; null: there is none. */
export function sheetCommand(
  bench: Workbench,
  article: Article,
  kind: number,
  a: number,
  b: number,
): Diff | Problem | null {
  const { state } = bench;
  const all = recordsOf(state, "variable");
  const variable = pick(all, a);
  const scope = scopes[a % 3] ?? "article";
  switch (kind % 6) {
    case 0: {
      const gate = pick(
        all.filter((one) => one.scope === scope),
        b,
      );
      return bench.run("addVariable", {
        name: `v${a % 7}`,
        question: "Is it so?",
        scope,
        required: b % 2 === 0,
        askedIf: gate === undefined || b % 3 === 0 ? null : { variable: gate.id, values: ["yes"] },
        ...(b % 4 === 1
          ? {
              kind: "ordinal",
              values: ["low", "high"].map((value) => ({ value, label: value, score: null })),
            }
          : { kind: b % 4 === 2 ? "number" : "yes-no" }),
      });
    }
    case 1: {
      const gate = pick(all, b);
      return variable === undefined
        ? null
        : bench.run("editVariable", {
            variable: variable.id,
            values: [
              { askedIf: gate === undefined ? null : { variable: gate.id, values: ["yes"] } },
              { askedIf: null },
              { retired: b % 4 === 0 },
              { required: b % 2 === 0, scale: "s" },
              { kind: "text" as const, values: [] },
            ][(a + b) % 5] ?? { order: b },
          });
    }
    case 2:
      return variable ? bench.run("removeVariable", { variable: variable.id }) : null;
    case 3:
    case 4: {
      if (variable === undefined) return null;
      const coding = pick(
        recordsOf(state, "coding").filter(({ anchor }) => anchor.span.article === article.id),
        b,
      );
      const length = bench.text(article.id).length;
      const start = length === 0 ? 0 : (b * 5) % length;
      const end = Math.min(length, start + 8);
      if (start >= end && variable.scope === "quotation") return null;
      return bench.run("answerVariable", {
        variable: variable.id,
        article: article.id,
        quotation:
          variable.scope === "quotation"
            ? { article: article.id, revision: article.revision, field: "text", start, end }
            : null,
        coding: variable.scope === "coding" ? (coding?.id ?? null) : null,
        value: values[b % values.length] ?? null,
      });
    }
    default:
      return b % 2 === 0
        ? bench.run("completeArticle", { article: article.id })
        : bench.run("reopenArticle", { article: article.id });
  }
}
