import { defineConfig } from "vitest/config";

// Slow, and only as good as the moments chance picks: run before releases and in CI.
export default defineConfig({
  test: { include: ["src/main/store/**/*.crash.test.ts"], maxWorkers: 2 },
});
