/** Where focus last was in each region, to come back to it. */
const lastFocused = new WeakMap<Element, HTMLElement>();

/** From now on it is noted where the focus is, however it got there; tells how to stop. */
export function watchRegions(): () => void {
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const region = target.closest("[data-region]");
    if (region !== null && region !== target) lastFocused.set(region, target);
  };
  document.addEventListener("focusin", note);
  return () => document.removeEventListener("focusin", note);
}

/**
 * Moves focus to the next (or previous) region of the shell, in the order of the page and
 * round its end; back to what was focused there before, if it is still there, or to its text.
 * With a dialog open those are the dialog and the notices over it.
 */
export function cycleRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => region.closest("[inert]") === null,
  );
  const active = document.activeElement;
  // Regions may hold others, which come after them: the innermost is the one one is in.
  const current = regions.findLastIndex((region) => region.contains(active));
  const start = current < 0 ? (step === 1 ? -1 : 0) : current;
  const next = regions[(start + step + regions.length) % regions.length];
  if (next === undefined) return;
  const before = lastFocused.get(next);
  const text = next.querySelector<HTMLElement>("[role='application']");
  (before !== undefined && next.contains(before) ? before : (text ?? next)).focus();
}
