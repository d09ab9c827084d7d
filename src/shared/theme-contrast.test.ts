import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Theme = "light" | "dark";
type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

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

/** Linear red, green and blue, 0 to 1. */
function linear(hex: string): Triple {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  return dot([0.2126, 0.7152, 0.0722], linear(hex));
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

/** Full dichromacy in linear RGB: Machado, Oliveira and Fernandes 2009, severity 1. */
const visions: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function transform(matrix: Matrix, colour: Triple): Triple {
  return [dot(matrix[0], colour), dot(matrix[1], colour), dot(matrix[2], colour)];
}

/** CIE L*a*b* under D65. */
function lab(rgb: Triple): Triple {
  const clipped = rgb.map((channel) => Math.max(0, Math.min(1, channel)));
  const [x, y, z] = transform(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    [clipped[0] ?? 0, clipped[1] ?? 0, clipped[2] ?? 0],
  );
  const response = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116;
  const [fx, fy, fz] = [response(x / 0.95047), response(y), response(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

describe.each(["light", "dark"] as const)("colours in the %s theme", (theme) => {
  it.each(
    Object.keys(visions).flatMap((vision) => [
      [vision, "outlet", 8] as const,
      [vision, "code", 10] as const,
    ]),
  )("to %s eyes, any two of %s differ", (vision, family, count) => {
    const matrix = visions[vision];
    if (matrix === undefined) throw new Error(`no vision ${vision}`);
    const seen = Array.from({ length: count }, (_, index) =>
      lab(transform(matrix, linear(colour(`--${family}-${index}`, theme)))),
    );
    for (const [index, one] of seen.entries()) {
      for (const other of seen.slice(index + 1)) {
        const apart = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
        expect(apart).toBeGreaterThanOrEqual(15);
      }
    }
  });
});
