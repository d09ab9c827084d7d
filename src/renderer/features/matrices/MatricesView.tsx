import { useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import { chartOf } from "../../../core/coding/matrices/chart.ts";
import { columnKinds } from "../../../core/coding/matrices/columns.ts";
import type { ColumnKind } from "../../../core/coding/matrices/columns.ts";
import { measures } from "../../../core/coding/matrices/figure.ts";
import type { Measure } from "../../../core/coding/matrices/figure.ts";
import { isCooccurrence } from "../../../core/coding/matrices/matrix.ts";
import type { MatrixOptions } from "../../../core/coding/matrices/matrix.ts";
import { searchOfCell } from "../../../core/coding/matrices/search.ts";
import { matrixTable } from "../../../core/coding/matrices/table.ts";
import { columnWords, measureWords } from "../../../core/coding/matrices/wording.ts";
import { currentPassOf } from "../../../core/coding/passes/pass-articles.ts";
import { csvOf } from "../../../core/exchange/csv.ts";
import type { Pass } from "../../../core/model/pass.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { voices } from "../../../core/model/span.ts";
import type { Voice } from "../../../core/model/span.ts";
import { voiceWords } from "../../../core/report/wording.ts";
import { unitKinds } from "../../../core/retrieval/units.ts";
import type { UnitKind } from "../../../core/retrieval/units.ts";
import { api } from "../../project/api.ts";
import { useProject, useStore } from "../../project/context.ts";
import { codesOf } from "../../project/selectors.ts";
import { Awaited } from "../../ui/Awaited.tsx";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { MenuButton } from "../../ui/Menu.tsx";
import { Select } from "../../ui/Select.tsx";
import { columnNamer } from "./column-names.ts";
import { CountedNote } from "./CountedNote.tsx";
import { MatrixChart } from "./MatrixChart.tsx";
import { MatrixTable } from "./MatrixTable.tsx";
import { useMatrix } from "./useMatrix.ts";
import "./matrices.css";

const voiceChoices = ["all", ...voices] as const;

/** Codes by outlet, story, voice, time and codes: figures, a chart, and the way to the passages. */
export function MatricesView() {
  const { records } = useProject();
  const store = useStore();
  const { go } = useNavigator();
  const passes = recordsOf(records, "pass");
  const [passId, setPassId] = useState<Pass["id"] | null>(null);
  const [columns, setColumns] = useState<ColumnKind>("outlet");
  const [measure, setMeasure] = useState<Measure>("count");
  const [voice, setVoice] = useState<Voice | "all">("all");
  const [below, setBelow] = useState(false);
  const [completeOnly, setCompleteOnly] = useState(true);
  const pass = passes.find(({ id }) => id === passId) ?? currentPassOf(records) ?? passes[0];

  const codings = isCooccurrence({ columns });
  const offered = measures.filter((each) => !codings || each === "count" || each === "articles");
  const options: MatrixOptions = {
    columns,
    measure: offered.includes(measure) ? measure : "count",
    voices: voice === "all" || columns === "voice" ? [] : [voice],
    below,
  };
  const { counted, matrix, asked } = useMatrix(records, pass, completeOnly, options);
  const nameOf = columnNamer(records, columns);

  if (pass === undefined || codesOf(records).length === 0) {
    return (
      <EmptyState command="go.codebook">
        There is nothing to count yet. Code passages in a pass first.
      </EmptyState>
    );
  }
  const write = () => {
    if (matrix === null) return;
    const name = `${pass.name} codes ${columnWords[columns]}`;
    const content = csvOf(matrixTable(matrix, nameOf));
    void api
      .exportText({ title: "Export the matrix", name, extension: "csv", content })
      .then((result) => {
        if (store.shown(result).ok && result.ok && result.value !== null) {
          store.say(`The matrix was written to ${result.value.path}.`);
        }
      });
  };
  const writeUnits = (unit: UnitKind) => () => {
    void api.exportUnits({ unit, pass: pass.id }).then((result) => {
      if (store.shown(result).ok && result.ok && result.value !== null) {
        const { path, dictionary } = result.value;
        store.say(`The table was written to ${path}, what its columns mean to ${dictionary}.`);
      }
    });
  };
  const chart = matrix === null ? null : chartOf(matrix, nameOf);
  return (
    <div className="matrices view-page" data-scope="list">
      <form className="codes-options" onSubmit={(event) => event.preventDefault()}>
        {passes.length > 1 && (
          <Select<Pass["id"]>
            label="Pass"
            options={passes.map(({ id, name }) => ({ id, label: name }))}
            value={pass.id}
            onChange={setPassId}
          />
        )}
        <Select<ColumnKind>
          label="Codes"
          options={columnKinds.map((id) => ({ id, label: columnWords[id] }))}
          value={columns}
          onChange={setColumns}
        />
        <Select<Measure>
          label="Figures"
          options={offered.map((id) => ({ id, label: measureWords[id] }))}
          value={options.measure}
          onChange={setMeasure}
        />
        {columns !== "voice" && (
          <Select<Voice | "all">
            label="Whose words"
            options={voiceChoices.map((id) => ({
              id,
              label: id === "all" ? "everybody’s" : voiceWords[id],
            }))}
            value={voice}
            onChange={setVoice}
          />
        )}
        <Checkbox isSelected={below} onChange={setBelow}>
          Codes include those below them
        </Checkbox>
        <Checkbox isSelected={!completeOnly} onChange={(all) => setCompleteOnly(!all)}>
          Count what is not complete as well
        </Checkbox>
        <div className="codes-exports">
          <Button isDisabled={matrix === null} onPress={write}>
            Export as CSV…
          </Button>
          <MenuButton
            label="Units × coders, to export for R"
            entries={unitKinds.map((unit) => ({
              kind: "action",
              id: unit,
              label: `A row for each ${unit} and coder…`,
              onAction: writeUnits(unit),
            }))}
          >
            Units × coders
          </MenuButton>
        </div>
      </form>
      {counted !== null && <CountedNote counted={counted} matrix={matrix} />}
      {matrix === null ? (
        <Awaited
          asked={asked}
          waiting="Counting words by voice…"
          undone="The words were not counted"
        />
      ) : matrix.columns.length === 0 ? (
        <EmptyState>
          {counted?.blind == null
            ? "No article of this pass is complete yet, and only complete ones are counted."
            : "Nothing of this pass can be counted now."}
        </EmptyState>
      ) : (
        <>
          <MatrixTable
            matrix={matrix}
            nameOf={nameOf}
            onOpen={(row, column) =>
              go({
                kind: "retrieval",
                search: searchOfCell(row, column, matrix.options, pass, completeOnly),
              })
            }
          />
          {chart !== null && <MatrixChart chart={chart} />}
        </>
      )}
    </div>
  );
}
