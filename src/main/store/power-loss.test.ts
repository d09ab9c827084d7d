import { expect, test } from "vitest";
import { losePowerAtEveryStep } from "./testing/power-loss.ts";

// `npm run test:crash` does the same a thousand times.
test("S10: nothing confirmed is lost when the power fails at any step of 50 random runs", async () => {
  let losses = 0;
  for (let seed = 1; seed <= 50; seed += 1) losses += await losePowerAtEveryStep(seed, 5);
  expect(losses).toBeGreaterThan(1000);
}, 120_000);
