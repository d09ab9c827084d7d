import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findUnused } from "./unused.ts";

let root: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "parallax-unused-"));
  write("package.json", '{ "scripts": { "eval": "node eval/run.ts" } }');
  write("src/main/index.ts", 'import { used } from "../core/a.ts"; used();');
  write("src/core/a.ts", "export const used = () => 1;");
  write("eval/run.ts", 'import { score } from "./score.ts"; score();');
  write("eval/score.ts", "export const score = () => 1;");
});
afterEach(() => rmSync(root, { recursive: true }));

const findings = (): readonly string[] => findUnused(root).findings;

test("what is reached and used is no finding", () => {
  expect(findUnused(root)).toEqual({ files: 4, findings: [] });
});

test.each([
  ["a value", "export const extra = 1;", "extra"],
  ["a function its own file calls", "export function extra() {} extra();", "extra"],
  ["a pattern", "export const { b: [extra] } = { b: [1] };", "extra"],
  ["a list", "const extra = 1; export { extra };", "extra"],
  ["a default", "export default 1;", "default"],
  ["a type named in a comment only", "export type Extra = 1; // Extra", "Extra"],
  [
    "what the file takes from itself",
    'export const extra = 1; import "./a.ts"; import { extra as own } from "./a.ts"; own;',
    "extra",
  ],
])("an export nobody imports: %s", (_what, text, name) => {
  write("src/core/a.ts", `export const used = () => 1; ${text}`);
  expect(findings()).toEqual([`src/core/a.ts: nobody imports ${name}`]);
});

test.each([
  ["by name", 'import { extra as e } from "../core/a.ts"; e();'],
  ["as a namespace", 'import * as a from "../core/a.ts"; a.extra();'],
  ["later", 'const a = await import("../core/a.ts"); a.extra();'],
  ["as a type", 'export type E = typeof import("../core/a.ts").extra;'],
])("an export taken %s is used", (_how, text) => {
  write("src/core/a.ts", "export const used = () => 1; export const extra = () => 1;");
  write("src/preload/index.ts", text);
  expect(findings()).toEqual([]);
});

test("a type that its own file uses is used", () => {
  write("src/core/a.ts", "export type Part = 1; export const used = (): Part => 1;");
  expect(findings()).toEqual([]);
});

test("files that only reach each other are reached by nobody, and use nothing", () => {
  write("src/core/a.ts", "export const used = () => 1; export const extra = 1;");
  write("src/core/b.ts", 'import { c } from "./c.ts"; export const b = () => c;');
  write(
    "src/core/c.ts",
    'import { b } from "./b.ts"; import { extra } from "./a.ts"; export const c = [b, extra];',
  );
  expect(findings()).toEqual([
    "src/core/a.ts: nobody imports extra",
    "src/core/b.ts: nothing that is started reaches this file",
    "src/core/c.ts: nothing that is started reaches this file",
  ]);
});

test("an export for a test is used; a file for tests belongs among the tests", () => {
  write("src/core/a.ts", "export const used = () => 1; export const piece = 1;");
  write("src/core/b.ts", "export const b = 1;");
  write("src/core/testing/c.ts", "export const c = 1;");
  write(
    "src/core/a.test.ts",
    'import { piece } from "./a.ts"; import { b } from "./b.ts"; import { c } from "./testing/c.ts"; piece + b + c;',
  );
  expect(findings()).toEqual(["src/core/b.ts: only tests reach this file"]);
});
