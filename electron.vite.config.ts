import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const from = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      // Libraries are bundled, so that the app needs no node_modules beside it.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: from("src/main/index.ts"),
          batch: from("src/main/batch.ts"),
          worker: from("src/main/work/worker.ts"),
        },
        output: { format: "es", entryFileNames: "[name].js" },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: from("src/preload/index.ts") },
        // A sandboxed preload is one CommonJS file.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: from("src/renderer"),
    plugins: [react()],
    build: {
      // Fonts stay files: the content security policy allows no data: fonts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: from("src/renderer/index.html") } },
    },
  },
});
