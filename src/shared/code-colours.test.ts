import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CODE_COLOURS } from "../core/model/codebook.ts";
import { codeColours } from "./code-colours.ts";

test("a code is printed in the colour it has on the light screen", () => {
  const tokens = readFileSync(join(import.meta.dirname, "../renderer/theme/tokens.css"), "utf8");
  const onScreen = Array.from(
    tokens.matchAll(/--code-\d: light-dark\((#[0-9a-f]{6}),/gu),
    (match) => match[1],
  );
  expect(codeColours.map(({ printed }) => printed)).toEqual(onScreen);
  expect(codeColours).toHaveLength(CODE_COLOURS);
});
