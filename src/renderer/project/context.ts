import { createContext, useContext, useSyncExternalStore } from "react";
import type { Veil } from "../../core/coding/masks/mask-project.ts";
import type { CoderId } from "../../core/model/ids.ts";
import type { State } from "../../core/model/records.ts";
import type { ProjectState } from "./project-state.ts";
import type { AppState, AppStore } from "./store.ts";

export const StoreContext = createContext<AppStore | null>(null);

/** The window's store. */
export function useStore(): AppStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error("used outside the store's provider");
  return store;
}

/** What the window knows now; the component is drawn anew whenever it changes. */
export function useAppState(): AppState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.read);
}

/** The open project. Only for what is drawn while one is open. */
export function useProject(): ProjectState {
  const { project } = useAppState();
  if (project === null) throw new Error("used while no project is open");
  return project;
}

/**
 * What a selector makes of the open project's records; the component is drawn anew only when
 * that is another object. Only for selectors that return the same one until something they read
 * has changed.
 */
export function useRecords<Value>(select: (state: State) => Value): Value {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => {
    const { project } = store.read();
    if (project === null) throw new Error("used while no project is open");
    return select(project.records);
  });
}

/**
 * What a masked or blind pass hides from the coder now; null: nothing. Records, and what the main
 * process answers, are veiled already: this is for what must be said of it, or not be shown at all.
 */
export function useVeil(): Veil | null {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => store.read().project?.veil ?? null);
}

/** Who codes on this machine. */
export function useCoder(): CoderId {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => {
    const { project } = store.read();
    if (project === null) throw new Error("used while no project is open");
    return project.coder;
  });
}

/** The folder of the open project. */
export function useFolder(): string {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => {
    const { project } = store.read();
    if (project === null) throw new Error("used while no project is open");
    return project.folder;
  });
}
