import { defineConfig } from "@playwright/test";

// Each test starts an app of its own on folders of its own, so tests can run side by side.
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  // Where a busy machine upset the timing it is told as flaky; what fails twice fails.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  projects: [
    { name: "stories", testIgnore: /responsive\.spec/u },
    // What measures how soon the window answers runs when nothing runs beside it (by itself: --no-deps).
    { name: "alone", testMatch: /responsive\.spec/u, dependencies: ["stories"] },
  ],
});
