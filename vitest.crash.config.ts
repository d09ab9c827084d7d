import { defineConfig } from "vitest/config";

// Slow, and only as good as the moments chance picks: run before releases and in CI. Damage
// and failures of the disk are part of the ordinary tests too.
export default defineConfig({
  test: {
    include: ["src/main/store/**/*.crash.test.ts", "src/main/store/{damage,store}.test.ts"],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
