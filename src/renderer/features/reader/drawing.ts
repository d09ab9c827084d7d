import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { Range as TextRange } from "../../../core/model/range.ts";
import { domRange } from "./dom-map.ts";
import { paint } from "./highlights.ts";
import type { Mark } from "./marks.ts";
import { pageRange } from "./page.ts";
import type { Page } from "./page.ts";
import type { Extent } from "./stripes.ts";

type Sheet = RefObject<HTMLDivElement | null>;

/**
 * Shows where the cursor is, gives the browser what to copy, and keeps in sight what is
 * selected, or at least the end of it that moves (`at`).
 */
export function useShown(
  frame: Sheet,
  sheet: Sheet,
  page: Page,
  here: TextRange | null,
  at: number,
  isSelected: boolean,
): void {
  const { start, end } = here ?? { start: 0, end: 0 };
  useEffect(() => {
    const root = sheet.current;
    const range = root === null ? null : domRange(root, page, { start, end });
    if (root === null || range === null || frame.current === null) return;
    const native = document.getSelection();
    if (isSelected && root.contains(document.activeElement)) {
      native?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
    } else if (!isSelected && native?.containsNode(root, true) === true) {
      // Its own, or what a double click selected that led here.
      native.removeAllRanges();
    }
    keepInSight(frame.current, range);
    const edge = isSelected ? domRange(root, page, { start: at, end: at }) : null;
    if (edge !== null) keepInSight(frame.current, edge);
    return paint(isSelected ? "reader-selection" : "reader-cursor", [range]);
  }, [frame, sheet, page, start, end, at, isSelected]);
}

/** Lines kept free above and below the cursor, in pixels. */
const SCROLL_MARGIN = 72;

function keepInSight(frame: HTMLElement, range: Range): void {
  const view = frame.getBoundingClientRect();
  const box = range.getBoundingClientRect();
  if (box.height === 0) return;
  const above = box.top - view.top - SCROLL_MARGIN;
  const below = box.bottom - view.bottom + SCROLL_MARGIN;
  if (above < 0) frame.scrollBy({ top: above });
  else if (below > 0) frame.scrollBy({ top: Math.min(below, above) });
}

/** Where marks stand, by what places them: those `known` are not measured again. */
function measured(
  root: HTMLElement,
  page: Page,
  marks: readonly Mark[],
  known: ReadonlyMap<string, Extent>,
): Map<string, Extent> {
  const extents = new Map<string, Extent>();
  let origin: number | null = null;
  for (const mark of marks) {
    const key = `${mark.id} ${mark.field} ${mark.start} ${mark.end}`;
    const found = known.get(key);
    if (found !== undefined) {
      extents.set(key, found);
      continue;
    }
    const box = domRange(root, page, pageRange(page, mark))?.getBoundingClientRect();
    if (box === undefined) continue;
    origin ??= root.getBoundingClientRect().top;
    extents.set(key, { id: mark.id, top: box.top - origin, bottom: box.bottom - origin });
  }
  return extents;
}

const nothingKnown: ReadonlyMap<string, Extent> = new Map();

/** Where the codings stand: new ones are measured, all of them when the text flows anew. */
export function useExtents(sheet: Sheet, page: Page, codings: readonly Mark[]): readonly Extent[] {
  const [extents, setExtents] = useState<readonly Extent[]>([]);
  const latest = useRef({ page, codings, known: nothingKnown });
  useLayoutEffect(() => {
    const root = sheet.current;
    if (root === null) return;
    const known = latest.current.page === page ? latest.current.known : nothingKnown;
    latest.current = { page, codings, known: measured(root, page, codings, known) };
    setExtents([...latest.current.known.values()]);
  }, [sheet, page, codings]);
  useLayoutEffect(() => {
    const root = sheet.current;
    if (root === null) return;
    // What cleaning removed, shown or hidden, changes the height as a wider window does.
    const observer = new ResizeObserver(() => {
      const { page: shown, codings: marks } = latest.current;
      const known = measured(root, shown, marks, nothingKnown);
      latest.current = { page: shown, codings: marks, known };
      setExtents([...known.values()]);
    });
    observer.observe(root);
    return () => observer.disconnect();
  }, [sheet]);
  return extents;
}
