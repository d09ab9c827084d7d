import { Workbench } from "../../../commands/testing/workbench.ts";
import { gamma } from "../../../agreement/gamma/gamma.ts";
import type { Diff } from "../../../history/diff.ts";
import { emptyDiff } from "../../../history/diff.ts";
import { ForkedBench } from "../../../merge/testing/forked-bench.ts";
import type { ArticleId, CoderId, PassId } from "../../../model/ids.ts";
import { recordsOf } from "../../../model/records.ts";
import type { RecordOf } from "../../../model/records.ts";
import type { Problem } from "../../../model/result.ts";
import type { AgreementFigures } from "../figures.ts";
import { agreementInput, fingerprintOf } from "../input.ts";
import { gammaFigures, measureCode, measureVariable } from "../measure.ts";

export const ada: CoderId = "coder:ada";
export const ben: CoderId = "coder:ben";
export const cleo: CoderId = "coder:cleo";

/** A bench on which several coders take turns. */
export class Team extends ForkedBench {
  override coder: CoderId = ada;

  as(coder: CoderId): this {
    this.coder = coder;
    return this;
  }
}

export function done(result: Diff | Problem): Diff {
  if ("code" in result) throw new Error(`${result.code}: ${result.message}`);
  return result;
}

export const text =
  "The harbour was closed on Monday. Fishermen blocked the road. Nobody was hurt.";

/** A project of some coders and articles with a blind pass all of them code in. */
export function project(coders: readonly CoderId[], count = 2) {
  const bench = new Team("t", new Workbench());
  const added = coders.map((id) => [
    id,
    { id, type: "coder" as const, name: id.slice(6), initials: id.slice(6, 8) },
  ]);
  bench.apply({ ...emptyDiff, added: Object.fromEntries(added) as Diff["added"] });
  const articles = Array.from({ length: count }, () =>
    bench.article([text], { headline: "Closed" }),
  );
  done(
    bench.run("addVariable", {
      name: "tone",
      question: "Is it negative?",
      scope: "article",
      kind: "yes-no",
      values: [],
      required: false,
      askedIf: null,
    } as never),
  );
  done(
    bench.run("createPass", {
      name: "Round 1",
      draw: { kind: "all" },
      codebook: "follow",
      coders: [...coders],
      mask: null,
      doubleCoded: { seed: 1, size: count },
      recoding: null,
    }),
  );
  const pass = passOf(bench);
  return { bench, articles, pass: pass.id };
}

export function passOf(bench: Workbench): RecordOf<"pass"> {
  const found = recordsOf(bench.state, "pass").find(({ name }) => name === "Round 1");
  if (found === undefined) throw new Error("no pass");
  return found;
}

export function codeNamed(bench: Workbench, name: string) {
  const found = recordsOf(bench.state, "code").find((code) => code.name === name);
  if (found === undefined) throw new Error(`no code ${name}`);
  return found.id;
}

export function code(bench: Workbench, article: ArticleId, words: string, name = "Conflict"): void {
  done(bench.run("codeSpan", { code: codeNamed(bench, name), span: bench.span(article, words) }));
}

export function answer(bench: Workbench, article: ArticleId, value: string): void {
  const [variable] = recordsOf(bench.state, "variable");
  if (variable === undefined) throw new Error("no question");
  done(
    bench.run("answerVariable", {
      variable: variable.id,
      article,
      quotation: null,
      coding: null,
      value,
    }),
  );
}

export function complete(bench: Workbench, ...articles: readonly ArticleId[]): void {
  for (const article of articles) done(bench.run("completeArticle", { article }));
}

/** All figures, as the app puts them together. */
export function figuresOf(bench: Workbench, id: PassId): AgreementFigures {
  const pass = bench.state.get(id);
  if (pass?.type !== "pass") throw new Error("no pass");
  const input = agreementInput(bench.state, pass);
  const { readers, shared, planned } = input.readings;
  const ids = readers.map((reader) => reader.id);
  return {
    version: 1,
    pass: id,
    of: fingerprintOf(input),
    readers: readers.map(({ id: reader, label }) => ({ id: reader, label })),
    articles: shared.map(({ article }) => article),
    planned,
    orphans: input.orphans,
    variables: input.variables.map(measureVariable),
    codes: input.codes.map((each) => measureCode(input.continua, ids, each)),
    gamma: gammaFigures(input.continua.map((each) => gamma(each, { seed: 1, mostSamples: 30 }))),
  };
}
