import { describe, expect, it } from "vitest";
import { findPassives } from "./passive.ts";
import type { Passive } from "./passive.ts";
import { readSentence } from "./read-sentence.ts";

function passivesIn(text: string, field: "text" | "headline" = "text"): Passive[] {
  return findPassives(readSentence(text, { start: 0, end: text.length }, field));
}

/** Each passive: its words, its form, "by" where an agent is named. */
function shown(text: string, field: "text" | "headline" = "text"): string[] {
  return passivesIn(text, field).map(
    ({ start, end, form, agent }) => `${text.slice(start, end)} (${form}${agent ? ", by" : ""})`,
  );
}

describe("passives", () => {
  it("are be or get with a participle, regular or not", () => {
    expect(shown("The ferry was sold in May.")).toEqual(["was sold (be)"]);
    expect(shown("The ferry has been repaired.")).toEqual(["been repaired (be)"]);
    expect(shown("Two crews got sacked.")).toEqual(["got sacked (get)"]);
    expect(shown("It's written on the wall.")).toEqual(["'s written (be)"]);
  });

  it("keep adverbs, negations and insertions between", () => {
    expect(shown("The dam was not properly inspected.")).toEqual([
      "was not properly inspected (be)",
    ]);
    expect(shown("The dam was, however, inspected.")).toEqual(["was, however, inspected (be)"]);
    expect(shown("It was quickly and quietly buried.")).toEqual([
      "was quickly and quietly buried (be)",
    ]);
    expect(shown("Was the harbour closed?")).toEqual(["Was the harbour closed (be)"]);
  });

  it("tell who acts, where a phrase with by does", () => {
    expect(shown("The ferry was sold by the town.")).toEqual(["was sold (be, by)"]);
    expect(shown("The ferry was sold in May by Keller.")).toEqual(["was sold (be, by)"]);
    for (const way of ["by Friday", "by 2030", "by 12 percent", "by mail", "by asking around"]) {
      expect(shown(`The ferry was sold ${way}.`)).toEqual(["was sold (be)"]);
    }
    expect(shown("The ferry was held up by two men.")).toEqual(["was held (be, by)"]);
  });

  it("go on to further participles of the same auxiliary", () => {
    expect(shown("The man was arrested and charged with theft.")).toEqual([
      "was arrested (be)",
      "charged (joined)",
    ]);
    expect(shown("The man was arrested and told reporters a story.")).toHaveLength(1 + 1);
    expect(shown("The man was arrested and he charged at them.")).toHaveLength(1);
  });

  it("are reduced behind a noun or a subordinator", () => {
    expect(shown("The claims made by her lawyer failed.")).toEqual(["made (reduced, by)"]);
    expect(shown("A ship taken in May returned.")).toEqual(["taken (reduced)"]);
    expect(shown("She would resign if asked.")).toEqual(["asked (reduced)"]);
    expect(shown("The lawyer made claims.")).toEqual([]);
    expect(shown("She had the boat taken away.")).toEqual([]);
  });

  it("lose their auxiliary in headlines", () => {
    expect(shown("Two men arrested after harbour raid", "headline")).toEqual([
      "arrested (headline)",
    ]);
    expect(shown("Two Men Arrested After Harbour Raid", "headline")).toEqual([
      "Arrested (headline)",
    ]);
    expect(shown("Mayor opens White House bid", "headline")).toEqual([]);
  });

  it("are no states, no nouns and no names", () => {
    for (const active of [
      "She was very tired of the harbour.",
      "They are interested in boats.",
      "They were armed men.",
      "The town is in need of a ferry.",
      "Keller's repaired boat sank.",
      "The prices have risen.",
      "He is United's captain.",
      "There were a hundred boats.",
      "She is set to win.",
      "They were used to living there.",
    ]) {
      expect(shown(active), active).toEqual([]);
    }
    expect(shown("They were surprised by the flood.")).toEqual(["were surprised (be, by)"]);
  });
});
