import { describe, expect, it } from "vitest";
import { signsOf } from "./told.ts";

describe("outlets of a story", () => {
  it("are numbered where one has several articles, and only there", () => {
    const signs = signsOf([
      { name: "Courier", mark: "CO", colour: 1 },
      { name: "Herald", mark: "HE", colour: 2 },
      { name: "Courier", mark: "CO", colour: 1 },
    ]);
    expect(signs.map(({ name, mark }) => `${mark}: ${name}`)).toEqual([
      "CO 1: Courier 1",
      "HE: Herald",
      "CO 2: Courier 2",
    ]);
  });
});
