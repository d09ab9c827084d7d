import { expect, test } from "vitest";
import { sha256 } from "./sums.ts";
import { open, smallProject, TEXT } from "./testing/project.ts";
import { must } from "./testing/run.ts";
import { Random } from "./testing/random.ts";
import { SimulatedFileSystem } from "./testing/simulated-file-system.ts";
import { Vault } from "./vault.ts";

async function emptyVault(): Promise<{ fs: SimulatedFileSystem; vault: Vault }> {
  const fs = new SimulatedFileSystem();
  await fs.makeFolder("texts");
  await fs.makeFolder("originals");
  let count = 0;
  return { fs, vault: await Vault.open(fs, () => `n${(count += 1)}`) };
}

test("S18: a text is given back as it was, whatever it holds", async () => {
  const { vault } = await emptyVault();
  const texts = ["", "plain", "\ufeffmark first", "emoji 👩‍👩‍👧, e\u0301, שלום\n\nline"];
  must(await vault.keep(texts, []));
  for (const text of texts) expect(must(await vault.readText(sha256(text)))).toBe(text);
});

test("S18: a text that was changed or is missing is never given out as the one asked for", async () => {
  const { fs } = await smallProject();
  const path = `texts/${sha256(TEXT)}.txt`;
  const store = await open(fs);
  fs.tamper(path, () => new TextEncoder().encode(TEXT.replace("Monday", "Sunday")));
  expect(await store.readText(sha256(TEXT))).toMatchObject({
    problem: { code: "text-damaged", file: path },
  });
  fs.tamper(path, () => null);
  expect(await store.readText(sha256(TEXT))).toMatchObject({ problem: { code: "text-missing" } });
  must(await store.close());
  const again = await open(fs);
  expect(again.problems).toMatchObject([{ code: "text-missing", file: path }]);
});

test("S18: importing a text anew heals the damaged file", async () => {
  const { fs, vault } = await emptyVault();
  must(await vault.keep([TEXT], []));
  fs.tamper(`texts/${sha256(TEXT)}.txt`, (bytes) => bytes.slice(1));
  must(await vault.keep([TEXT], []));
  expect(must(await vault.readText(sha256(TEXT)))).toBe(TEXT);
});

test("S18: names that are no hash lead nowhere", async () => {
  const { vault } = await emptyVault();
  for (const hash of ["../project", "", "A".repeat(64)]) {
    expect(await vault.readText(hash)).toMatchObject({ problem: { code: "text-missing" } });
  }
  expect(await vault.readOriginal("0".repeat(64), "../x")).toMatchObject({
    problem: { code: "original-missing" },
  });
});

test("S18: originals keep their bytes", async () => {
  const { vault } = await emptyVault();
  const bytes = new Uint8Array([0, 255, 13, 10, 0]);
  must(await vault.keep([], [{ bytes, extension: "pdf" }]));
  expect(must(await vault.readOriginal(sha256(bytes), "pdf"))).toEqual(Buffer.from(bytes));
});

test("S18: keeping a text that is there makes sure that it is durable", async () => {
  // A run that was killed may have left it in the system's memory only.
  for (let seed = 1; seed < 20; seed += 1) {
    const { fs } = await emptyVault();
    const path = `texts/${sha256(TEXT)}.txt`;
    const file = await fs.openAppend(path);
    await file.append(new TextEncoder().encode(TEXT));
    const vault = await Vault.open(fs, () => "n");
    must(await vault.keep([TEXT], []));
    const after = fs.afterPowerLoss(new Random(seed));
    const left = await Vault.open(after, () => "n");
    expect(must(await left.readText(sha256(TEXT)))).toBe(TEXT);
  }
});
