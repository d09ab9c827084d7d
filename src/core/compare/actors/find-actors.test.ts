import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "../comparison.ts";
import type { DecidedActor } from "../decisions.ts";
import type { Member } from "../member.ts";
import { findActors } from "./find-actors.ts";
import { memberOf } from "../testing/member.ts";

function formsOf(actor: Actor | undefined, members: readonly Member[]): string[] {
  const texts = new Map(members.map(({ id, text }) => [id, text]));
  return [
    ...new Set(
      actor?.mentions.map(({ article, start, end }) =>
        (texts.get(article) ?? "").slice(start, end),
      ),
    ),
  ].sort();
}

function actorNamed(actors: readonly Actor[], name: string): Actor | undefined {
  return actors.find((actor) => actor.name === name);
}

const decided = (id: string, forms: readonly string[]): DecidedActor => ({
  id,
  name: `Decided ${id}`,
  forms,
  kind: "group",
  country: "Chile",
  side: "north",
});

const story = [
  memberOf(
    "a",
    "President Ana Brandt met Tom Reed, the mayor of Leith, on Friday. Brandt said the mayor was right. The Bureau of River Traffic (BRT) kept silent. Chilean officials left early.",
  ),
  memberOf(
    "b",
    "Mr. Reed was angry. The president refused to answer, and BRT too. “No,” Brandt said. Six cartels were named; the six groups deny it.",
  ),
  memberOf(
    "c",
    "In Leith, Ana M. Brandt and her brother Karl Brandt were seen. Chilean officials said the Chilean officials of the port knew. Cartels were blamed.",
  ),
];

describe("findActors", () => {
  it("merges names, titles and descriptions of one person across articles", () => {
    const actors = findActors(story, []);
    const brandt = actorNamed(actors, "Ana M. Brandt");
    expect(formsOf(brandt, story)).toEqual([
      "Ana Brandt",
      "Ana M. Brandt",
      "Brandt",
      "President",
      "The president",
    ]);
    expect(brandt?.kind).toBe("person");
    expect(formsOf(actorNamed(actors, "Tom Reed"), story)).toEqual([
      "Reed",
      "Tom Reed",
      "the mayor",
      "the mayor of Leith",
    ]);
  });

  it("keeps two persons of one surname apart", () => {
    const actors = findActors(story, []);
    expect(formsOf(actorNamed(actors, "Karl Brandt"), story)).toEqual(["Karl Brandt"]);
  });

  it("keeps a Mr. and a Mrs. of one surname apart", () => {
    const members = [
      memberOf("a", "Mr. Holm left. Mrs. Holm stayed."),
      memberOf("b", "Mr. Holm ate."),
    ];
    const counts = findActors(members, []).map(({ mentions }) => mentions.length);
    expect(counts).toEqual([2, 1]);
  });

  it("keeps father and son of one name apart", () => {
    const members = [
      memberOf("a", "President Karl Brandt spoke. Brandt left."),
      memberOf("b", "Brandt was late. Karl Brandt Jr. waited. Brandt apologised."),
    ];
    const actors = findActors(members, []);
    expect(formsOf(actorNamed(actors, "Karl Brandt Jr."), members)).toEqual(["Karl Brandt Jr."]);
    expect(actorNamed(actors, "Karl Brandt")?.mentions).toHaveLength(5);
  });

  it("knows a body by its head alone, the one named before it", () => {
    const members = [
      memberOf(
        "a",
        "The Harbour Ministry met the Leith Port Council. The ministry and the council agreed.",
      ),
    ];
    expect(formsOf(actorNamed(findActors(members, []), "Harbour Ministry"), members)).toEqual([
      "Harbour Ministry",
      "The ministry",
    ]);
  });

  it("knows a family name that stands first", () => {
    const members = [
      memberOf("a", "Kim Dae Sung spoke. Mr. Kim left."),
      memberOf("b", "Mr. Kim ate."),
    ];
    expect(actorNamed(findActors(members, []), "Kim Dae Sung")?.mentions).toHaveLength(3);
  });

  it("joins one name that articles take for different kinds", () => {
    const members = [
      memberOf("a", "In Vexa, the rain stopped. The town of Vexa was quiet."),
      memberOf("b", "Vexa said it would appeal."),
    ];
    expect(findActors(members, []).filter(({ name }) => name === "Vexa")).toHaveLength(1);
  });

  it("joins acronyms with the names they shorten, and groups by how they are described", () => {
    const actors = findActors(story, []);
    expect(formsOf(actorNamed(actors, "Bureau of River Traffic"), story)).toEqual([
      "BRT",
      "Bureau of River Traffic",
    ]);
    const officials = actors.find(({ name }) => name === "Chilean officials");
    expect(officials?.kind).toBe("group");
    expect(new Set(officials?.mentions.map(({ article }) => article))).toEqual(new Set(["a", "c"]));
    const cartels = actors.find(({ name }) => /cartels/iu.test(name));
    expect(formsOf(cartels, story)).toContain("the six groups");
  });

  it("gives one surname in an article to the person of the story who has that office", () => {
    const members = [
      memberOf("a", "Senator Ida Holm spoke. Ben Holm, a baker, listened."),
      memberOf("b", "Sen. Holm was pleased, Holm said."),
    ];
    const actors = findActors(members, []);
    expect(
      actorNamed(actors, "Ida Holm")?.mentions.filter(({ article }) => article === "b"),
    ).toHaveLength(3);
  });

  it("holds what an analyst decided: merged, split, renamed, with kind, country and side", () => {
    const own = decided("actor:1", ["Tom Reed", "Reed", "the six groups", "the port"]);
    const actors = findActors(story, [own]);
    const found = actors.find(({ id }) => id === "actor:1");
    expect(found).toMatchObject({ name: own.name, kind: "group", country: "Chile", side: "north" });
    expect(formsOf(found, story)).toEqual(["Reed", "Tom Reed", "the port", "the six groups"]);
    for (const actor of actors) {
      if (actor !== found) expect(formsOf(actor, story)).not.toContain("Reed");
    }
  });

  it("keeps a decided actor none of whose forms stands anywhere", () => {
    expect(findActors(story, [decided("actor:2", ["nobody here"])])).toContainEqual(
      expect.objectContaining({ id: "actor:2", mentions: [] }),
    );
  });

  const sentence = fc.constantFrom(
    "President Ana Brandt met Tom Reed, the mayor of Leith.",
    "Mr. Brandt said no.",
    "Karl Brandt left.",
    "The president spoke.",
    "The mayor was late.",
    "The Bureau of River Traffic (BRT) agreed.",
    "BRT denied it.",
    "Chileans protested.",
    "Chile and Peru signed.",
    "Chilean officials and the protesters met.",
    "The Chilean president, Eva Soto, smiled.",
    "Soto and Reed wrote to the U.S. Senate.",
  );
  const texts = fc
    .array(fc.array(sentence, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
    .map((articles) => articles.map((sentences, at) => memberOf(`m${at}`, sentences.join(" "))));
  const decisions = fc.uniqueArray(
    fc.constantFrom(
      decided("actor:1", ["Brandt", "the president", "Ana Brandt"]),
      decided("actor:2", ["Chile", "Peru", "Chileans"]),
      decided("actor:3", ["BRT", "spoke"]),
    ),
  );

  it("finds the same in any order of members and decisions", () => {
    const plain = (actors: readonly Actor[]): unknown =>
      actors.map((actor) => ({
        ...actor,
        mentions: actor.mentions
          .map(({ article, start, end, form }) => `${article} ${start}-${end} ${form}`)
          .sort(),
      }));
    fc.assert(
      fc.property(texts, decisions, (members, chosen) => {
        expect(plain(findActors([...members].reverse(), [...chosen].reverse()))).toEqual(
          plain(findActors(members, chosen)),
        );
      }),
    );
  });

  it("has every mention inside its text, no place twice, ids of their own, decisions held", () => {
    fc.assert(
      fc.property(texts, decisions, (members, chosen) => {
        const actors = findActors(members, chosen);
        const lengths = new Map(members.map(({ id, text }) => [id, text.length]));
        const places = actors.flatMap(({ mentions }) =>
          mentions.map(({ article, start, end }) => {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(lengths.get(article) ?? -1);
            return `${article} ${start}-${end}`;
          }),
        );
        expect(new Set(places).size).toBe(places.length);
        expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length);
        expect(new Set(actors.map(({ name }) => name.toLowerCase())).size).toBe(actors.length);
        for (const { id, forms } of chosen) {
          for (const actor of actors) {
            if (actor.id === id) continue;
            const left = formsOf(actor, members).map((form) => form.toLowerCase());
            for (const form of forms) expect(left).not.toContain(form.toLowerCase());
          }
        }
      }),
    );
  });
});
