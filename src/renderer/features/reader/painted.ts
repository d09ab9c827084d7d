import { useLayoutEffect, useState } from "react";
import type { RefObject } from "react";
import { overlaps } from "../../../core/model/range.ts";
import type { Range as TextRange } from "../../../core/model/range.ts";
import { domRange, pageRangeBetween } from "./dom-map.ts";
import { paint } from "./highlights.ts";
import { highlightName } from "./marks.ts";
import type { Mark } from "./marks.ts";
import { pageRange } from "./page.ts";
import type { Page } from "./page.ts";
import { watchInSight } from "./useInSight.ts";
import type { Stretch } from "./useInSight.ts";

type Sheet = RefObject<HTMLDivElement | null>;

/**
 * Paints the marks about in sight for as long as they stand. Not all of them: whenever one range
 * comes or goes the browser marks, measures and paints every text anew that any range is in.
 */
export function usePainted(frame: Sheet, sheet: Sheet, page: Page, marks: readonly Mark[]): void {
  const [painting] = useState(() => new Painting());
  useLayoutEffect(() => {
    if (sheet.current !== null) painting.put(sheet.current, page, marks);
  }, [painting, sheet, page, marks]);
  useLayoutEffect(() => {
    const root = sheet.current;
    if (root === null || frame.current === null) return;
    let stretch: Stretch = { top: 0, bottom: 0 };
    const look = () => painting.show(root, page, stretch);
    const stop = watchInSight(frame.current, (next) => {
      stretch = next;
      look();
    });
    // Where removed blocks are shown or the window is wider, other parts are in sight.
    const observer = new ResizeObserver(look);
    observer.observe(root);
    return () => {
      stop();
      observer.disconnect();
      painting.wipe();
    };
  }, [painting, frame, sheet, page]);
}

/** What is painted of one page's marks; of those that stay, nothing is touched. */
class Painting {
  readonly #painted = new Map<string, () => void>();
  #marks: readonly Mark[] = [];
  #inSight: TextRange = { start: 0, end: 0 };

  /** From now on this stretch of the sheet is in sight. */
  show(root: HTMLElement, page: Page, { top, bottom }: Stretch): void {
    const next = pageRangeBetween(root, page, top, bottom);
    const { start, end } = this.#inSight;
    if (next.start === start && next.end === end) return;
    this.#inSight = next;
    this.#paint(root, page);
  }

  /** From now on these marks stand on the page. */
  put(root: HTMLElement, page: Page, marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#paint(root, page);
  }

  wipe(): void {
    for (const wipe of this.#painted.values()) wipe();
    this.#painted.clear();
    this.#inSight = { start: 0, end: 0 };
  }

  #paint(root: HTMLElement, page: Page): void {
    const gone = new Set(this.#painted.keys());
    for (const mark of this.#marks) {
      const place = pageRange(page, mark);
      if (!overlaps(place, this.#inSight)) continue;
      const name = highlightName(mark);
      const key = `${name} ${mark.id} ${mark.field} ${mark.start} ${mark.end}`;
      if (gone.delete(key) || this.#painted.has(key)) continue;
      const range = domRange(root, page, place);
      if (range !== null) this.#painted.set(key, paint(name, [range]));
    }
    for (const key of gone) {
      this.#painted.get(key)?.();
      this.#painted.delete(key);
    }
  }
}
