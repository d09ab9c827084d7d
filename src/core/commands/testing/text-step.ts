import { recordsOf } from "../../model/records.ts";
import type { Span } from "../../model/span.ts";
import type { Workbench } from "./workbench.ts";

const replacements = ["", "x", "harbor", "Monday night", "🐟", "a\n\nb", " the "];

/** A random correction of a text, or an orphan placed by hand. */
export function textCommand(bench: Workbench, span: Span, which: number, a: number, b: number) {
  if (which === 0) {
    return bench.run("correctText", { span, replacement: replacements[b % 7] ?? "" });
  }
  const orphans = [...recordsOf(bench.state, "coding"), ...recordsOf(bench.state, "note")].flatMap(
    (record) =>
      (record.type === "coding" ? [record.anchor] : record.evidence).flatMap((anchor, index) =>
        anchor.orphan ? [{ record: record.id, index, anchor }] : [],
      ),
  );
  const orphan = orphans[a % Math.max(1, orphans.length)];
  if (orphan === undefined) return null;
  return bench.run("placeOrphan", { record: orphan.record, index: orphan.index, span });
}
