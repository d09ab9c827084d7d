import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { normaliseText } from "../../text/normalise.ts";
import type { Utterance } from "../comparison.ts";
import type { Member } from "../member.ts";
import { memberOf } from "../testing/member.ts";
import { utterancesOf } from "./fixture.ts";

const shared = process.env["PARALLAX_SHARED"] ?? join(import.meta.dirname, "../../../../../shared");
const folder = join(shared, "seeds");
const present = existsSync(folder);
if (!present) process.stderr.write(`Skipped: no articles under ${folder} (PARALLAX_SHARED).\n`);

function members(): Member[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return files.sort().map((name) => {
    const lines = normaliseText(readFileSync(join(folder, name), "utf8")).split("\n");
    const kept = lines.map((line) => line.trim()).filter((line) => line !== "");
    return memberOf(name.slice(0, 3), kept.join("\n\n"));
  });
}

/** The utterances with a rendering whose words match. */
function saying(
  all: readonly Member[],
  utterances: readonly Utterance[],
  words: RegExp,
): Utterance[] {
  return utterances.filter(({ renderings }) =>
    renderings.some(({ article, quotation }) => {
      const member = all.find(({ id }) => id === article);
      const range = member?.analysis.quotations[quotation];
      return range !== undefined && words.test(member?.text.slice(range.start, range.end) ?? "");
    }),
  );
}

function articlesOf(utterance: Utterance | undefined): string[] {
  return [...new Set(utterance?.renderings.map(({ article }) => article))].sort();
}

describe.skipIf(!present)("the real articles", () => {
  const all = present ? members() : [];
  const utterances = utterancesOf(all);

  it("have what is inalienable and what is not for sale in one utterance", () => {
    const found = saying(all, utterances, /inalienable|not for sale/u);
    expect(found.map(articlesOf)).toEqual([["001", "004"]]);
    expect(found[0]?.speaker).toBe("Claudia Sheinbaum");
    expect(found[0]?.differences.join(" ")).toMatch(/not for sale.*inalienable/u);
  });

  it("have the invasion that is not to be in one utterance, with its partial rendering", () => {
    const found = saying(all, utterances, /an invasion|no invasion|invade/u);
    expect(found.map(articlesOf)).toEqual([["000", "002", "003"]]);
  });
});
