import { useEffect, useState } from "react";
import type { RefObject } from "react";

/** A stretch of a scrolled element's content, in pixels from its top. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Tells what of a scrolled element is in sight, with as much again above and below: at once, and
 * when that changes; in whole steps of half its height, so that it changes seldom while one
 * scrolls. Returns what ends it.
 */
export function watchInSight(element: HTMLElement, tell: (stretch: Stretch) => void): () => void {
  let last: Stretch | null = null;
  const look = () => {
    const height = Math.max(200, element.clientHeight);
    const step = height / 2;
    const top = (Math.floor(element.scrollTop / step) - 2) * step;
    const next = { top, bottom: top + 3.5 * height };
    if (last?.top === next.top && last.bottom === next.bottom) return;
    last = next;
    tell(next);
  };
  look();
  element.addEventListener("scroll", look, { passive: true });
  const observer = new ResizeObserver(look);
  observer.observe(element);
  return () => {
    element.removeEventListener("scroll", look);
    observer.disconnect();
  };
}

/** What of a scrolled element is in sight, as {@link watchInSight} tells it. */
export function useInSight(frame: RefObject<HTMLElement | null>): Stretch {
  const [stretch, setStretch] = useState<Stretch>({ top: 0, bottom: 0 });
  useEffect(
    () => (frame.current === null ? undefined : watchInSight(frame.current, setStretch)),
    [frame],
  );
  return stretch;
}
