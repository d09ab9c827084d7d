import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cruiseLayers } from "./cruise-layers.ts";

/** A small product that keeps the rules; each case plants one file beside it. */
const lawful: Readonly<Record<string, string>> = {
  "src/core/value.ts": 'import { z } from "zod"; export const value = z; export type Value = 1;',
  "src/core/value.test.ts": 'import { join } from "node:path"; import "../main/disk.ts"; join("");',
  "src/core/testing/made.ts": "export const made = 1;",
  "src/shared/channels.ts": 'export const names = ["a"];',
  "src/shared/contract.ts": 'import type { Value } from "../core/value.ts"; export type V = Value;',
  "src/main/index.ts": 'import { app } from "electron"; export const main = app;',
  "src/main/disk.ts": 'import { join } from "node:path"; export const disk = join;',
  "src/main/work/worker.ts": 'import { disk } from "../disk.ts"; export const worker = disk;',
  "src/preload/index.ts":
    'import { ipcRenderer } from "electron"; import { names } from "../shared/channels.ts"; export const api = [ipcRenderer, names];',
  "src/renderer/main.tsx":
    'import { value } from "../core/value.ts"; import { useState } from "react"; export const x = [value, useState];',
  "runtime/start.ts": 'import { join } from "node:path"; export const start = join;',
};

const cases: readonly (readonly [rule: string, file: string, text: string])[] = [
  [
    "core-is-pure",
    "src/core/x.ts",
    'import { disk } from "../main/disk.ts"; export const x = disk;',
  ],
  [
    "core-is-pure",
    "src/core/x.ts",
    'import type { V } from "../shared/contract.ts"; export type X = V;',
  ],
  ["core-is-pure", "src/core/x.ts", 'export type X = import("../shared/contract.ts").V;'],
  ["core-is-pure", "src/core/x.ts", 'import { join } from "node:path"; export const x = join;'],
  ["core-is-pure", "src/core/x.ts", 'import type { App } from "electron"; export type X = App;'],
  ["core-is-pure", "src/core/x.ts", 'import { useState } from "react"; export const x = useState;'],
  ["shared-is-a-contract", "src/shared/x.ts", 'import "../main/disk.ts";'],
  [
    "shared-is-a-contract",
    "src/shared/x.ts",
    'import { join } from "node:path"; export const x = join;',
  ],
  ["channels-are-names", "src/shared/channels.ts", 'export { z } from "zod";'],
  [
    "preload-is-a-bridge",
    "src/preload/x.ts",
    'import type { V } from "../shared/contract.ts"; export type X = V;',
  ],
  [
    "preload-is-a-bridge",
    "src/preload/x.ts",
    'import { join } from "node:path"; export const x = join;',
  ],
  [
    "renderer-is-a-page",
    "src/renderer/x.ts",
    'import type { disk } from "../main/disk.ts"; export type X = typeof disk;',
  ],
  [
    "renderer-is-a-page",
    "src/renderer/x.ts",
    'import { join } from "node:path"; export const x = join;',
  ],
  [
    "renderer-is-a-page",
    "src/renderer/x.ts",
    'import type { App } from "electron"; export type X = App;',
  ],
  [
    "main-knows-no-window",
    "src/main/x.ts",
    'import { x } from "../renderer/main.tsx"; export const y = x;',
  ],
  [
    "without-electron",
    "src/main/work/x.ts",
    'import { main } from "../index.ts"; export const x = main;',
  ],
  ["without-electron", "src/main/batch.ts", 'export const x = () => import("electron");'],
  [
    "runtime-stands-alone",
    "runtime/x.ts",
    'import type { Value } from "../src/core/value.ts"; export type X = Value;',
  ],
  [
    "product-stands-alone",
    "src/main/x.ts",
    'import { start } from "../../runtime/start.ts"; export const x = start;',
  ],
  [
    "product-knows-no-tests",
    "src/core/x.ts",
    'import { made } from "./testing/made.ts"; export const x = made;',
  ],
  [
    "no-unknown-imports",
    "src/renderer/x.ts",
    'import { ipcRenderer } from "electron/renderer"; export const x = ipcRenderer;',
  ],
  [
    "no-cycles",
    "src/main/disk.ts",
    'import { worker } from "./work/worker.ts"; export const disk = () => worker;',
  ],
];

let root: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "parallax-layers-"));
  for (const library of ["electron", "react", "zod"]) {
    write(`node_modules/${library}/package.json`, `{ "name": "${library}", "main": "index.js" }`);
    write(`node_modules/${library}/index.js`, "");
  }
  write("package.json", '{ "dependencies": { "electron": "1", "react": "1", "zod": "1" } }');
  for (const [file, text] of Object.entries(lawful)) write(file, text);
});
afterAll(() => rmSync(root, { recursive: true }));

test("code that keeps the layers passes, all of it seen", async () => {
  const files = Object.keys(lawful).length;
  expect(await cruiseLayers(root)).toEqual({ files, violations: [], unseen: [] });
});

test.each(cases)("%s: %s", async (rule, file, text) => {
  write(file, text);
  const { violations } = await cruiseLayers(root);
  const before = lawful[file];
  if (before === undefined) rmSync(join(root, file));
  else write(file, before);
  expect(violations.map((violation) => violation.split(":")[0])).toContain(rule);
});
