import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Theme = "light" | "dark";

// Here and not beside the tokens because it reads a file, and the renderer has no Node types.
const css = readFileSync(new URL("../renderer/theme/tokens.css", import.meta.url), "utf8");
const pairs = new Map(
  [...css.matchAll(/(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

function colour(name: string, theme: Theme): string {
  const pair = pairs.get(name);
  if (pair === undefined) throw new Error(`no token ${name}`);
  return pair[theme];
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [bright = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dark + 0.05);
}

const grounds = ["--paper", "--paper-raised", "--paper-sunk", "--paper-hover"];
const textPairs: [string, string][] = [
  ...["--ink", "--ink-soft", "--ink-faint", "--accent", "--danger"].flatMap((text) =>
    grounds.map((ground): [string, string] => [text, ground]),
  ),
  ["--on-accent", "--accent"],
  ["--on-danger", "--danger"],
  ["--ink", "--accent-soft"],
  ["--ink-soft", "--accent-soft"],
  ["--accent", "--accent-soft"],
  ["--ink", "--danger-soft"],
  ["--danger", "--danger-soft"],
  ["--ink", "--marker"],
  ["--ink", "--selection"],
  ...Array.from({ length: 8 }, (_, index): [string, string] => [`--outlet-${index}`, "--paper"]),
  ...Array.from({ length: 8 }, (_, index): [string, string] => [
    `--outlet-${index}`,
    "--paper-sunk",
  ]),
];
const strokePairs: [string, string][] = [
  ["--rule-strong", "--paper"],
  ["--rule-strong", "--paper-raised"],
  ...Array.from({ length: 10 }, (_, index): [string, string] => [`--code-${index}`, "--paper"]),
];

describe.each(["light", "dark"] as const)("%s theme", (theme) => {
  it.each(textPairs)("%s reads on %s", (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(strokePairs)("%s is seen on %s", (stroke, ground) => {
    expect(contrast(colour(stroke, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});
