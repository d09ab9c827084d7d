import { useState } from "react";
import { codePath } from "../../../core/coding/codebook-tree.ts";
import type { Matrix, MatrixColumn } from "../../../core/coding/matrices/matrix.ts";
import {
  cellWords,
  columnWords,
  figureWords,
  measureWords,
} from "../../../core/coding/matrices/wording.ts";
import type { Code } from "../../../core/model/codebook.ts";
import { useRecords } from "../../project/context.ts";
import { codesOf } from "../../project/selectors.ts";

/** The figures. Arrows move between cells, Enter opens what a cell counts. */
export function MatrixTable(props: {
  readonly matrix: Matrix;
  readonly nameOf: (column: MatrixColumn) => string;
  readonly onOpen: (row: Code, column: MatrixColumn) => void;
}) {
  const { matrix, nameOf, onOpen } = props;
  const { rows, columns, cells, options } = matrix;
  const [at, setAt] = useState({ row: 0, column: 0 });
  const row = Math.min(at.row, rows.length - 1);
  const column = Math.min(at.column, columns.length - 1);
  const move = (event: React.KeyboardEvent<HTMLTableElement>) => {
    const [down, right] =
      event.key === "ArrowDown"
        ? [1, 0]
        : event.key === "ArrowUp"
          ? [-1, 0]
          : event.key === "ArrowRight"
            ? [0, 1]
            : event.key === "ArrowLeft"
              ? [0, -1]
              : [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row + down)),
      column: Math.max(0, Math.min(columns.length - 1, column + right)),
    };
    setAt(next);
    event.currentTarget
      .querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)
      ?.focus();
  };
  const codes = useRecords(codesOf);
  const twins = new Set(
    rows
      .filter((code) => rows.some((other) => other !== code && other.name === code.name))
      .map(({ id }) => id),
  );
  const name = `${measureWords[options.measure]}, codes ${columnWords[options.columns]}`;
  return (
    <div className="codes-frame">
      {/* The arrows move the focus between its buttons; the table itself is never focused. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className="codes-table" onKeyDown={move}>
        <caption className="codes-caption">{name}</caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            {columns.map((each) => (
              <th key={each.key ?? "?"} scope="col">
                {nameOf(each)}
                <span className="codes-base">
                  {each.articles.toLocaleString()} {each.articles === 1 ? "article" : "articles"}
                  {each.words !== null && `, ${each.words.toLocaleString()} words`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((code, index) => (
            <tr key={code.id}>
              <th scope="row">
                <span className="code-line">
                  <span className="code-swatch" data-colour={code.colour} aria-hidden="true" />
                  <span>
                    {code.name}
                    {twins.has(code.id) && (
                      <span className="codes-base">{codePath(codes, code)}</span>
                    )}
                  </span>
                </span>
              </th>
              {columns.map((each, place) => {
                const cell = cells[index]?.[place];
                if (cell === undefined) return <td key={each.key ?? "?"} />;
                const { interval } = cell;
                return (
                  <td key={each.key ?? "?"}>
                    <button
                      type="button"
                      className="codes-cell"
                      data-cell={`${index} ${place}`}
                      data-empty={cell.count === 0}
                      tabIndex={index === row && place === column ? 0 : -1}
                      aria-label={`${code.name}, ${nameOf(each)}: ${cellWords(options.measure, cell)}; open the passages`}
                      onFocus={() => setAt({ row: index, column: place })}
                      onClick={() => onOpen(code, each)}
                    >
                      {figureWords(options.measure, cell.value)}
                      {interval !== null && (
                        <span className="codes-interval">
                          {figureWords(options.measure, interval.low)} –{" "}
                          {figureWords(options.measure, interval.high)}
                        </span>
                      )}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
