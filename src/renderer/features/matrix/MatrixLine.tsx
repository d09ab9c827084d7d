import { memo } from "react";
import { limitWords } from "../../../core/report/wording.ts";
import type { Told } from "../story/told.ts";
import type { MatrixCell, MatrixRow } from "./matrix-rows.ts";

interface MatrixLineProps {
  readonly id: string;
  readonly row: MatrixRow;
  readonly articles: readonly Told[];
  /** The cell one is in; null when one is in another line. */
  readonly column: number | null;
  readonly onChoose: (place: number) => void;
  readonly onOpen: (place: number) => void;
}

/** One row: its label with marks for conflict and quotation, then every article's cell. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { id, row, articles, column, onChoose, onOpen } = props;
  return (
    <div
      role="row"
      id={id}
      className="matrix-line"
      data-row={row.row}
      aria-selected={column !== null}
    >
      <span role="rowheader" className="matrix-label">
        <span className="matrix-signs">
          {row.hasConflict && (
            <span className="matrix-conflict" title="The articles disagree">
              ≠<span className="visually-hidden">the articles disagree; </span>
            </span>
          )}
          {row.hasQuotation && (
            <span title="Somebody is quoted">
              “”<span className="visually-hidden">somebody is quoted; </span>
            </span>
          )}
        </span>
        <span className="matrix-proposition" title={row.label}>
          {row.label}
        </span>
      </span>
      {row.cells.map((cell, place) => (
        // The keys of the grid do what the pointer does here.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <span
          key={articles[place]?.id}
          role="gridcell"
          id={`${id}-${place}`}
          className="matrix-cell"
          data-kind={cell.kind}
          data-current={column === place}
          onClick={() => onChoose(place)}
          onDoubleClick={() => onOpen(place)}
        >
          <CellWords cell={cell} outlet={articles[place]?.outlet.name ?? ""} />
        </span>
      ))}
    </div>
  );
});

function CellWords({ cell, outlet }: { readonly cell: MatrixCell; readonly outlet: string }) {
  if (cell.kind === "told") return <span className="matrix-words">{cell.words}</span>;
  const limits = cell.limits.map((limit) => limitWords[limit]).join("; ");
  return (
    <span className="visually-hidden">
      not found in the imported text of {outlet}
      {limits === "" ? "" : ` (${limits})`}
    </span>
  );
}
