import type { Code } from "../../../core/model/codebook.ts";
import { useProject } from "../../project/context.ts";
import { historyOf, passages, total, usesOf } from "./codebook-records.ts";

/** Where a code came from, how often and under which versions it was used, and what changed. */
export function CodeFacts({ code }: { readonly code: Code }) {
  const { records } = useProject();
  const uses = usesOf(records).get(code.id);
  const steps = historyOf(records).flatMap(({ version, since, keptAt, changes }) => {
    const own = changes.filter((change) => change.code === code.id);
    return own.length === 0 ? [] : [{ version, since, keptAt, changes: own }];
  });
  const target = code.mergedInto === null ? undefined : records.get(code.mergedInto);
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
      {steps.length > 0 && (
        <ol aria-label="History">
          {steps.map(({ version, since, keptAt, changes }) => (
            <li key={`${version} ${keptAt ?? ""}`}>
              Between version {since} and {version}
              {keptAt === null ? "" : ` (kept ${keptAt.slice(0, 10)})`}:{" "}
              {changes.map(({ what }) => what).join("; ")}.
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
