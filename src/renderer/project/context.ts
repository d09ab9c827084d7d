import { createContext, useContext, useSyncExternalStore } from "react";
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
