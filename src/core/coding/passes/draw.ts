import { z } from "zod";
import { articleIdSchema } from "../../model/ids.ts";
import type { ArticleId } from "../../model/ids.ts";
import type { PassSample } from "../../model/pass.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import { failed, ok } from "../../model/result.ts";
import type { Result } from "../../model/result.ts";
import { simpleSample, stratifiedSample } from "./sample.ts";

/** A seed, as it is kept and shown. */
export const seedSchema = z.number().int().min(0).max(0xffffffff);
export const sizeSchema = z.number().int().positive();

/** What articles are drawn from: those of a query, or (null) all; and what to call them. */
const fromSchema = {
  among: z.array(articleIdSchema).nullable(),
  from: z.string().trim().max(200),
};

/** How the articles of a pass are to be chosen. */
export const drawSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("all") }),
  z.strictObject({ kind: z.literal("query"), among: z.array(articleIdSchema), from: z.string() }),
  z.strictObject({ kind: z.literal("simple"), size: sizeSchema, seed: seedSchema, ...fromSchema }),
  z.strictObject({
    kind: z.literal("stratified"),
    by: z.enum(["outlet", "story"]),
    size: sizeSchema,
    seed: seedSchema,
    ...fromSchema,
  }),
]);
export type Draw = z.infer<typeof drawSchema>;

/** The articles a draw gives, and what is to be said of how they were chosen. */
export function drawArticles(
  state: State,
  draw: Draw,
): Result<{ articles: readonly ArticleId[] | null; sample: PassSample | null }> {
  const all = recordsOf(state, "article");
  const count = (number: number) => (number === 1 ? "1 article" : `${number} articles`);
  if (draw.kind === "all") {
    const from = `all ${count(all.length)}`;
    return ok({ articles: null, sample: { kind: "all", from, seed: null, by: null } });
  }
  const wanted = draw.among === null ? null : new Set<ArticleId>(draw.among);
  const pool = all.filter(({ id }) => wanted?.has(id) ?? true);
  const ids = pool.map(({ id }) => id);
  if (ids.length === 0) {
    return failed("nothing-to-draw", "There are no articles to draw from; widen the choice.");
  }
  const from = `${draw.from === "" ? "all" : `${draw.from}:`} ${count(ids.length)}`;
  switch (draw.kind) {
    case "query":
      return ok({ articles: ids, sample: { kind: "query", from, seed: null, by: null } });
    case "simple":
      return ok({
        articles: simpleSample(ids, draw.size, draw.seed),
        sample: { kind: "simple", from, seed: draw.seed, by: null },
      });
    case "stratified": {
      const strata = new Map<ArticleId, string>(
        pool.map((article) => [
          article.id,
          draw.by === "story" ? article.story : (article.outlet ?? "none"),
        ]),
      );
      return ok({
        articles: stratifiedSample(ids, (id) => strata.get(id) ?? "none", draw.size, draw.seed),
        sample: { kind: "stratified", from, seed: draw.seed, by: draw.by },
      });
    }
  }
}
