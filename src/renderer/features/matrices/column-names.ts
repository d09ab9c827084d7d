import type { ColumnKind } from "../../../core/coding/matrices/columns.ts";
import type { MatrixColumn } from "../../../core/coding/matrices/matrix.ts";
import type { AnyId, State } from "../../../core/model/records.ts";
import { voices } from "../../../core/model/span.ts";
import { voiceWords } from "../../../core/report/wording.ts";

/** What columns of this kind are called: by their records, voices or periods. */
export function columnNamer(state: State, kind: ColumnKind): (column: MatrixColumn) => string {
  return ({ key, period }) => {
    if (key === null) return kind === "outlet" ? "unknown outlet" : "date unknown";
    if (period !== null) return period.id;
    const voice = voices.find((each) => each === key);
    if (voice !== undefined) return voiceWords[voice];
    const record = state.get(key as AnyId);
    if (record?.type === "story") return record.label;
    return record?.type === "outlet" || record?.type === "code" ? record.name : "gone";
  };
}
