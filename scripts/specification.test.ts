import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

test("every rule of the specification is cited by a test", () => {
  const specification = readFileSync(join(root, "docs", "SPEC.md"), "utf8");
  const rules = Array.from(
    specification.matchAll(/^- \*\*([A-Z]\d+)\*\*/gmu),
    (match) => match[1] ?? "",
  );
  const tests = globSync("{src,runtime,e2e}/**/*.{test,spec}.ts", { cwd: root })
    .map((path) => readFileSync(join(root, path), "utf8"))
    .join("\n");
  expect(rules.length).toBeGreaterThan(30);
  expect(rules.filter((rule) => !new RegExp(`\\b${rule}\\b`, "u").test(tests))).toEqual([]);
});
