import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentSentences } from "../text/sentences.ts";
import { extractQuotations } from "./quotations.ts";

interface Shown {
  readonly words: string;
  readonly kind: string;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly parent: number | null;
}

function all(text: string): Shown[] {
  return extractQuotations(text, segmentSentences(text)).map((each) => ({
    words: text.slice(each.start, each.end),
    kind: each.kind,
    speaker: each.speaker?.name ?? null,
    cue: each.cue?.text ?? null,
    parent: each.parent,
  }));
}

/** Quotations in marks as "speaker: words". */
function marked(text: string): string[] {
  return all(text)
    .filter(({ kind }) => kind !== "indirect")
    .map(({ words, speaker }) => `${speaker ?? "?"}: ${words}`);
}

function indirect(text: string): string[] {
  return all(text)
    .filter(({ kind }) => kind === "indirect")
    .map(({ words, speaker }) => `${speaker ?? "?"}: ${words}`);
}

describe("direct quotations", () => {
  it("finds the speaker before and after, and inverted", () => {
    expect(marked("Maria Keller said, “The dam will hold through the winter.”")).toEqual([
      "Maria Keller: The dam will hold through the winter.",
    ]);
    expect(marked('"The dam will hold," said Maria Keller, the engineer.')).toEqual([
      "Maria Keller: The dam will hold,",
    ]);
    expect(marked("“It leaks,” Keller, a retired engineer, told the Valley Herald.")).toEqual([
      "Keller: It leaks,",
    ]);
    expect(marked("“It leaks,” according to Keller.")).toEqual(["Keller: It leaks,"]);
  });

  it("passes over what the speaker is, and over the circumstances", () => {
    expect(marked("‘It leaks,’ the mayor, Ana Brandt, told the crews on Tuesday.")).toEqual([
      "Ana Brandt: It leaks,",
    ]);
    expect(marked("On Monday at a rally Ana Brandt (N-Lake) said, “The dam is old.”")).toEqual([
      "Ana Brandt: The dam is old.",
    ]);
    expect(marked("HARBOUR, May 3 (NW) — Brandt smiled, adding, “The dam is old.”")).toEqual([
      "Brandt: The dam is old.",
    ]);
  });

  it("takes a surname that says something for a person", () => {
    expect(marked("“It is over,” Vale said.\n\nHe added: “They lied.”")).toEqual([
      "Vale: It is over,",
      "Vale: They lied.",
    ]);
  });

  it("leaves out of an unknown person's name what only says how they are", () => {
    expect(marked("“Never again,” said a furious Zorvan Quellist.")).toEqual([
      "Zorvan Quellist: Never again,",
    ]);
    expect(marked("“Never again,” said a friend of Zorvan Quellist.")).toEqual([
      "friend of Zorvan Quellist: Never again,",
    ]);
  });

  it("gives each of two speakers in a sentence their own", () => {
    expect(
      marked("Officials described the test as “safe,” but Vale said it was “absurd.”"),
    ).toEqual(["Officials: safe,", "Vale: absurd."]);
  });

  it("makes two of a quotation that its cue divides, and goes on with the same speaker", () => {
    expect(marked("“We built it,” Keller said, “and we will mend it. All of it.”")).toEqual([
      "Keller: We built it,",
      "Keller: and we will mend it. All of it.",
    ]);
    expect(marked("“We built it,” Keller said. “We will mend it, all of it.”")).toEqual([
      "Keller: We built it,",
      "Keller: We will mend it, all of it.",
    ]);
  });

  it("takes participles and verbs joined by and from the sentence's subject", () => {
    expect(
      marked("Keller praised the crews at the dam, saying, “They never slept at all.”"),
    ).toEqual(["Keller: They never slept at all."]);
    expect(
      marked(
        "Keller confirmed that the valley was warned but insists:\n\n“Nobody has to leave now.”",
      ),
    ).toEqual(["Keller: Nobody has to leave now."]);
  });

  it("names bodies and gives people their fullest name", () => {
    const text =
      "Maria Keller runs the dam. The Water Board said: “The gates are shut for good.” She added: “We checked them twice.” “Twice!” Ms. Keller repeated.";
    expect(marked(text)).toEqual([
      "Water Board: The gates are shut for good.",
      "Maria Keller: We checked them twice.",
      "Maria Keller: Twice!",
    ]);
  });

  it("resolves a description to the person it describes", () => {
    expect(
      marked(
        "Norland’s President Ana Brandt flew home. Norland’s president warned: “The ice is thin.”",
      ),
    ).toEqual(["Ana Brandt: The ice is thin."]);
  });

  it("reads marks of every kind, and apostrophes as none", () => {
    expect(marked("''It's the miners' dam,'' Keller said.")).toEqual([
      "Keller: It's the miners' dam,",
    ]);
    expect(marked("'It's the miners' dam,' Keller said.")).toEqual([
      "Keller: It's the miners' dam,",
    ]);
    expect(marked("„It leaks,” Keller said.")).toEqual(["Keller: It leaks,"]);
    expect(marked("She lived in the '90s and the miners' hall.")).toEqual([]);
  });

  it("joins paragraphs that re-open the marks", () => {
    const text = "Keller said: “The dam is old.\n\n“The gates are new.”\n\nIt rained.";
    expect(marked(text)).toEqual(["Keller: The dam is old.\n\n“The gates are new."]);
  });

  it("ends words whose mark is never closed with their paragraph", () => {
    expect(
      marked("Keller said: “The dam is old and tired.\n\nIt rained. A man said “no” to that."),
    ).toEqual(["Keller: The dam is old and tired.", "man: no"]);
  });

  it("takes a paragraph without marks behind a colon, with what is quoted in it", () => {
    const text =
      "Ana Brandt spoke to the crews, stating:\n\nHe said, 'Sell me the dam.' And you know what I told him? 'Never, Mr. Olsen.\n\nIt rained.";
    expect(all(text).filter(({ kind }) => kind !== "indirect")).toEqual([
      expect.objectContaining({ speaker: "Ana Brandt", parent: null, cue: "stating" }),
      expect.objectContaining({ words: "Sell me the dam.", speaker: "Olsen" }),
      expect.objectContaining({ words: "Never, Mr. Olsen.", speaker: "Ana Brandt" }),
    ]);
    expect(marked("The plan has led to:\n\nFewer floods in the valley this year.")).toEqual([]);
  });

  it("names the quotation another stands in", () => {
    const text = "Keller said, “He asked me, ‘Will it hold the winter?’ and I laughed.”";
    const found = all(text);
    const inner = found.find(({ words }) => words === "Will it hold the winter?");
    expect(inner?.parent).toBe(found.findIndex(({ words }) => words.startsWith("He asked")));
  });
});

describe("mixed quotations", () => {
  it("finds fragments inside the reporter's clause", () => {
    expect(all("Keller asserted that the river will not “swallow” the town.")).toContainEqual(
      expect.objectContaining({ words: "swallow", kind: "mixed", speaker: "Keller" }),
    );
    expect(marked("Keller called the plan “a bad joke” on Friday.")).toEqual([
      "Keller: a bad joke",
    ]);
  });

  it("leaves words in marks that nobody speaks", () => {
    expect(marked("The wall was built to “protect” the town, reports the Valley Herald.")).toEqual(
      [],
    );
    expect(marked("The board has designated the gates as “critical assets” since May.")).toEqual(
      [],
    );
    expect(marked("A group called “Save the Valley” marched on Sunday.")).toEqual([]);
    expect(marked("Keller spoke on “Morning Light” before work.")).toEqual([]);
  });
});

describe("indirect quotations", () => {
  it("finds reported clauses before, behind and around their cue", () => {
    expect(indirect("Keller said that the dam would hold.")).toEqual([
      "Keller: that the dam would hold",
    ]);
    expect(indirect("The dam would hold all winter, Keller said.")).toEqual([
      "Keller: The dam would hold all winter",
    ]);
    expect(indirect("According to Keller, the dam would hold.")).toEqual([
      "Keller: the dam would hold",
    ]);
    expect(indirect("The gates, Keller said, would have to be shut.")).toContain(
      "Keller: would have to be shut",
    );
  });

  it("stops where the next reporting begins", () => {
    expect(indirect("Keller said the dam was old but denied that it leaked.")).toEqual([
      "Keller: the dam was old",
      "Keller: that it leaked",
    ]);
  });
});

describe("extractQuotations", () => {
  const pieces = fc.array(
    fc.constantFrom(
      "“",
      "”",
      '"',
      "'",
      "’",
      "''",
      "Ana Brandt ",
      "said ",
      "he ",
      "that ",
      "the dam ",
      ", ",
      ". ",
      ": ",
      "\n\n",
      "according to ",
      "İ\u0301 ",
      "\u{1F600}",
    ),
  );

  it("gives ranges inside the text, in order, with parents that hold them, for any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          pieces.map((each) => each.join("")),
        ),
        (text) => {
          const found = extractQuotations(text, segmentSentences(text));
          let last = 0;
          for (const { start, end, parent, speaker, cue } of found) {
            expect(start).toBeGreaterThanOrEqual(last);
            last = start;
            for (const range of [{ start, end }, speaker, cue]) {
              if (range === null) continue;
              expect(range.end).toBeGreaterThan(range.start);
              expect(range.end).toBeLessThanOrEqual(text.length);
            }
            if (cue !== null) expect(cue.text).toBe(text.slice(cue.start, cue.end));
            const outer = parent === null ? undefined : found[parent];
            if (outer === undefined) continue;
            expect(outer.start).toBeLessThanOrEqual(start);
            expect(outer.end).toBeGreaterThanOrEqual(end);
          }
        },
      ),
    );
  });

  it("stays quick where marks and cues pile up", () => {
    for (const text of [
      "“a ".repeat(20_000),
      'He said, "a '.repeat(10_000),
      "Ana said that ".repeat(10_000),
    ]) {
      const sentences = segmentSentences(text);
      const before = performance.now();
      extractQuotations(text, sentences);
      expect(performance.now() - before).toBeLessThan(5000);
    }
  });
});

describe("forms of attribution", () => {
  it("reads a name behind a dash, in the same sentence or the next", () => {
    expect(
      marked("“We must go to the dam.” ― Ana Brandt\n\n“We must stay at home.” — Karl Moe."),
    ).toEqual(["Ana Brandt: We must go to the dam.", "Karl Moe: We must stay at home."]);
  });

  it("reads a paragraph that begins with a name and a colon, not a part of the page", () => {
    expect(indirect("Brandt: The Dam Must Go\n\nOn Monday it rained.")).toEqual([
      "Brandt: The Dam Must Go",
    ]);
    expect(all("Photo: The Old Dam At Ostby\n\nOn Monday it rained.")).toEqual([]);
  });

  it("takes an adjective that tells a stance for a cue, unless it is nobody's", () => {
    expect(indirect("Many sailors are afraid that the dam may break.")).toEqual([
      "Many sailors: that the dam may break",
    ]);
    expect(indirect("Ana Brandt made it clear that the dam leaks.")).toEqual([
      "Ana Brandt: that the dam leaks",
    ]);
    expect(all("It is clear that the dam is old.")).toEqual([]);
  });

  it("takes no object for a verb", () => {
    expect(indirect("The council rejected reports that the dam may break.")).toEqual([
      "council: reports that the dam may break",
    ]);
    expect(indirect("A new survey shows that the dam may break.")).toEqual([
      "new survey: that the dam may break",
    ]);
  });

  it("finds the subject of the second of two verbs", () => {
    expect(indirect("The woman rubbed her chin, and then said that it was odd.")).toEqual([
      "woman: that it was odd",
    ]);
  });

  it("takes no hearer for what was said", () => {
    expect(indirect("“It leaks,” Ana Brandt told the Valley Herald.")).toEqual([]);
    expect(indirect("Ana Brandt posted to the forum on Monday.")).toEqual([]);
    expect(indirect("Ana Brandt told the crews that it leaks.")).toEqual([
      "Ana Brandt: that it leaks",
    ]);
  });

  it("takes a name's part for no verb, and a noun of another tense for none either", () => {
    expect(indirect("The lake was named for Ana Moe and Bill Brandt.")).toEqual([]);
    expect(indirect("Brandt said the strikes and protests cost the town its calm.")).toEqual([
      "Brandt: the strikes and protests cost the town its calm",
    ]);
  });

  it("ends the reported clause where another begins behind a quoted end", () => {
    expect(
      indirect("Brandt promised calm and “bread, bread,” but she has raised the toll."),
    ).toEqual(["Brandt: calm and “bread, bread,”"]);
  });
});

describe("subjects", () => {
  it("are no appositions, places, times or circumstances before the verb", () => {
    expect(indirect("Ana Brandt, Chile’s envoy to Lund, said that the dam leaks.")).toEqual([
      "Ana Brandt: that the dam leaks",
    ]);
    expect(indirect("Ana Brandt, at a rally in Ostby, Ohio, said that the dam leaks.")).toEqual([
      "Ana Brandt: that the dam leaks",
    ]);
    expect(indirect("Ten minutes later, Ana Brandt left, warning that the dam leaks.")).toEqual([
      "Ana Brandt: that the dam leaks",
    ]);
    expect(indirect("Ana Brandt, who rose in the polls, said Sunday that the dam leaks.")).toEqual([
      "Ana Brandt: that the dam leaks",
    ]);
  });

  it("speak on a broadcast, which is no part of what they say", () => {
    expect(
      all("“It leaks,” Ana Brandt said on the network’s “Morning Hour,” adding that it stank."),
    ).toMatchObject([
      { words: "It leaks,", kind: "direct" },
      { words: "that it stank", kind: "indirect" },
    ]);
  });

  it("speak on a broadcast of a plural owner or on a programme", () => {
    expect(marked("“It leaks,” Ana Brandt said on Lund News’ “Morning Hour.”")).toEqual([
      "Ana Brandt: It leaks,",
    ]);
    expect(
      indirect("“It leaks,” Ana Brandt said on the programme “Dawn,” adding that it stank."),
    ).toEqual(["Ana Brandt: that it stank"]);
  });

  it("go on before a comma and a whole sentence, whatever the verb", () => {
    expect(marked("Ana Brandt smiled. She went on, “The dam is old.”")).toEqual([
      "Ana Brandt: The dam is old.",
    ]);
  });
});

describe("transcripts", () => {
  const talk = [
    "A talk between Karl Moe and the mayor, Ana Brandt, follows.",
    "MOE: Is the dam old? I have heard it is.",
    "BRANDT: It is old. They call it “the sieve” in town.",
    "ANA BRANDT (laughing): We shall mend it. All of it.",
  ];

  it("give each turn to the person named in capitals, by the fullest name", () => {
    expect(marked(talk.join("\n\n"))).toEqual([
      "Karl Moe: Is the dam old? I have heard it is.",
      "Ana Brandt: It is old. They call it “the sieve” in town.",
      "Ana Brandt: We shall mend it. All of it.",
    ]);
  });

  it("are no transcripts with a turn or two", () => {
    expect(marked(talk.slice(0, 3).join("\n\n"))).toEqual([]);
  });
});

describe("marks of two styles", () => {
  it("close each other where an editor mended only some", () => {
    expect(
      marked('"The dam is old,” Ana Brandt said. “It leaks, and nobody will mend it."'),
    ).toEqual(["Ana Brandt: The dam is old,", "Ana Brandt: It leaks, and nobody will mend it."]);
    expect(marked('Ana Brandt said: “They call it "safe" in town.”')).toEqual([
      'Ana Brandt: They call it "safe" in town.',
    ]);
  });
});

describe("speakers behind relative pronouns", () => {
  it("are the last person named, not the place that person is of", () => {
    expect(marked("Sen. Ana Brandt of Ostby, who called it “absurd,” left.")).toEqual([
      "Ana Brandt: absurd,",
    ]);
    expect(marked("Former Harbour and Lake Secretary Ana Brandt called it “absurd.”")).toEqual([
      "Ana Brandt: absurd.",
    ]);
  });
});
