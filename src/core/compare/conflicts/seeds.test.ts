import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyseText } from "../../extract/analyse.ts";
import { importFile } from "../../importers/import-file.ts";
import { cleanText } from "../../model/block.ts";
import { compareStory } from "../compare-story.ts";
import type { Conflict } from "../comparison.ts";
import { noDecisions } from "../decisions.ts";
import type { Member } from "../member.ts";

const shared = process.env["PARALLAX_SHARED"] ?? join(import.meta.dirname, "../../../../../shared");
const folder = join(shared, "seeds");
const present = existsSync(folder);
if (!present) process.stderr.write(`Skipped: no articles under ${folder} (PARALLAX_SHARED).\n`);

function members(numbers: readonly string[]): Member[] {
  const files = readdirSync(folder).filter((name) => numbers.includes(name.slice(0, 3)));
  return files.flatMap((name) =>
    importFile({ name, bytes: readFileSync(join(folder, name)) }).drafts.map((draft) => {
      const text = cleanText(draft.blocks);
      return {
        id: name.slice(0, 3),
        headline: draft.metadata.headline.value,
        outlet: draft.metadata.outlet.value,
        text,
        analysis: analyseText(text),
        published: draft.metadata.published.value,
        role: "article" as const,
        completeness: "full" as const,
        origin: draft.metadata.origin.value,
        originalSource: draft.metadata.originalSource.value,
      };
    }),
  );
}

const articlesOf = (conflict: Conflict | undefined): string[] =>
  conflict?.values.map(({ article }) => article).sort() ?? [];

describe.skipIf(!present)("the real articles", () => {
  const conflicts = present
    ? compareStory(members(["000", "002", "003"]), noDecisions).conflicts
    : [];
  const others = present ? compareStory(members(["001", "004"]), noDecisions).conflicts : [];
  const ofKind = (kind: Conflict["kind"]): Conflict | undefined =>
    conflicts.find((conflict) => conflict.kind === kind);

  it("disagree on how many cartels were named, with the part that is told apart", () => {
    const number = ofKind("number");
    expect(articlesOf(number)).toEqual(["000", "002"]);
    expect(number?.values.map(({ value }) => value)).toEqual(["six major cartels", "8 cartels"]);
    expect(number?.reason).toContain("8 cartels, of which 6");
  });

  it("disagree on whether the order was signed", () => {
    expect(articlesOf(ofKind("certainty"))).toEqual(["000", "002", "003"]);
  });

  it("disagree on whether the president is a former one", () => {
    const descriptor = ofKind("descriptor");
    const former = descriptor?.values.find(({ article }) => article === "003");
    expect(former?.value.toLowerCase()).toMatch(/^former/u);
  });

  it("disagree on where the words on an invasion were spoken", () => {
    const attribution = ofKind("attribution");
    const interview = attribution?.values.find(({ article }) => article === "003");
    expect(interview?.value).toMatch(/interview with/u);
  });

  it("have at most two further conflicts", () => {
    expect(conflicts.length + others.length).toBeLessThanOrEqual(6);
  });
});
