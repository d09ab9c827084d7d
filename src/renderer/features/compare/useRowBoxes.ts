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
      const found = [...element.querySelectorAll<HTMLElement>("[data-row]")];
      setBoxes(
        found.map(({ offsetTop, offsetHeight }) => ({ top: offsetTop, height: offsetHeight })),
      );
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [list, rows]);
  return boxes;
}
