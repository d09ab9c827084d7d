import { headlessScreen } from "../chromium.ts";
import { strict } from "../strict.ts";

/**
 * Electron's `screen`: one display. Its true size is known to Chromium only, and not synchronously:
 * what is given is the headless one's, which a window manager fits to the real screen.
 */
export const screen = strict("screen", {
  getPrimaryDisplay() {
    const size = { ...headlessScreen };
    const bounds = { x: 0, y: 0, ...size };
    return strict("Display", {
      id: 1,
      size,
      workAreaSize: size,
      bounds,
      workArea: bounds,
      scaleFactor: 1,
    });
  },
});
