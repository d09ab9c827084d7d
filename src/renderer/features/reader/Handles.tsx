import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { PointerEvent, RefObject } from "react";
import { segmentWords } from "../../../core/text/words.ts";
import type { Passage } from "../../shell/address.ts";
import { domRange, pageOffset } from "./dom-map.ts";
import { paint } from "./highlights.ts";
import { pageRange, passageOf } from "./page.ts";
import type { Page } from "./page.ts";
import { draggedRange } from "./resize.ts";
import type { Edge } from "./resize.ts";

interface Place {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

const edges = ["start", "end"] as const;

/**
 * Two handles at the ends of a coding, for the pointer; keys do the same (see the table), so
 * they are no stop for the keyboard. An end goes to whole words within the coding's field.
 */
export function Handles(props: {
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly page: Page;
  /** The passage of a coding that can be made longer or shorter by dragging its ends. */
  readonly handled: Passage;
  readonly onResize: (passage: Passage) => void;
}) {
  const { sheet, page, handled, onResize } = props;
  const { field, start, end } = handled;
  const [places, setPlaces] = useState<Readonly<Record<Edge, Place>> | null>(null);
  const dragged = useRef<{ readonly passage: Passage; readonly wipe: () => void } | null>(null);
  const words = useMemo(() => segmentWords(page.text), [page]);

  useLayoutEffect(() => {
    const root = sheet.current;
    if (root === null) return;
    const measure = () => {
      const boxes = domRange(root, page, pageRange(page, { field, start, end }))?.getClientRects();
      const first = boxes?.[0];
      const last = boxes?.[boxes.length - 1];
      if (first === undefined || last === undefined) return;
      const origin = root.getBoundingClientRect();
      const at = (x: number, { top, height }: DOMRect): Place => ({
        left: x - origin.left,
        top: top - origin.top,
        height,
      });
      setPlaces({ start: at(first.left, first), end: at(last.right, last) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    return () => observer.disconnect();
  }, [sheet, page, field, start, end]);

  const drag = (edge: Edge) => (event: PointerEvent) => {
    const root = sheet.current;
    const spot = document.caretPositionFromPoint(event.clientX, event.clientY);
    if (root === null || spot === null || !root.contains(spot.offsetNode)) return;
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const offset = pageOffset(root, page, spot.offsetNode, spot.offset);
    const to = draggedRange(words, pageRange(page, handled), edge, offset);
    const passage = passageOf(page, to);
    const range = domRange(root, page, to);
    if (passage?.field !== field || range === null) return;
    dragged.current?.wipe();
    dragged.current = { passage, wipe: paint("reader-selection", [range]) };
  };
  const drop = () => {
    const done = dragged.current;
    dragged.current = null;
    done?.wipe();
    if (done === null || (done.passage.start === start && done.passage.end === end)) return;
    onResize(done.passage);
  };

  if (places === null) return null;
  return edges.map((edge) => (
    <span
      key={edge}
      className="reader-handle"
      data-edge={edge}
      aria-hidden="true"
      style={places[edge]}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag(edge)}
      onPointerUp={drop}
      onPointerCancel={() => {
        dragged.current?.wipe();
        dragged.current = null;
      }}
    />
  ));
}
