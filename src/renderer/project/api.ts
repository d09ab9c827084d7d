import type { ParallaxApi } from "../../shared/contract.ts";
import { veiledApi } from "./veiled-api.ts";
import type { Seen } from "./veiled-api.ts";

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly parallax: ParallaxApi;
  }
}

let seen: Seen | null = null;

/** Tells what is to be hidden in what the main process answers; only the store does. */
export function setSeen(now: Seen | null): void {
  seen = now;
}

/** The main process, as far as a page may ask it, and as a coder in a masked pass may hear it. */
export const api: ParallaxApi = veiledApi(window.parallax, () => seen);
