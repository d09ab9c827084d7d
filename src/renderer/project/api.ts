import type { Veil } from "../../core/coding/masks/mask-project.ts";
import type { ParallaxApi } from "../../shared/contract.ts";
import { veiledApi } from "./veiled-api.ts";

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly parallax: ParallaxApi;
  }
}

let veil: Veil | null = null;

/** Tells what is to be hidden in what the main process answers; only the store does. */
export function setVeil(now: Veil | null): void {
  veil = now;
}

/** The main process, as far as a page may ask it, and as a coder in a masked pass may hear it. */
export const api: ParallaxApi = veiledApi(window.parallax, () => veil);
