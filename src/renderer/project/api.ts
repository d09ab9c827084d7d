import type { ParallaxApi } from "../../shared/contract.ts";

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly parallax: ParallaxApi;
  }
}

/** The main process, as far as a page may ask it. */
export const api: ParallaxApi = window.parallax;
