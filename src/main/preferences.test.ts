import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { requestSchemas } from "../shared/contract.ts";
import { PreferenceStore } from "./preferences.ts";

const layout = { navigation: false, inspector: true, address: "codebook" };

test("setting one preference leaves the others, and all are there next time", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-preferences-"));
  const file = join(folder, "user", "preferences.json");
  const store = await PreferenceStore.open(file);
  await store.set(requestSchemas.setPreferences.parse({ layouts: { "/a": layout } }));
  await store.set(requestSchemas.setPreferences.parse({ theme: "dark" }));
  await store.opened("/a", "A");
  await store.opened("/b", "B");
  await store.opened("/a", "A");

  const again = await PreferenceStore.open(file);
  expect(again.preferences).toMatchObject({ theme: "dark", layouts: { "/a": layout } });
  expect(again.recent.map(({ folder: path }) => path)).toEqual(["/a", "/b"]);

  writeFileSync(file, "{ damaged");
  expect((await PreferenceStore.open(file)).preferences.theme).toBe("system");
  expect(readFileSync(file, "utf8")).toBe("{ damaged");
  rmSync(folder, { recursive: true });
});

test("who codes is remembered for each project's folder", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parallax-preferences-"));
  const file = join(folder, "preferences.json");
  const store = await PreferenceStore.open(file);
  await store.setCoder("/a", "coder:ben");
  const again = await PreferenceStore.open(file);
  expect([again.coderOf("/a"), again.coderOf("/b")]).toEqual(["coder:ben", null]);
  rmSync(folder, { recursive: true });
});
