import { registerHooks } from "node:module";

const place = "standInForElectron";
const names = new Set(["electron", "electron/main", "electron/common"]);

/**
 * Makes `import` and `require` of "electron" give the stand-in's module, in the app's bundle as in
 * the inspector, through which Playwright asks for it.
 */
export function answerElectronWith(electron: object): void {
  Object.defineProperty(globalThis, place, { value: electron });
  const given = `globalThis.${place}`;
  const exports = Object.keys(electron).map((name) => `export const ${name} = ${given}.${name};`);
  registerHooks({
    resolve(specifier, context, next) {
      if (!names.has(specifier)) return next(specifier, context);
      const format = context.conditions.includes("import") ? "module" : "commonjs";
      return { url: `stand-in:electron-${format}`, format, shortCircuit: true };
    },
    load(url, context, next) {
      if (!url.startsWith("stand-in:")) return next(url, context);
      const isModule = url.endsWith("-module");
      const source = isModule
        ? `${exports.join("\n")}\nexport default ${given};`
        : `module.exports = ${given};`;
      return { format: isModule ? "module" : "commonjs", source, shortCircuit: true };
    },
  });
}
