import { connectWorlds } from "./bridge.ts";
import { pageWorld, preloadWorld } from "./worlds.ts";
import { valueCodec } from "../values.ts";

/** The name of the isolated world that preloads run in. */
export const preloadWorldName = "preload";

// Node runs these modules by blanking their types out, so a function's source text is JavaScript
// that the page can run as it stands.

/** Returns the script for the page's own world. It must be registered before the preload's. */
export function pageScript(secret: string): string {
  const given = `${String(connectWorlds)}, ${JSON.stringify(secret)}`;
  return `if (window.top === window) (${String(pageWorld)})(${given});`;
}

/**
 * Returns the script for the preload's world: the preload's source inside a function of its own,
 * since it declares the same names as what surrounds it.
 */
export function preloadScript(secret: string, preload: string, facts: object): string {
  const given = `${JSON.stringify(secret)}, ${String(valueCodec)}, ${JSON.stringify(facts)}`;
  return `if (window.top === window) (({ require, process }) => {
  const module = { exports: {} };
  (function (exports, require, module, process) {
${preload}
  })(module.exports, require, module, process);
})((${String(preloadWorld)})(${String(connectWorlds)}, ${given}));`;
}
