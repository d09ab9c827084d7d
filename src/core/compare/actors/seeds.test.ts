import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { normaliseText } from "../../text/normalise.ts";
import { voicesOf } from "../sources.ts";
import { findActors } from "./find-actors.ts";
import { memberOf } from "../testing/member.ts";

const shared = process.env["PARALLAX_SHARED"] ?? join(import.meta.dirname, "../../../../../shared");
const folder = join(shared, "seeds");
const present = existsSync(folder);
if (!present) process.stderr.write(`Skipped: no articles under ${folder} (PARALLAX_SHARED).\n`);

const members = (present ? readdirSync(folder).sort() : []).map((file) => {
  const lines = normaliseText(readFileSync(join(folder, file), "utf8")).split("\n");
  const kept = lines.map((line) => line.trim()).filter((line) => line !== "");
  return memberOf(file.slice(0, 3), kept.join("\n\n"));
});

describe.skipIf(!present)("the real articles", () => {
  const actors = findActors(members, []);
  const texts = new Map(members.map(({ id, text }) => [id, text]));
  const formsOf = (name: string): string[] =>
    actors
      .filter((actor) => actor.name === name)
      .flatMap(({ mentions }) => mentions)
      .map(({ article, start, end }) => (texts.get(article) ?? "").slice(start, end));

  it("name the two presidents in all, each with the titles they are given", () => {
    for (const name of ["Donald Trump", "Claudia Sheinbaum"]) {
      const actor = actors.find((each) => each.name === name);
      expect(new Set(actor?.mentions.map(({ article }) => article)).size).toBe(members.length);
    }
    expect(formsOf("Donald Trump")).toContain("former U.S. President");
    expect(formsOf("Claudia Sheinbaum")).toContain("Mexican President");
  });

  it("have one group of cartels, with its numbers", () => {
    const cartels = actors.filter(({ kind, name }) => kind === "group" && /cartels$/iu.test(name));
    expect(cartels).toHaveLength(1);
    const forms = formsOf(cartels[0]?.name ?? "");
    expect(forms.some((form) => form.startsWith("six "))).toBe(true);
    expect(forms.some((form) => form.startsWith("8 "))).toBe(true);
  });

  it("hear one of the presidents in every article", () => {
    const voice = voicesOf(members, actors).find(({ name }) => name === "Claudia Sheinbaum");
    expect(voice?.byArticle).toHaveLength(members.length);
  });
});
