import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { afterAll, expect, test } from "vitest";
import { analysisSchemaText } from "../../core/exchange/schema-text.ts";
import { WorkerPool } from "../work/pool.ts";
import { runBatch } from "./run.ts";

const root = join(import.meta.dirname, "../../..");
const documented = readFileSync(join(root, "docs", "analysis.schema.json"), "utf8");
const pool = new WorkerPool(new URL("../work/worker.ts", import.meta.url), 1);
afterAll(() => pool.close());

test("the documented schema is that of the program (npm run docs:schema)", () => {
  expect(documented).toBe(analysisSchemaText());
});

test("what analyze writes of the sample is valid by the documented schema", async () => {
  let written = "";
  const code = await runBatch(["analyze", "resources/sample"], {
    folder: root,
    pool,
    version: "0",
    fontCss: "",
    printPdf: null,
    write: (text) => {
      written += text;
    },
    say: () => undefined,
    now: () => new Date(0),
  });
  expect(code).toBe(0);
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(documented),
  );
  expect(validate(JSON.parse(written)) ? [] : validate.errors).toEqual([]);
  expect(validate({ version: 1 })).toBe(false);
});
