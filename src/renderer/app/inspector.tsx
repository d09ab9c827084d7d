import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { createPortal } from "react-dom";

/** Where the inspector's content goes; null while it is folded. */
export const InspectorSlot = createContext<HTMLElement | null>(null);

/** Puts a view's own content into the inspector, so that a view can live in one file. */
export function Inspect({ children }: { readonly children: ReactNode }) {
  const slot = useContext(InspectorSlot);
  return slot === null ? null : createPortal(children, slot);
}
