import { decidingPassOf, mattersOf } from "../../coding/agreement/disagreements.ts";
import { parseFigures } from "../../coding/agreement/figures.ts";
import type { AgreementFigures } from "../../coding/agreement/figures.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";

/** Agreement in one pass as it was frozen, and what was decided afterwards. */
export interface ReportAgreement {
  readonly pass: string;
  /** How the pass was done, a few words each. */
  readonly conditions: readonly string[];
  /** ISO 8601 instant. */
  readonly frozenAt: string;
  readonly figures: AgreementFigures;
  /** null where disagreements were not opened. */
  readonly decided: {
    readonly pass: string;
    readonly disagreements: number;
    readonly decided: number;
    /** How often what stands is what each reader had; several may have had the same. */
    readonly as: readonly { readonly label: string; readonly count: number }[];
    /** How often no code, or an answer nobody gave, stands. */
    readonly otherwise: number;
  } | null;
}

/** Every pass of which agreement is frozen, in the order they were begun. */
export function agreementsOf(state: State): readonly ReportAgreement[] {
  return recordsOf(state, "pass")
    .sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1))
    .flatMap((pass): ReportAgreement[] => {
      const { frozen, doubleCoded, mask } = pass;
      const figures = frozen === null ? null : parseFigures(frozen.figures);
      if (frozen === null || figures === null) return [];
      const conditions = [
        doubleCoded === null
          ? "articles more than one coder completed"
          : `${doubleCoded.articles.length} articles drawn for all coders (seed ${doubleCoded.seed})`,
        ...(doubleCoded !== null || mask !== null || pass.recodes !== null
          ? ["blind to the other coding"]
          : []),
        ...(mask === null ? [] : ["outlets masked"]),
        ...(pass.codebookVersion === null
          ? []
          : [
              `${pass.heldTo === null ? "begun with codebook" : "codebook held at"} version ${pass.codebookVersion}`,
            ]),
      ];
      const deciding = decidingPassOf(state, pass);
      const decided =
        deciding === null ? null : { pass: deciding.name, ...outcomesOf(state, pass) };
      return [{ pass: pass.name, conditions, frozenAt: frozen.at, figures, decided }];
    });
}

function outcomesOf(
  state: State,
  pass: Parameters<typeof mattersOf>[1],
): Omit<NonNullable<ReportAgreement["decided"]>, "pass"> {
  const figures = pass.frozen === null ? null : parseFigures(pass.frozen.figures);
  const matters = mattersOf(state, pass).filter(({ isAgreed }) => !isAgreed);
  const counts = new Map<string, number>();
  let decided = 0;
  let otherwise = 0;
  for (const matter of matters) {
    if (matter.decided === null) continue;
    decided += 1;
    const places = (codings: readonly { anchor: { span: { start: number; end: number } } }[]) =>
      codings.map(({ anchor }) => `${anchor.span.start}-${anchor.span.end}`).join();
    const stands =
      matter.kind === "answer"
        ? matter.decided.value
        : "id" in matter.decided
          ? ""
          : places(matter.decided);
    const same = matter.given.filter((given) =>
      "answer" in given ? given.answer?.value === stands : places(given.codings) === stands,
    );
    if (same.length === 0) otherwise += 1;
    for (const { reader } of same) counts.set(reader, (counts.get(reader) ?? 0) + 1);
  }
  const as = (figures?.readers ?? []).map(({ id, label }) => ({
    label,
    count: counts.get(id) ?? 0,
  }));
  return { disagreements: matters.length, decided, as, otherwise };
}
