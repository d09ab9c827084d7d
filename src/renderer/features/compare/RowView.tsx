import { memo } from "react";
import { VisuallyHidden } from "react-aria-components";
import { Icon } from "../../ui/Icon.tsx";
import type { CompareCell, CompareColumn, CompareRow, Piece } from "./rows.ts";

interface RowViewProps {
  readonly id: string;
  readonly index: number;
  readonly row: CompareRow;
  readonly columns: readonly CompareColumn[];
  /** What the row is, in words. */
  readonly description: string;
  readonly isCurrent: boolean;
  readonly onPoint: (index: number | null) => void;
  readonly onChoose: (index: number) => void;
}

/** One row: a band across the columns where they tell the same, white space where one does not. */
export const RowView = memo(function RowView(props: RowViewProps) {
  const { id, index, row, columns, description, isCurrent, onPoint, onChoose } = props;
  return (
    // The keys of the grid do what the pointer does here.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="row"
      className="compare-row"
      data-row={index}
      data-kind={row.kind}
      aria-selected={isCurrent}
      onPointerMove={(event) => {
        // Rows that scroll under a pointer at rest are not pointed at.
        if (event.movementX !== 0 || event.movementY !== 0) onPoint(index);
      }}
      onPointerLeave={() => onPoint(null)}
      onClick={() => onChoose(index)}
    >
      <div role="rowheader" className="compare-sign" title={description}>
        <VisuallyHidden>{description}</VisuallyHidden>
        {row.moves.map(({ column, direction }) => (
          <Icon key={column} name={direction === "earlier" ? "movedUp" : "movedDown"} />
        ))}
        {row.kind === "rewritten" && <span aria-hidden="true">≉</span>}
      </div>
      {columns.map((column, place) => (
        <Cell key={column.id} cell={row.cells[place] ?? null} column={column} />
      ))}
    </div>
  );
});

function Cell({
  cell,
  column,
}: {
  readonly cell: CompareCell | null;
  readonly column: CompareColumn;
}) {
  if (cell === null) {
    return (
      <div role="gridcell" className="compare-cell compare-absent">
        <span>
          not found in the imported text of{" "}
          <span className="outlet-name">{column.outlet.name}</span>
        </span>
      </div>
    );
  }
  return (
    <div
      role="gridcell"
      className="compare-cell"
      data-paragraph={cell.startsParagraph}
      style={{ borderColor: `var(--outlet-${column.outlet.colour})` }}
    >
      {cell.pieces.map((piece, index) => (
        <PieceView key={index} piece={piece} />
      ))}
    </div>
  );
}

/** Words that differ, without the white space around them: a mark under a space marks nothing. */
function PieceView({ piece }: { readonly piece: Piece }) {
  const { kind, text } = piece;
  if (kind !== "removed" && kind !== "added") return text;
  const words = text.trim();
  const start = text.indexOf(words);
  return (
    <>
      {text.slice(0, start)}
      {kind === "removed" ? <del>{words}</del> : <ins>{words}</ins>}
      {text.slice(start + words.length)}
    </>
  );
}
