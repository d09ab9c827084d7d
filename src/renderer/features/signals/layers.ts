import { useMemo } from "react";
import { hidesFindings } from "../../../core/findings/hidden.ts";
import { layers, layersAtFirst } from "../../../core/findings/measures.ts";
import type { Layer } from "../../../core/findings/measures.ts";
import { usePreferences } from "../../app/preferences.tsx";
import { useCoder, useFolder, useRecords } from "../../project/context.ts";

interface Layers {
  readonly on: ReadonlySet<Layer>;
  readonly isHidden: boolean;
  readonly toggle: (layer: Layer, isOn: boolean) => void;
}

const none: ReadonlySet<Layer> = new Set();

/**
 * Which signals and suggestions are shown and counted in this project: those that were scored,
 * until a person chooses; none at all while the coder works blind.
 */
export function useLayers(): Layers {
  const { preferences, set } = usePreferences();
  // Not the project as a whole: lists that ask for this are long, and not to be drawn with each code.
  const folder = useFolder();
  const coder = useCoder();
  const isHidden = useRecords((records) => hidesFindings(records, coder));
  const chosen = preferences.layers[folder];
  const on = useMemo(() => {
    const wanted: readonly string[] = chosen ?? layersAtFirst;
    const known = layers.map(({ layer }) => layer).filter((layer) => wanted.includes(layer));
    return isHidden ? none : new Set(known);
  }, [chosen, isHidden]);
  return {
    on,
    isHidden,
    toggle: (layer, isOn) => {
      const next = layers
        .map((facts) => facts.layer)
        .filter((each) => (each === layer ? isOn : on.has(each)));
      set({ layers: { ...preferences.layers, [folder]: next } });
    },
  };
}
