import { expect, test } from "vitest";
import { parseRecord, typeOfId } from "./records.ts";

test("names every object has are no record types", () => {
  for (const type of ["constructor", "toString", "__proto__", "", 3, null]) {
    expect(parseRecord({ type })).toBe("a record without a known type");
  }
  expect(typeOfId("toString:x")).toBeNull();
  expect(typeOfId("articlex")).toBeNull();
  expect(typeOfId("article:x")).toBe("article");
});
