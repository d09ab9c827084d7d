import { useState } from "react";
import type { FocusEvent } from "react";
import { useCommands } from "../../shell/commands.tsx";

interface KeepKey {
  readonly "data-scope": "memo";
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Lets a memo be kept by its key while one writes it; null: nothing is to be kept. Several memos
 * may be written at once, so only the one with the focus answers. Returns what its element needs.
 */
export function useKeepKey(keep: (() => void) | null): KeepKey {
  const [isHere, setHere] = useState(false);
  useCommands(isHere && keep !== null ? { "memo.keep": keep } : {});
  return {
    "data-scope": "memo",
    onFocus: () => setHere(true),
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setHere(false);
    },
  };
}
