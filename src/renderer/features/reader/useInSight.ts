import { useEffect, useState } from "react";
import type { RefObject } from "react";

/** A stretch of a scrolled element's content, in pixels from its top. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/**
 * What of a scrolled element is in sight, with as much again above and below; in whole steps of
 * half its height, so that it changes seldom while one scrolls.
 */
export function useInSight(frame: RefObject<HTMLElement | null>): Stretch {
  const [stretch, setStretch] = useState<Stretch>({ top: 0, bottom: 0 });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const look = () => {
      const height = Math.max(200, element.clientHeight);
      const step = height / 2;
      const top = (Math.floor(element.scrollTop / step) - 2) * step;
      const next = { top, bottom: top + 3.5 * height };
      setStretch((last) => (last.top === next.top && last.bottom === next.bottom ? last : next));
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [frame]);
  return stretch;
}
