import { describe, expect, it } from "vitest";
import { placesOf } from "./query.ts";

const text = `${"Nothing of note happened along the river that spring. ".repeat(3)}The minister spoke for an hour. ${"Then everybody walked home in the rain, and slept. ".repeat(3)}`;

describe("the words around a place found", () => {
  it("are whole words of the text, with an ellipsis where it goes on", () => {
    const [place] = placesOf("minister", text, "text");
    if (place === undefined) throw new Error("not found");
    const { before, match, after } = place;
    expect(match).toBe("minister");
    expect(before).toMatch(/^… \p{L}/u);
    expect(after).toMatch(/\S …$/u);
    expect(text).toContain(`${before.slice(1)}${match}${after.slice(0, -1)}`);
  });

  it("have no ellipsis where the text begins or ends", () => {
    expect(placesOf("minister", "The minister spoke.", "headline")).toMatchObject([
      { before: "The ", match: "minister", after: " spoke." },
    ]);
  });
});
