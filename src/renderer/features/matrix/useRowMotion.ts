import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

/** No row comes from further away, in pixels: what flies across the screen nobody can follow. */
const FURTHEST = 400;

/**
 * Rows that are seen (elements with `data-row`) slide from where they stood to where another order
 * or filter puts them; rows that come anew fade in. None move where motion is not wanted.
 */
export function useRowMotion(list: RefObject<HTMLElement | null>, rows: readonly unknown[]): void {
  const before = useRef<ReadonlyMap<string, number> | null>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const duration = Number.parseFloat(getComputedStyle(element).getPropertyValue("--motion"));
    const places = new Map<string, number>();
    const bottom = element.scrollTop + element.clientHeight;
    for (const row of element.querySelectorAll<HTMLElement>("[data-row]")) {
      const [id, top] = [row.dataset["row"] ?? "", row.offsetTop];
      places.set(id, top);
      if (before.current === null || duration === 0) continue;
      if (top > bottom || top + row.offsetHeight < element.scrollTop) continue;
      const from = before.current.get(id);
      if (from === undefined) row.animate([{ opacity: 0 }, { opacity: 1 }], duration);
      else if (from !== top) {
        const by = Math.max(-FURTHEST, Math.min(FURTHEST, from - top));
        row.animate([{ transform: `translateY(${by}px)` }, { transform: "none" }], {
          duration,
          easing: "ease-out",
        });
      }
    }
    before.current = places;
  }, [list, rows]);
}
