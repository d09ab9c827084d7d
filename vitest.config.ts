import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,runtime,scripts,eval,bench}/**/*.test.{ts,tsx}"],
    exclude: ["**/*.crash.test.ts", "node_modules/**"],
    testTimeout: 30_000,
    setupFiles: ["vitest.setup.ts"],
  },
});
