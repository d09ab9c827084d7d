import { useLayoutEffect, useState } from "react";
import type { RefObject } from "react";

/** Where a row stands in the list, in pixels. */
export interface RowBox {
  readonly top: number;
  readonly height: number;
}

/** Where the rows stand, measured again whenever the list flows anew. */
export function useRowBoxes(
  list: RefObject<HTMLElement | null>,
  rows: readonly unknown[],
): readonly RowBox[] {
  const [boxes, setBoxes] = useState<readonly RowBox[]>([]);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const found = new Array<RowBox>();
      for (const row of element.querySelectorAll<HTMLElement>("[data-row]")) {
        const index = Number(row.dataset["row"]);
        // Hidden rows stand where the next one shown begins, and have no height.
        while (found.length < index) found.push({ top: row.offsetTop, height: 0 });
        found.push({ top: row.offsetTop, height: row.offsetHeight });
      }
      setBoxes(found);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, rows]);
  return boxes;
}
