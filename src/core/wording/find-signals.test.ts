import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractQuotations } from "../extract/quotations.ts";
import { segmentSentences } from "../text/sentences.ts";
import { findSignals } from "./find-signals.ts";
import type { Signal } from "./signal.ts";

function signalsOf(text: string, headline: string | null = null): Signal[] {
  const sentences = segmentSentences(text);
  return findSignals(text, sentences, extractQuotations(text, sentences), headline);
}

/** Each signal as "rule: words", those of one voice only where one is given. */
function shown(text: string, voice?: Signal["voice"]): string[] {
  return signalsOf(text)
    .filter((signal) => voice === undefined || signal.voice === voice)
    .map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
}

/** The rules that fire, but for passives, which have a test of their own. */
function rules(text: string): string[] {
  return signalsOf(text)
    .map(({ rule }) => rule)
    .filter((rule) => !rule.startsWith("passive"));
}

describe("loaded words", () => {
  it("are found in all their forms", () => {
    expect(shown("The council slammed the plan.")).toContain("loaded.attack: slammed");
    expect(shown("He bullies and demonizes them.")).toContain("loaded.attack: demonizes");
    expect(shown("It was absurdly late.")).toEqual(["loaded.judgement: absurdly"]);
    expect(shown("The charlatans stayed.")).toEqual(["loaded.insult: charlatans"]);
    expect(shown("They swept it and wages war on the port.")).toContain(
      "loaded.attack: wages war on",
    );
  });

  it("are labels, compounds and images as well", () => {
    expect(rules("The far-flung leftist council met.")).toEqual(["loaded.label"]);
    expect(rules("A mega-donor paid.")).toEqual(["loaded.compound"]);
    expect(rules("The commander-in-chief came.")).toEqual([]);
    expect(rules("The plan strangles our economy.")).toEqual(["loaded.personified"]);
    expect(rules("The vine strangles the tree.")).toEqual([]);
    expect(rules("Keller claimed that it rained.")).toContain("loaded.doubt");
    expect(rules("The insurance claim the town made was paid.")).toEqual([]);
    expect(rules("Who will pay?")).toEqual(["loaded.appeal"]);
  });

  it("are no plain news", () => {
    for (const plain of [
      "The council met on Tuesday and approved a budget of 4 million euros.",
      "Police arrived at 9 p.m. and closed the bridge for two hours.",
      "The party won 31 of 60 seats in the regional election.",
      "The river rose by two metres after three days of rain.",
    ]) {
      expect(rules(plain), plain).toEqual([]);
    }
  });

  it("are no parts of names", () => {
    expect(rules("They sailed on the Brave Radical to Norway.")).toEqual([]);
    expect(rules("They sailed on a radical ship to Norway.")).toEqual(["loaded.judgement"]);
  });
});

describe("the other kinds", () => {
  it("hedges and boosters", () => {
    expect(rules("The dam may break.")).toEqual(["hedge.modal"]);
    expect(rules("In May the dam broke.")).toEqual([]);
    expect(rules("The dam seems to leak, perhaps.")).toEqual([
      "hedge.appearance",
      "hedge.likelihood",
    ]);
    expect(rules("This kind of dam leaks.")).toEqual([]);
    expect(rules("The dam will certainly break.")).toEqual(["booster.certainty"]);
    expect(rules("The man allegedly fled.")).toEqual(["hedge.hearsay"]);
  });

  it("factive and implicative verbs, with their complement", () => {
    expect(rules("The town realised that the dam leaked.")).toContain("factive.knowing");
    expect(rules("The town realised its plan.")).toEqual([]);
    expect(rules("She knows how to swim.")).toEqual([]);
    expect(rules("The town managed to close the gate.")).toEqual(["implicative.done"]);
    expect(rules("The town failed to close the gate.")).toEqual(["implicative.not-done"]);
    expect(rules("What happened to her is known.")).toEqual([]);
  });

  it("reporting verbs by stance, and no neutral ones", () => {
    expect(rules("Keller said that the gate was shut.")).toEqual([]);
    expect(rules("Keller alleged that the gate was shut.")).toEqual(["reporting-verb.doubting"]);
    expect(rules("Keller pointed out that the gate was shut.")).toEqual([
      "reporting-verb.vouching",
    ]);
    expect(rules("Keller admitted that the gate was shut.")).toEqual(["reporting-verb.conceding"]);
    expect(rules("The report of the attack came late.")).toEqual([]);
  });

  it("scare quotes, and neither speech nor titles nor mentions", () => {
    expect(rules("The “reform” cost the town its harbour.")).toEqual(["scare-quotes.unattributed"]);
    expect(rules("“The gate is shut,” Keller said.")).toEqual([]);
    expect(rules("He read the novel “The Open Gate” at home.")).toEqual([]);
    expect(rules("The boat is nicknamed “the tub” in town.")).toEqual([]);
  });

  it("euphemisms", () => {
    expect(rules("The raid caused collateral damage.")).toEqual(["euphemism.violence"]);
  });

  it("passives without an agent, and those with one not", () => {
    expect(shown("Mistakes were made.")).toEqual(["passive.be: were made"]);
    expect(shown("Mistakes were made by the mayor.")).toEqual([]);
    expect(shown("She was born in Oslo.")).toEqual([]);
  });
});

describe("voices", () => {
  const text =
    "The reckless plan failed. Keller said the shameful wall was old. “It is an idiotic idea,” she said.";

  it("tell the outlet's wording from that of others", () => {
    expect(shown(text, "own")).toEqual(["loaded.judgement: reckless"]);
    expect(shown(text, "indirect")).toEqual(["loaded.judgement: shameful"]);
    expect(shown(text, "direct")).toEqual(["loaded.judgement: idiotic"]);
  });

  it("keep the headline a field of its own, quoted words in it apart", () => {
    const headline = "Keller slams “idiotic” harbour plan";
    const signals = signalsOf("The plan failed.", headline);
    expect(
      signals.map(({ field, voice, rule, start, end }) => [
        field,
        voice,
        rule,
        headline.slice(start, end),
      ]),
    ).toEqual([
      ["headline", "headline", "loaded.attack", "slams"],
      ["headline", "headline", "reporting-verb.attacking", "slams"],
      ["headline", "direct", "loaded.judgement", "idiotic"],
    ]);
  });

  it("name the entry that matched", () => {
    expect(signalsOf("The council slammed it.").map(({ cue }) => cue)).toContain("slam");
  });
});

const words = fc.constantFrom(
  "the council", "slammed", "was", "sold", "by", "Keller", "said", "that", "absurd", "“", "”", "‘", "’",
  "may", "perhaps", "reckless", "claimed", "far-left", ".", ",", "?", "!", "\n\n", "and", "managed to",
  "is", "being", "taken", "so-called", "May", "2030", "—", "é", "🙂", "realised",
); // prettier-ignore

describe("properties", () => {
  const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" "));

  it("ranges lie in their field, hold words without white space about them, and are in order", () => {
    fc.assert(
      fc.property(texts, fc.option(texts), (text, headline) => {
        const signals = signalsOf(text, headline);
        for (const [index, { field, voice, start, end, kind, rule }] of signals.entries()) {
          const source = field === "text" ? text : (headline ?? "");
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(source.length);
          const covered = source.slice(start, end);
          expect(covered).not.toBe("");
          expect(covered.trim()).toBe(covered);
          expect(rule.startsWith(`${kind}.`)).toBe(true);
          expect(
            field === "headline" ? ["headline", "direct"] : ["own", "direct", "indirect"],
          ).toContain(voice);
          const before = signals[index - 1];
          if (before?.field === field) expect(before.start).toBeLessThanOrEqual(start);
        }
      }),
    );
  });

  it("the same text gives the same signals, whatever follows in another paragraph", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Plain rain fell.", "A reckless plan failed."),
        texts,
        (first, rest) => {
          const alone = signalsOf(first);
          expect(signalsOf(first)).toEqual(alone);
          const both = signalsOf(`${first}\n\n${rest}`);
          expect(both.filter(({ end }) => end <= first.length)).toEqual(alone);
        },
      ),
    );
  });

  it("loaded words do not overlap", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const loaded = signalsOf(text).filter(({ kind }) => kind === "loaded");
        for (const [index, { start }] of loaded.entries()) {
          expect(loaded[index - 1]?.end ?? 0).toBeLessThanOrEqual(start);
        }
      }),
    );
  });
});
