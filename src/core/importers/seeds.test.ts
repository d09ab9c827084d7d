import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { cleanText } from "../model/block.ts";
import type { Draft } from "./draft.ts";
import { importFile } from "./import-file.ts";
import { labelFor } from "./label.ts";

const shared = process.env["PARALLAX_SHARED"] ?? resolve(import.meta.dirname, "../../../../shared");
const folder = join(shared, "seeds");
const isThere = existsSync(folder);

function drafts(): Map<string, Draft> {
  const found = new Map<string, Draft>();
  for (const name of readdirSync(folder)) {
    const { drafts, problems } = importFile({ name, bytes: readFileSync(join(folder, name)) });
    expect(problems).toEqual([]);
    expect(drafts).toHaveLength(1);
    for (const draft of drafts) found.set(name.slice(0, 3), draft);
  }
  return found;
}

function draft(number: string): Draft {
  const found = drafts().get(number);
  if (found === undefined) throw new Error(`no seed ${number}`);
  return found;
}

function removed(of: Draft): string[] {
  return of.blocks.flatMap((block) => (block.kept ? [] : [block.text]));
}

describe.skipIf(!isThere)("the real articles (skipped where PARALLAX_SHARED is absent)", () => {
  it("are five, without problems", () => {
    expect(drafts().size).toBe(5);
  });

  it("004 has its headline, date and outlet", () => {
    const { metadata } = draft("004");
    expect(metadata.headline.value).toBe(
      "Mexico rejects U.S. military assistance amid rising cartel violence",
    );
    expect(metadata.published.value).toBe("2025-05-05");
    expect(metadata.outlet.value).toBe("Thin Line News");
  });

  it("001 names its original source, 000 its outlet", () => {
    expect(draft("001").metadata.originalSource.value).toEqual({
      name: "Fox News",
      url: "www.foxnews.com",
    });
    expect(draft("000").metadata.outlet.value).toBe("24brussels");
  });

  it("003 has no headline, and a label from its first sentence", () => {
    const of = draft("003");
    expect(of.metadata.headline.value).toBeNull();
    const label = labelFor(null, cleanText(of.blocks));
    expect(label.length).toBeLessThanOrEqual(70);
    expect(cleanText(of.blocks).startsWith(label.replace(/…$/u, ""))).toBe(true);
  });

  it("002 has its list of sources set apart, and its variant headline kept", () => {
    const of = draft("002");
    const sources = of.blocks.filter((block) => !block.kept && block.reason === "source-list");
    expect(sources).toHaveLength(5);
    const first = of.blocks.find((block) => block.kept);
    expect(first?.kind).toBe("heading");
    expect(first?.text).not.toBe(of.metadata.headline.value);
  });

  it("keep no boilerplate, and show all of it as removed", () => {
    const notices = ["Leave a Reply", "Your email address", "Copyright 2024", "Original Source:"];
    const all = [...drafts().values()];
    for (const notice of notices) {
      expect(all.some((of) => cleanText(of.blocks).includes(notice))).toBe(false);
      expect(all.some((of) => removed(of).some((text) => text.includes(notice)))).toBe(true);
    }
  });
});
