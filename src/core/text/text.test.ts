import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "./fold.ts";
import { normaliseText } from "./normalise.ts";
import { segmentSentences } from "./sentences.ts";
import { isFunctionWord, stemOf } from "./stems.ts";
import { countWords, segmentWords } from "./words.ts";

const anyText = fc.string({ unit: "binary" });
const hardText = fc
  .array(
    fc.constantFrom(
      "Mr. ",
      "said",
      "“",
      "”",
      "e\u0301",
      "\u{1F468}\u200D\u{1F469}",
      "\r\n",
      "\n\n",
      "\u00A0",
      "\u200B",
      "\u200F",
      "אבג ",
      "东京大学",
      "ﬁ",
      "İ",
      "…",
      ". ",
      "A",
      "b ",
      "$1.5",
      "\uD800",
    ),
  )
  .map((parts) => parts.join(""));

function sentencesOf(text: string): string[] {
  return segmentSentences(text).map(({ start, end }) => text.slice(start, end));
}

function formsOf(text: string): string[] {
  return segmentWords(text).map(({ form }) => form);
}

describe("T1: normaliseText", () => {
  it("makes line ends and spaces plain and drops what is not seen", () => {
    expect(normaliseText("a\r\nb\rc\u2028d\u00A0e\u2009f\u00ADg\u200Bh\u2060\uFEFFi\u0007j")).toBe(
      "a\nb\nc\nd e fghij",
    );
  });

  it("composes, keeps joiners and direction marks, replaces lone surrogates", () => {
    expect(normaliseText("e\u0301 \u{1F468}\u200D\u{1F469} \u200F")).toBe(
      "é \u{1F468}\u200D\u{1F469} \u200F",
    );
    expect(normaliseText("a\uD800b")).toBe("a\uFFFDb");
  });

  it("is idempotent", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hardText), (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });
});

describe("foldText", () => {
  it("makes quotes, dashes, case, accents and spaces one", () => {
    expect(foldText("“Él–dijo’s”  …\nﬁn").text).toBe('"el-dijo\'s" ... fin');
  });

  it("leads back to the source", () => {
    const source = "Ça  va… “très” bien";
    const folded = foldText(source);
    const start = folded.text.indexOf("tres");
    expect(source.slice(folded.sourceOffset(start), folded.sourceOffset(start + 4))).toBe("très");
  });

  it("maps every offset to one of the source, in order", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hardText), (source) => {
        const folded = foldText(source);
        let last = 0;
        for (let at = 0; at <= folded.text.length; at += 1) {
          const offset = folded.sourceOffset(at);
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(offset).toBeLessThanOrEqual(source.length);
          last = offset;
        }
        expect(folded.sourceOffset(folded.text.length)).toBe(source.length);
      }),
    );
  });
});

describe("segmentSentences", () => {
  it("does not end at abbreviations, initials and decimals", () => {
    expect(
      sentencesOf(
        "Gov. Lee met Mr. J. K. Doe of the U.S. Senate at 5 p.m. The bill cost $1.5 million.",
      ),
    ).toEqual([
      "Gov. Lee met Mr. J. K. Doe of the U.S. Senate at 5 p.m.",
      "The bill cost $1.5 million.",
    ]);
    expect(sentencesOf("On Jan. 5 it rained. No. 3 is open.")).toEqual([
      "On Jan. 5 it rained.",
      "No. 3 is open.",
    ]);
  });

  it.each([
    ["The clerk answered no.", "The ferry sailed anyway."],
    ["She collects folk art.", "Burglars took it all."],
    ["He picked a ripe fig.", "Wasps followed him."],
    ["The trench is six ft.", "Divers measured it twice."],
    ["The boy fell ill.", "Doctors blamed the well."],
    ["They dozed in the sun.", "Gulls took the bread."],
    ["There they sat.", "Nobody came."],
    ["The bishop said mass.", "Thousands knelt."],
    ["It was a near miss.", "Pilots filed a report."],
    ["She hung out the wash.", "Rain came at noon."],
    ["He ran for 40 min.", "Fans cheered."],
    ["The mine is out of ore.", "Miners left the valley."],
    ["The council said no.", "I had hoped for more."],
  ])("ends behind a word that is also an abbreviation: %s %s", (first, second) => {
    expect(sentencesOf(`${first} ${second}`)).toEqual([first, second]);
  });

  it.each([
    "The army sent Gen. Holm to the coast.",
    "A letter of Jan. 5 named him.",
    "The train left from No. 7 at noon.",
    "The rule is in Art. 12 and Sec. 4 of the code, Vol. II of the print.",
    "The tunnel is max. 40 metres deep and est. $5 million over its budget.",
    "The plane landed at Ft. Worth before dawn.",
    "The Calif. officials flew home.",
    "The Mass. House voted against it.",
    "They danced on Sun. evening in the hall.",
    "The ruling in Holm vs. Brandt, by dr. Brandt's account, stands.",
  ])("does not end at an abbreviation: %s", (sentence) => {
    expect(sentencesOf(sentence)).toEqual([sentence]);
  });

  it("keeps a quoted question with the words that ask it", () => {
    expect(sentencesOf('"Is it raining?" she asked. "Where?" Doe said.')).toEqual([
      '"Is it raining?" she asked.',
      '"Where?" Doe said.',
    ]);
  });

  it("splits sentences that were glued together", () => {
    expect(
      sentencesOf("The bridge is shut.In a note the mayor said “Wait.”The rest is silence."),
    ).toEqual(["The bridge is shut.", "In a note the mayor said “Wait.”", "The rest is silence."]);
    expect(sentencesOf("He left.“Why?” they asked.")).toEqual(["He left.", "“Why?” they asked."]);
  });

  it("ends at line ends and not at omissions", () => {
    expect(sentencesOf("A heading\nThe text")).toEqual(["A heading", "The text"]);
    expect(sentencesOf("They wrote that rain ... The word was struck out.")).toHaveLength(1);
  });

  it("covers every character that is not white space, once and in order", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hardText), (text) => {
        let at = 0;
        for (const { start, end } of segmentSentences(text)) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});

describe("segmentWords", () => {
  it("keeps figures, hyphenations, contractions and initials whole", () => {
    expect(
      formsOf("The U.S.’s $1.5 billion, 75,000 or 50% — they don’t; AT&T’s 6-year-old."),
    ).toEqual([
      "the",
      "u.s.",
      "$1.5",
      "billion",
      "75,000",
      "or",
      "50%",
      "they",
      "don't",
      "at&t",
      "6-year-old",
    ]);
  });

  it("tells the country from the pronoun", () => {
    expect(formsOf("US told us")).toEqual(["u.s.", "told", "us"]);
  });

  it("cuts scripts without spaces", () => {
    expect(segmentWords("东京大学 wins").length).toBeGreaterThan(2);
  });

  it("works on a part of the text with offsets into the whole", () => {
    const text = "one two three";
    expect(segmentWords(text, { start: 4, end: 7 })).toEqual([{ start: 4, end: 7, form: "two" }]);
    expect(countWords(text)).toBe(3);
  });

  it("gives words in order, inside the text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hardText), (text) => {
        let at = 0;
        for (const { start, end } of segmentWords(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("stems", () => {
  it("gives forms of a word one stem and leaves figures alone", () => {
    expect(stemOf("troops")).toBe(stemOf("troop"));
    expect(stemOf("75,000")).toBe("75,000");
  });

  it("knows function words", () => {
    expect(isFunctionWord("the")).toBe(true);
    expect(isFunctionWord("don't")).toBe(true);
    expect(isFunctionWord("bridge")).toBe(false);
  });
});
