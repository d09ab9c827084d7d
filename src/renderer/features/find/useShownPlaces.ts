import { useEffect, useState } from "react";
import { paint } from "../reader/highlights.ts";
import { soughtWords } from "./find-places.ts";
import { placesIn, shownBlocks } from "./shown-text.ts";

const nowhere: readonly Range[] = [];

/**
 * The places of words in what is shown below `root`, in the order of the page; painted, and looked
 * for anew whenever what is shown changes.
 */
export function useShownPlaces(root: Element | null, query: string): readonly Range[] {
  const [found, setFound] = useState(nowhere);
  const sought = soughtWords(query);
  // Those of the words before stand until those of the words now are known, a frame later.
  const places = sought === "" ? nowhere : found;
  useEffect(() => {
    if (root === null || sought === "") return;
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setFound(placesIn(shownBlocks(root), sought)));
    };
    look();
    const observer = new MutationObserver((changes) => {
      // What the bar says of the places changes none.
      if (changes.some(({ target }) => !isInBar(target))) look();
    });
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [root, sought]);
  useEffect(() => paint("find-place", places), [places]);
  return places;
}

function isInBar(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("[data-finding]") != null;
}
