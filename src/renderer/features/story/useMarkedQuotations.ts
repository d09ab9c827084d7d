import { usePreferences } from "../../app/preferences.tsx";

/**
 * Whether quoted and reported words are underlined where they are read; the choice is kept for
 * the machine. They are found, listed and counted all the same.
 */
export function useMarkedQuotations(): {
  readonly isMarked: boolean;
  readonly toggle: () => void;
} {
  const { preferences, set } = usePreferences();
  const isMarked = preferences.marksQuotations;
  return { isMarked, toggle: () => set({ marksQuotations: !isMarked }) };
}
