/** Where focus last was in each region, to come back to it. */
const lastFocused = new WeakMap<Element, HTMLElement>();

/**
 * Moves focus to the next (or previous) region of the shell, in the order of the page and
 * round its end; back to what was focused there before, if it is still there.
 */
export function cycleRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")];
  const active = document.activeElement;
  // Regions may hold others, which come after them: the innermost is the one one is in.
  const current = regions.findLastIndex((region) => region.contains(active));
  const from = regions[current];
  if (from !== undefined && active instanceof HTMLElement) lastFocused.set(from, active);
  const start = current < 0 ? (step === 1 ? -1 : 0) : current;
  const next = regions[(start + step + regions.length) % regions.length];
  if (next === undefined) return;
  const before = lastFocused.get(next);
  const text = next.querySelector<HTMLElement>("[role='application']");
  const first = next.dataset["region"]?.startsWith("column") === true ? text : null;
  (before !== undefined && next.contains(before) ? before : (first ?? next)).focus();
}
