import type { DevTools } from "../devtools.ts";
import { CheckedEmitter, strictInstances } from "../strict.ts";

type Source = "system" | "light" | "dark";

export const nativeThemeEvents: ReadonlySet<string> = new Set(["updated"]);

/** Electron's `nativeTheme`. Of the system's own preference the stand-in knows nothing: light. */
class NativeTheme extends CheckedEmitter {
  private source: Source = "system";

  constructor() {
    super("nativeTheme", nativeThemeEvents);
  }

  get themeSource(): Source {
    return this.source;
  }

  set themeSource(source: Source) {
    const before = this.shouldUseDarkColors;
    this.source = source;
    for (const page of pages) apply(page);
    if (this.shouldUseDarkColors !== before) this.emit("updated");
  }

  get shouldUseDarkColors(): boolean {
    return this.source === "dark";
  }
}
strictInstances("nativeTheme", NativeTheme);

export const nativeTheme = new NativeTheme();

const pages = new Set<DevTools>();

function apply(page: DevTools): void {
  const value = nativeTheme.themeSource === "system" ? "" : nativeTheme.themeSource;
  page.tell("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });
}

/** Makes a page follow the colour scheme the app chooses; "system" leaves it to Chromium. */
export function followTheme(page: DevTools): void {
  pages.add(page);
  apply(page);
}
