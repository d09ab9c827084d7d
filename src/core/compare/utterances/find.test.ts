import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor, Utterance } from "../comparison.ts";
import type { Member } from "../member.ts";
import { findUtterances } from "./find.ts";
import { memberOf } from "../testing/member.ts";
import { utterancesOf } from "./fixture.ts";

const herald = memberOf(
  "Herald",
  "The old dam above Ostby will stay closed, the mayor said. “The dam is not safe, and nobody " +
    "will cross it this winter,” Ana Brandt told reporters on Monday. “We shall build a new " +
    "one.”\n\nPeter Vale, an engineer, disagreed. “Six gates work without fault,” he said.",
);
const post = memberOf(
  "Post",
  "Mayor Ana Brandt has closed the dam above Ostby. She said that nobody would cross the dam " +
    "this winter because it was “not safe.”\n\nEngineer Peter Vale objects. “Eight gates work " +
    "without fault,” Vale said. The river is high.",
);
const courier = memberOf(
  "Courier",
  "“Oranges were cheap in the market of Lund,” said Karl Moe, who sells fruit. The dam was not " +
    "on his mind.",
);

/** What each utterance's renderings say, as "article: words". */
function shown(members: readonly Member[], utterances: readonly Utterance[]): string[][] {
  return utterances.map(({ renderings }) =>
    renderings.map(({ article, quotation }) => {
      const member = members.find(({ id }) => id === article);
      const range = member?.analysis.quotations[quotation];
      return `${article}: ${member?.text.slice(range?.start, range?.end) ?? ""}`;
    }),
  );
}

function withWords(members: readonly Member[], words: string): Utterance | undefined {
  const utterances = utterancesOf(members);
  const at = shown(members, utterances).findIndex((all) =>
    all.some((rendering) => rendering.includes(words)),
  );
  return utterances[at];
}

describe("utterances", () => {
  it("have the renderings in full, in part and in other words", () => {
    const utterance = withWords([herald, post], "nobody will cross");
    expect(utterance?.speaker).toBe("Ana Brandt");
    expect(utterance?.renderings.map(({ article, form }) => `${article} ${form}`)).toEqual([
      "Herald full",
      "Post paraphrase",
      "Post partial",
    ]);
  });

  it("say why renderings differ in substance, and not that one is shorter", () => {
    const own = [herald, post].map((member) => ({ ...member, outlet: member.id }));
    const gates = withWords(own, "gates work");
    expect(gates?.renderings).toHaveLength(2);
    expect(gates?.differences).toEqual(["“Eight” in Post is “Six” in Herald: the numbers differ."]);
    expect(withWords(own, "nobody will cross")?.differences).toEqual([]);
  });

  it("measure against the primary source's wording", () => {
    const source = memberOf(
      "Record",
      "Peter Vale said: “Six gates work without fault, and the two others were mended in May.”",
      { role: "primary-source" },
    );
    const longer = memberOf(
      "Post",
      "“Six gates work without fault, and the two others, which nobody has looked after for " +
        "years, were mended in May,” Peter Vale told the Post.",
    );
    const utterance = withWords([longer, source, herald], "gates work");
    expect(utterance?.renderings.map(({ article, form }) => `${article} ${form}`)).toEqual([
      "Post full",
      "Record full",
      "Herald partial",
    ]);
  });

  it("take of a transcript's turn only what is rendered for the measure", () => {
    const record = memberOf(
      "Record",
      [
        "Karl Moe spoke with Peter Vale, an engineer.",
        "MOE: What of the gates?",
        "VALE: Good evening, and thank you. Six gates work without fault. As for the river, it rose again on Monday, which no summer before has seen.",
        "MOE: Thank you.",
      ].join("\n\n"),
      { role: "primary-source" },
    );
    const utterance = withWords([herald, record], "gates work");
    expect(utterance?.renderings.map(({ article, form }) => `${article} ${form}`)).toEqual([
      "Herald full",
      "Record full",
    ]);
  });

  it("tell who else is given the same words", () => {
    const other = memberOf(
      "Courier",
      "“The dam is not safe, and nobody will cross it this winter,” said Lena Holt, the deputy.",
    );
    const utterance = withWords([herald, post, other], "nobody will cross");
    expect(utterance?.speaker).toBe("Ana Brandt");
    expect(utterance?.alsoAttributedTo).toEqual([{ article: "Courier", speaker: "Lena Holt" }]);
  });

  it("hold the parts of one sentence together", () => {
    const divided = memberOf(
      "Courier",
      "“We built it,” Ana Brandt said, “and we will mend it.” The town was quiet.",
    );
    expect(shown([divided], utterancesOf([divided]))).toEqual([
      ["Courier: We built it,", "Courier: and we will mend it."],
    ]);
  });

  it("keep apart what somebody else is quoted with inside a quotation", () => {
    const nested = memberOf(
      "Courier",
      "Ana Brandt said: “Then Peter Vale told me, ‘The gates are open.’ I went home.”",
    );
    expect(
      utterancesOf([nested])
        .map(({ speaker }) => speaker)
        .sort(),
    ).toEqual(["Ana Brandt", "Peter Vale"]);
  });

  it("that differ in all are not one", () => {
    const utterances = utterancesOf([herald, courier]);
    expect(
      utterances.every(({ renderings }) =>
        renderings.every(({ article }) => article === renderings[0]?.article),
      ),
    ).toBe(true);
    expect(utterances.map(({ speaker }) => speaker)).toContain("Karl Moe");
  });

  it("are those of the speaker the most articles name, by the fullest name", () => {
    const short = memberOf("Courier", "“Eight gates work without fault,” said Vale.");
    expect(withWords([short, herald, post], "gates work")?.speaker).toBe("Peter Vale");
  });
});

describe("with the story's actors", () => {
  it("a title that is an actor's has the actor's name and matches it", () => {
    const text = "“The dam above Ostby will be mended soon,” the mayor said.";
    const titled = memberOf("Titled", text);
    const named = memberOf(
      "Named",
      "Ana Brandt said that somebody would soon mend the dam. The river is high.",
    );
    const start = text.indexOf("the mayor");
    const at = named.text.indexOf("Ana Brandt");
    const brandt = {
      id: "actor:brandt",
      name: "Ana Brandt",
      kind: "person",
      country: null,
      side: null,
      mentions: [
        { article: "Titled", start, end: start + "the mayor".length, form: "title" },
        { article: "Named", start: at, end: at + "Ana Brandt".length, form: "name" },
      ],
    } as const;
    expect(findUtterances([titled], [], [brandt])).toMatchObject([
      { speaker: "Ana Brandt", actor: "actor:brandt" },
    ]);
    const cells = [titled, named].map(({ id }) => ({ article: id, sentences: [0] }));
    expect(findUtterances([titled, named], [{ cells }], [])).toHaveLength(2);
    expect(findUtterances([titled, named], [{ cells }], [brandt])).toHaveLength(1);
  });

  it("names the one actor the words are counted to, and the other beside it", () => {
    const words = "“Not a single boat will leave this harbour before the storm is over,”";
    const speaking = (id: string, name: string): Member =>
      memberOf(id, `${words} said ${name} on Friday.`);
    const credited = (first: string, second: string): Utterance[] => {
      const members = [speaking("One", first), speaking("Two", second)];
      const actors = members.map(({ id, text }, at): Actor => {
        const name = at === 0 ? first : second;
        const start = text.indexOf(name);
        const mention = { article: id, start, end: start + name.length, form: "name" } as const;
        // The first by id is neither the longer nor the earlier name.
        const actor = `actor:${name === "Lev Zand" ? "a" : "b"}`;
        return { id: actor, name, kind: "person", country: null, side: null, mentions: [mention] };
      });
      return findUtterances(members, [], actors);
    };
    expect(credited("Anna Maria Holt", "Lev Zand")).toMatchObject([
      {
        speaker: "Lev Zand",
        actor: "actor:a",
        alsoAttributedTo: [{ article: "One", speaker: "Anna Maria Holt" }],
      },
    ]);
    expect(credited("Lev Zand", "Anna Maria Holt")).toMatchObject([
      {
        speaker: "Lev Zand",
        actor: "actor:a",
        alsoAttributedTo: [{ article: "Two", speaker: "Anna Maria Holt" }],
      },
    ]);
  });
});

const SENTENCES = [
  "“The dam is not safe,” Ana Brandt said.",
  "Ana Brandt said that the dam was not safe.",
  "“The dam is safe,” said Peter Vale.",
  "Vale called the plan “absurd.”",
  "The mayor said the plan was “absurd” and too dear.",
  "“Six gates work,” Vale said, “and two do not.”",
  "According to Brandt, eight gates work.",
  "The river rose on Monday.",
];

const stories = fc
  .array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((texts) => texts.map((sentences, at) => memberOf(`a${String(at)}`, sentences.join("\n\n"))));

describe("for any story", () => {
  it("each quotation is in one utterance at most, and ids differ", () => {
    fc.assert(
      fc.property(stories, (members) => {
        const utterances = utterancesOf(members);
        const quotations = utterances.flatMap(({ renderings }) =>
          renderings.map(({ article, quotation }) => `${article} ${String(quotation)}`),
        );
        expect(new Set(quotations).size).toBe(quotations.length);
        expect(new Set(utterances.map(({ id }) => id)).size).toBe(utterances.length);
      }),
    );
  });

  it("the order of the articles changes nothing but the order of renderings", () => {
    fc.assert(
      fc.property(stories, (members) => {
        const sorted = (utterances: readonly Utterance[]): unknown[] =>
          utterances.map(({ id, speaker, differences, renderings }) => ({
            id,
            speaker,
            differences: [...differences].sort(),
            renderings: renderings
              .map(({ article, quotation, form }) => `${article} ${String(quotation)} ${form}`)
              .sort(),
          }));
        expect(sorted(utterancesOf(members.toReversed()))).toEqual(sorted(utterancesOf(members)));
      }),
    );
  });

  it("the same words have the same ids, whatever the articles are called", () => {
    fc.assert(
      fc.property(stories, (members) => {
        const renamed = members.map((member) => ({ ...member, id: `other ${member.id}` }));
        const idsOf = (utterances: readonly Utterance[]): string[] =>
          utterances.map(({ id }) => id);
        expect(idsOf(utterancesOf(renamed))).toEqual(idsOf(utterancesOf(members)));
      }),
    );
  });
});
