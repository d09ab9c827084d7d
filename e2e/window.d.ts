import type { ParallaxApi } from "../src/shared/contract.ts";

declare global {
  interface Window {
    /** Put there by the app's preload. */
    readonly parallax: ParallaxApi;
  }
}
