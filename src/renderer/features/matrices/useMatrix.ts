import { useMemo } from "react";
import { countedOf } from "../../../core/coding/matrices/counted.ts";
import type { Counted } from "../../../core/coding/matrices/counted.ts";
import { matrixOf, needsFacts } from "../../../core/coding/matrices/matrix.ts";
import type { Matrix, MatrixOptions } from "../../../core/coding/matrices/matrix.ts";
import type { Pass } from "../../../core/model/pass.ts";
import type { State } from "../../../core/model/records.ts";
import { useVeil } from "../../project/context.ts";
import { codesOf } from "../../project/selectors.ts";
import type { Latest } from "../../project/useLatest.ts";
import { useTextFacts } from "./useTextFacts.ts";

/**
 * The matrix and what it counts; null until what it needs of the texts is known, or without a
 * pass; and how the asking for what it needs goes.
 */
export function useMatrix(
  records: State,
  pass: Pass | undefined,
  completeOnly: boolean,
  options: MatrixOptions,
): {
  readonly counted: Counted | null;
  readonly matrix: Matrix | null;
  readonly asked: Latest<unknown>;
} {
  const veil = useVeil();
  const counted = useMemo(
    () => (pass === undefined ? null : countedOf(records, pass, completeOnly, veil)),
    [records, pass, completeOnly, veil],
  );
  const { facts, asked } = useTextFacts(needsFacts(options) ? (counted?.articles ?? []) : []);
  // Options are made anew with every drawing: their words tell whether they are others.
  const key = JSON.stringify(options);
  const matrix = useMemo(() => {
    if (counted === null || facts === null) return null;
    const asked = JSON.parse(key) as MatrixOptions;
    return matrixOf(counted, codesOf(records), asked, (article) => facts.get(article));
  }, [counted, records, key, facts]);
  return { counted, matrix, asked };
}
