import { useEffect, useLayoutEffect, useState } from "react";
import type { RefObject } from "react";
import type { Range as TextRange } from "../../../core/model/range.ts";
import { domRange } from "./dom-map.ts";
import { paint } from "./highlights.ts";
import { highlightName } from "./marks.ts";
import type { Mark } from "./marks.ts";
import { pageRange } from "./page.ts";
import type { Page } from "./page.ts";
import type { Extent } from "./stripes.ts";

type Sheet = RefObject<HTMLDivElement | null>;

/** Paints the marks for as long as they stand. */
export function usePainted(sheet: Sheet, page: Page, marks: readonly Mark[]): void {
  useLayoutEffect(() => {
    const root = sheet.current;
    if (root === null) return;
    const wipes = marks.map((mark) => {
      const range = domRange(root, page, pageRange(page, mark));
      return range === null ? () => undefined : paint(highlightName(mark), [range]);
    });
    return () => {
      for (const wipe of wipes) wipe();
    };
  }, [sheet, page, marks]);
}

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
    } else if (!isSelected && native !== null && root.contains(native.anchorNode)) {
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

/** Where the codings stand, measured again whenever the text flows anew. */
export function useExtents(
  sheet: Sheet,
  page: Page,
  codings: readonly Mark[],
  showRemoved: boolean,
): readonly Extent[] {
  const [extents, setExtents] = useState<readonly Extent[]>([]);
  useLayoutEffect(() => {
    const root = sheet.current;
    if (root === null) return;
    const measure = () => {
      const origin = root.getBoundingClientRect().top;
      const found = codings.flatMap((mark) => {
        const box = domRange(root, page, pageRange(page, mark))?.getBoundingClientRect();
        if (box === undefined) return [];
        return [{ id: mark.id, top: box.top - origin, bottom: box.bottom - origin }];
      });
      setExtents(found);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(root);
    return () => observer.disconnect();
  }, [sheet, page, codings, showRemoved]);
  return extents;
}
