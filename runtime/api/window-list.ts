/** A window as the app's life depends on it. */
interface OpenWindow {
  readonly close: () => void;
  readonly destroy: () => void;
  readonly focus: () => void;
}

/** The windows that are open: apart from their class, because app and windows need each other. */
export const openWindows = new Set<OpenWindow>();
