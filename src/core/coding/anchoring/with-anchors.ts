import type { AnyRecord } from "../../model/records.ts";
import type { Anchor } from "../../model/span.ts";

/** The record's anchors, in their order; empty for records that point into no text. */
export function anchorsIn(record: AnyRecord): readonly Anchor[] {
  switch (record.type) {
    case "coding":
    case "findingreview":
      return [record.anchor];
    case "answer":
      return record.quotation === null ? [] : [record.quotation];
    case "samplecheck":
      return record.items.map(({ anchor }) => anchor);
    case "note":
      return record.evidence;
    case "conflictreview":
      return record.values;
    case "pinnedrow":
      return record.cells.flatMap(({ sentences }) => sentences);
    default:
      return [];
  }
}

/** The same record with each of its anchors replaced; the record itself when none changes. */
export function withAnchors(record: AnyRecord, place: (anchor: Anchor) => Anchor): AnyRecord {
  const placed = (anchors: readonly Anchor[]): readonly Anchor[] => {
    const moved = anchors.map(place);
    return moved.every((anchor, index) => anchor === anchors[index]) ? anchors : moved;
  };
  switch (record.type) {
    case "coding":
    case "findingreview": {
      const anchor = place(record.anchor);
      return anchor === record.anchor ? record : { ...record, anchor };
    }
    case "answer": {
      const quotation = record.quotation === null ? null : place(record.quotation);
      return quotation === record.quotation ? record : { ...record, quotation };
    }
    case "samplecheck": {
      const items = record.items.map((item) => {
        const anchor = place(item.anchor);
        return anchor === item.anchor ? item : { ...item, anchor };
      });
      const isSame = items.every((item, index) => item === record.items[index]);
      return isSame ? record : { ...record, items };
    }
    case "note": {
      const evidence = placed(record.evidence);
      return evidence === record.evidence ? record : { ...record, evidence };
    }
    case "conflictreview": {
      const values = placed(record.values);
      return values === record.values ? record : { ...record, values };
    }
    case "pinnedrow": {
      const cells = record.cells.map((cell) => {
        const sentences = placed(cell.sentences);
        return sentences === cell.sentences ? cell : { ...cell, sentences };
      });
      const isSame = cells.every((cell, index) => cell === record.cells[index]);
      return isSame ? record : { ...record, cells };
    }
    default:
      return record;
  }
}
