/** Notes where one is in a part of the page: what has focus, and how far each part is scrolled. */
export function whereOneWas(root: Element): () => void {
  const focused = document.activeElement;
  const scrolled = [root, ...root.querySelectorAll("*")]
    .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  return () => {
    const known = new Set(scrolled.map(({ element }) => element));
    for (const element of [root, ...root.querySelectorAll("*")]) {
      if (!known.has(element)) element.scrollTo({ top: 0, left: 0, behavior: "instant" });
    }
    for (const { element, top, left } of scrolled) {
      element.scrollTo({ top, left, behavior: "instant" });
    }
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
}
