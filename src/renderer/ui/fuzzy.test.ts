import { describe, expect, it } from "vitest";
import { fuzzyFilter, fuzzyScore } from "./fuzzy.ts";

const labels = ["Go to the library", "Import articles", "Export the report", "Undo", "Next row"];
const find = (query: string) => fuzzyFilter(query, labels, (label) => label);

describe("finding a command", () => {
  it("keeps everything and the order for an empty query", () => {
    expect(find(" ")).toEqual(labels);
  });

  it("finds by the beginnings of words", () => {
    expect(find("gl")[0]).toBe("Go to the library");
    expect(find("etr")[0]).toBe("Export the report");
  });

  it("puts what holds the very words first", () => {
    expect(find("report")).toEqual(["Export the report"]);
    expect(find("port")).toEqual(["Import articles", "Export the report"]);
  });

  it("finds nothing where a character is missing", () => {
    expect(fuzzyScore("zebra", "Undo")).toBeNull();
  });
});
