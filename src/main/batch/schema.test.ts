import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { afterAll, expect, test } from "vitest";
import { analysisJsonSchema } from "../../core/exchange/analysis-schema.ts";
import { analysisSchemaText } from "../../core/exchange/schema-text.ts";
import { WorkerPool } from "../work/pool.ts";
import { runBatch } from "./run.ts";

const root = join(import.meta.dirname, "../../..");
const documented = readFileSync(join(root, "docs", "analysis.schema.json"), "utf8");
const explained = readFileSync(join(root, "docs", "analysis-json.md"), "utf8");
const pool = new WorkerPool(new URL("../work/worker.ts", import.meta.url), 2);
afterAll(() => pool.close());

async function analyzeSample(time: number): Promise<string> {
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
    now: () => new Date(time),
  });
  expect(code).toBe(0);
  return written;
}

test("the documented schema is that of the program (npm run docs:schema)", () => {
  expect(documented).toBe(analysisSchemaText());
});

test("every field of the document and of its articles is explained", () => {
  const fields = [
    ...Object.keys(analysisJsonSchema.shape),
    ...Object.keys(analysisJsonSchema.shape.articles.element.shape),
    ...Object.keys(analysisJsonSchema.shape.stories.element.shape),
  ];
  expect(fields.length).toBeGreaterThan(30);
  expect(fields.filter((field) => !explained.includes(`\`${field}\``))).toEqual([]);
});

test("what analyze writes of the sample is valid by the documented schema, and the same again", async () => {
  const written = await analyzeSample(0);
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(documented),
  );
  const document = analysisJsonSchema.parse(JSON.parse(written));
  expect(validate(document) ? [] : validate.errors).toEqual([]);
  expect(document.articles).toHaveLength(6);
  // Each of these must be refused, or being valid says nothing.
  expect(validate({ version: 1 })).toBe(false);
  expect(validate({ ...document, version: 2 })).toBe(false);
  expect(validate({ ...document, extra: 1 })).toBe(false);
  expect(validate({ ...document, duplicates: [{ file: "a.txt" }] })).toBe(false);
  expect(await analyzeSample(1_000_000_000_000)).toBe(written);
});

test("every range of the sample's analysis stands within its text, quotations at their words", async () => {
  const document = analysisJsonSchema.parse(JSON.parse(await analyzeSample(0)));
  for (const { headline, text, sentences, quotations, signals } of document.articles) {
    expect(signals.length).toBeGreaterThan(0);
    for (const { start, end: after, kind, rule, voice } of signals) {
      const words = (voice === "headline" ? (headline ?? "") : text).slice(start, after);
      expect(words.trim()).toBe(words);
      expect(words).not.toBe("");
      expect(rule.startsWith(kind)).toBe(true);
    }
    let end = 0;
    for (const sentence of sentences) {
      expect(text.slice(end, sentence.start).trim()).toBe("");
      expect(sentence.end).toBeGreaterThan(sentence.start);
      ({ end } = sentence);
    }
    expect(text.slice(end).trim()).toBe("");
    for (const { start, end: after, speaker, cue } of quotations) {
      expect(text.slice(start, after).trim()).not.toBe("");
      expect(text.length).toBeGreaterThanOrEqual(after);
      if (cue !== null) expect(text.slice(cue.start, cue.end)).toBe(cue.text);
      if (speaker !== null) expect(text.slice(speaker.start, speaker.end)).not.toBe("");
    }
  }
});
