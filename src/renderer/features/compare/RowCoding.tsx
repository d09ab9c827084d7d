import { useState } from "react";
import type { ComparedStory } from "../../../shared/contract.ts";
import { useProject, useStore } from "../../project/context.ts";
import { codesToCode } from "../../project/selectors.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Button } from "../../ui/Button.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { CodePicker } from "../story/CodePicker.tsx";
import { cellsOfRow } from "./row-cells.ts";
import type { CompareRow } from "./rows.ts";
import { spansOfCells } from "./spans-of-cells.ts";

/** Puts a code on the sentences of the row one is in: of the base column, or of all shown. */
export function RowCoding(props: {
  readonly compared: ComparedStory;
  readonly rows: readonly CompareRow[];
  readonly current: number;
  /** The columns shown, the base first. */
  readonly columns: readonly string[];
}) {
  const { compared, rows, current, columns } = props;
  const store = useStore();
  const { records } = useProject();
  const [coded, setCoded] = useState<"base" | "all" | null>(null);
  const shown = cellsOfRow(compared, rows[current]?.row).filter(({ article }) =>
    columns.includes(article),
  );
  const inBase = shown.filter(({ article }) => article === columns[0]);
  const codes = codesToCode(records);
  useCommands({
    ...(inBase.length === 0 ? {} : { "compare.code": () => setCoded("base") }),
    ...(shown.length === 0 ? {} : { "compare.codeAll": () => setCoded("all") }),
  });
  const spans = spansOfCells(coded === "base" ? inBase : shown, compared.texts);
  return (
    <>
      <Button variant="quiet" isDisabled={inBase.length === 0} onPress={() => setCoded("base")}>
        Code in the base <KeyHint command="compare.code" />
      </Button>
      <Button variant="quiet" isDisabled={shown.length === 0} onPress={() => setCoded("all")}>
        Code the row <KeyHint command="compare.codeAll" />
      </Button>
      <CodePicker
        title={coded === "base" ? "Code the row in the base column" : "Code the row in all columns"}
        isOpen={coded !== null}
        onClose={() => setCoded(null)}
        onPick={(code) => {
          setCoded(null);
          const name = codes.find(({ id }) => id === code)?.name ?? "the new code";
          const count = spans.length === 1 ? "1 passage" : `${spans.length} passages`;
          void store.run("codeSpans", { code, spans: [...spans] }).then((result) => {
            if (result.ok) store.say(`${count} of the row: ${name}.`);
          });
        }}
      />
    </>
  );
}
