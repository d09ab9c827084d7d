import type { Code } from "../../../core/model/codebook.ts";
import type { CoderId } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import type { State } from "../../../core/model/records.ts";
import { useProject } from "../../project/context.ts";
import { MemoText } from "../memos/MemoText.tsx";
import { historyOf, passages, total, usesOf } from "./codebook-records.ts";

function nameOf(records: State, coder: CoderId): string {
  const record = records.get(coder);
  return record?.type === "coder" ? record.name : "a coder";
}

/** Where a code came from, how often and under which versions it was used, and what changed. */
export function CodeFacts({ code }: { readonly code: Code }) {
  const { records } = useProject();
  const uses = usesOf(records).get(code.id);
  const steps = historyOf(records).flatMap(({ version, since, keptAt, changes }) => {
    const own = changes.filter((change) => change.code === code.id);
    return own.length === 0 ? [] : [{ version, since, keptAt, changes: own }];
  });
  const target = code.mergedInto === null ? undefined : records.get(code.mergedInto);
  const memos = recordsOf(records, "memo").filter(({ about }) => about === code.id);
  const versions = [...(uses ?? [])].sort(([one], [other]) => one - other);
  return (
    <section className="code-facts" aria-label="Source, use and history">
      {code.source !== null && <p>{code.source}.</p>}
      {target?.type === "code" && <p>Merged into {target.name}; its passages went there.</p>}
      <p>
        {passages(total(uses))}
        {versions.length > 0 &&
          `: ${versions.map(([version, count]) => `${count} coded under version ${version}`).join(", ")}`}
        .
      </p>
      {memos.map(({ id, coder, text }) => (
        <blockquote key={id} className="code-memo">
          <MemoText text={text} />
          <footer>memo of {nameOf(records, coder)}</footer>
        </blockquote>
      ))}
      {steps.length > 0 && (
        <ol aria-label="History">
          {steps.map(({ version, since, keptAt, changes }) => (
            <li key={`${version} ${keptAt ?? ""}`}>
              Between versions {since} and {version}
              {keptAt === null ? "" : ` (kept ${keptAt.slice(0, 10)})`}:{" "}
              {changes.map(({ what }) => what).join("; ")}.
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
