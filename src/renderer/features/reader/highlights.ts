/** What is painted over what: the higher stands on top. */
const priorities: Readonly<Record<string, number>> = {
  "reader-quotation": 0,
  "reader-suggestion": 0,
  "reader-evidence": 2,
  "reader-search": 3,
  "find-place": 3,
  "find-current": 4,
  "reader-cursor": 4,
  "reader-selection": 5,
};

/**
 * Paints ranges under a name that CSS styles with `::highlight(name)`; the returned function
 * takes exactly these ranges away again, for the registry is the whole document's.
 */
export function paint(name: string, ranges: readonly Range[]): () => void {
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  highlight.priority = priorities[name] ?? 1;
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set(name, highlight);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}
