import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CodedSpan, Continuum } from "../continuum.ts";
import { seededRandom } from "../random.ts";
import { bestAlignment } from "./alignment.ts";
import { dissimilarity } from "./dissimilarity.ts";
import type { Unit, Weights } from "./dissimilarity.ts";
import { gamma, gammaOver } from "./gamma.ts";
import { shuffled } from "./shuffled.ts";

const PAPER: Weights = { positional: 1, categorical: 1 };

/** "coder code start end", apart by semicolons. */
function spans(text: string): CodedSpan[] {
  return text.split("; ").map((unit) => {
    const [coder = "", code = "", start, end] = unit.split(" ");
    return { coder, code, start: Number(start), end: Number(end) };
  });
}

function units(all: readonly CodedSpan[]): Unit[] {
  const coders = [...new Set(all.map(({ coder }) => coder))];
  return all.map(({ coder, ...rest }) => ({ ...rest, coder: coders.indexOf(coder) }));
}

function disorder(text: string, coders: number, weights: Weights): number {
  return bestAlignment(units(spans(text)), coders, weights)?.disorder ?? NaN;
}

/** pygamma-agreement, tests/data/AlexPaulSuzan.csv. */
const alexPaulSuzan: Continuum = {
  length: 60,
  coders: ["Alex", "Paul", "Suzan"],
  spans: spans(
    "Alex 1 2 9; Alex 2 11 17; Alex 5 24 30; Alex 6 32 36; Alex 6 36 44; Alex 7 44 60; " +
      "Paul 1 2 9; Paul 3 11 17; Paul 5 19 25; Paul 6 32 44; " +
      "Suzan 1 2 9; Suzan 4 11 17; Suzan 5 21 27; Suzan 6 32 36; Suzan 6 36 40; Suzan 6 40 44",
  ),
};

describe("figures as published", () => {
  test("Mathet et al. 2015, figure 10: positional dissimilarities", () => {
    const place = (start: number, end: number): Unit => ({ coder: 0, start, end, code: "x" });
    const apart = (one: Unit, other: Unit): number => dissimilarity(one, other, PAPER);
    expect(apart(place(4, 14), place(40, 44)).toFixed(1)).toBe("22.2");
    expect(apart(place(4, 14), place(4, 14))).toBe(0);
    expect(apart(place(4, 14), place(20, 25)).toFixed(1)).toBe("3.2");
    expect(apart(place(4, 14), place(14, 24))).toBe(1);
    expect(apart(place(20, 30), place(20, 25)).toFixed(2)).toBe("0.11");
    expect(apart(place(20, 25), place(14, 24)).toFixed(2)).toBe("0.22");
  });

  test("Mathet et al. 2015, figure 20: scale changes nothing", () => {
    const place = (end: number): Unit => ({ coder: 0, start: 0, end, code: "x" });
    expect(dissimilarity(place(7), place(10), PAPER)).toBeCloseTo(
      dissimilarity(place(21), place(30), PAPER),
      12,
    );
  });

  test("pygamma-agreement, test_gammas: Alex, Paul and Suzan, disorder .96, gamma .44 to .47", () => {
    for (const seed of [1, 2, 3]) {
      const result = gamma(alexPaulSuzan, { seed, positional: 3 });
      if (result.kind !== "value") throw new Error(result.reason);
      expect(result.observed.toFixed(2)).toBe("0.96");
      expect(result.value).toBeGreaterThan(0.44);
      expect(result.value).toBeLessThan(0.47);
      expect(result.precise).toBe(true);
    }
  });

  test("pygamma-agreement, test_best_alignment: .434788756 with Δ∅ = .5", () => {
    const distances: Record<string, number> = {
      "Alice Bob": 0.5,
      "Alice Carol": 0.3,
      "Alice Jeremy": 0.7,
      "Bob Carol": 0.6,
      "Bob Jeremy": 0.4,
      "Carol Jeremy": 0.7,
    };
    const text =
      "liza Carol 1 5; liza Bob 6 8; liza Carol 12 18; liza Alice 7 20; " +
      "pierrot Carol 2 6; pierrot Bob 7 8; pierrot Alice 12 18; pierrot Alice 8 10; pierrot Jeremy 7 19; " +
      "hadrien Carol 1 6; hadrien Alice 8 10; hadrien Jeremy 7 19; hadrien Alice 19 20";
    const codeDistance = (one: string, other: string): number =>
      distances[[one, other].sort().join(" ")] ?? NaN;
    // Every dissimilarity is proportional to Δ∅, which here is 1.
    const found = disorder(text, 3, { positional: 3, categorical: 1, codeDistance });
    expect(found * 0.5).toBeCloseTo(0.434788756, 6);
  });

  test("DKPro Statistics, fixtures computed with pygamma-agreement 0.5.9: best disorders", () => {
    const unequal = "1 a 1 5; 1 b 6 10; 1 a 20 24; 1 b 30 34; 2 a 2 6; 2 b 31 35";
    expect(disorder(unequal, 2, PAPER)).toBeCloseTo(0.70833331, 6);
    const three = "1 a 1 5; 1 b 10 14; 2 a 2 6; 2 b 11 15; 3 a 1 4; 3 c 9 14";
    expect(disorder(three, 3, PAPER)).toBeCloseTo(0.40875643, 6);
    const weighted = "1 a 1 5; 1 b 6 10; 1 c 11 15; 2 a 2 7; 2 b 8 12; 2 a 11 15";
    expect(disorder(weighted, 2, { positional: 3, categorical: 2 })).toBeCloseTo(1.0277778, 6);
    const large = Array.from({ length: 16 }, (_, index) =>
      [
        `1 ${"abc".charAt(index % 3)} ${10 * index + 1} ${10 * index + 6}`,
        `2 ${"bca".charAt(index % 3)} ${10 * index + 2} ${10 * index + 8}`,
      ].join("; "),
    ).join("; ");
    expect(disorder(large, 2, PAPER)).toBeCloseTo(1.07438016, 6);
  });
});

/** The least disorder by trying every alignment. */
function byTrying(all: readonly Unit[], coders: number): number {
  const pairs = (coders * (coders - 1)) / 2;
  const costOf = (group: readonly Unit[]): number => {
    let cost = pairs;
    group.forEach((one, index) => {
      for (const other of group.slice(index + 1)) cost += dissimilarity(one, other, PAPER) - 1;
    });
    return cost / pairs;
  };
  const least = (groups: readonly (readonly Unit[])[], rest: readonly Unit[]): number => {
    const [unit, ...others] = rest;
    if (unit === undefined) return groups.reduce((sum, group) => sum + costOf(group), 0);
    return Math.min(
      least([...groups, [unit]], others),
      ...groups.flatMap((group, index) =>
        group.some(({ coder }) => coder === unit.coder)
          ? []
          : [least(groups.with(index, [...group, unit]), others)],
      ),
    );
  };
  return (least([], all) * coders) / all.length;
}

const LENGTH = 30;
const unit = (coders: number): fc.Arbitrary<Unit> =>
  fc
    .tuple(
      fc.nat(coders - 1),
      fc.nat(LENGTH - 1),
      fc.integer({ min: 1, max: 10 }),
      fc.constantFrom("a", "b"),
    )
    .map(([coder, start, size, code]) => ({
      coder,
      code,
      start,
      end: Math.min(LENGTH, start + size),
    }));

test("the best alignment is the best of all, and holds every unit once", () => {
  const some = fc
    .integer({ min: 2, max: 4 })
    .chain((coders) =>
      fc.tuple(fc.constant(coders), fc.array(unit(coders), { minLength: 1, maxLength: 8 })),
    );
  fc.assert(
    fc.property(some, ([coders, all]) => {
      const best = bestAlignment(all, coders, PAPER);
      expect(best?.disorder).toBeCloseTo(byTrying(all, coders), 8);
      expect(new Set(best?.aligned.flat())).toEqual(new Set(all));
      expect(best?.aligned.flat()).toHaveLength(all.length);
      for (const group of best?.aligned ?? []) {
        expect(new Set(group.map(({ coder }) => coder)).size).toBe(group.length);
      }
    }),
    { numRuns: 300 },
  );
});

test("a text too dense for the exact search has no figure", () => {
  const all = Array.from({ length: 7 * 12 }, (_, index): CodedSpan => ({
    coder: `coder ${index % 7}`,
    code: "x",
    start: index % 12,
    end: 40 + (index % 11),
  }));
  const coders = Array.from({ length: 7 }, (_, index) => `coder ${index}`);
  expect(gamma({ length: 60, coders, spans: all }, { seed: 1 })).toEqual({
    kind: "undefined",
    reason: "too-large",
  });
});

test("the seed decides the figure; names and order of coders do not", () => {
  const options = { seed: 11, mostSamples: 40 };
  const before = gamma(alexPaulSuzan, options);
  expect(gamma(alexPaulSuzan, options)).toEqual(before);
  expect(gamma(alexPaulSuzan, { ...options, seed: 12 })).not.toEqual(before);
  const renamed = gamma(
    {
      length: 60,
      coders: ["z", "y", "x"],
      spans: alexPaulSuzan.spans
        .map((span) => ({
          ...span,
          coder: { Alex: "x", Paul: "z", Suzan: "y" }[span.coder] ?? "",
        }))
        .toReversed(),
    },
    options,
  );
  expect(renamed.kind === "value" && before.kind === "value").toBe(true);
  if (renamed.kind !== "value" || before.kind !== "value") return;
  expect(renamed.value).toBeCloseTo(before.value, 9);
});

test("coders who mark the same agree perfectly", () => {
  fc.assert(
    fc.property(
      fc.array(unit(1), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 2, max: 3 }),
      (all, count) => {
        const coders = Array.from({ length: count }, (_, index) => `coder ${index}`);
        const copied = coders.flatMap((coder) => all.map((one) => ({ ...one, coder })));
        const result = gamma({ length: 60, coders, spans: copied }, { seed: 1, mostSamples: 30 });
        expect(result.kind === "value" ? result.value : NaN).toBeCloseTo(1, 9);
      },
    ),
    { numRuns: 30 },
  );
});

test("coders who mark any place agree as chance does", () => {
  const random = seededRandom(5);
  const values = Array.from({ length: 8 }, (_, text) => {
    const coders = ["a", "b", "c"];
    const all = coders.flatMap((coder) =>
      Array.from({ length: 20 }, (): CodedSpan => {
        const start = Math.floor(random() * 1950);
        const code = "xyz".charAt(Math.floor(random() * 3));
        return { coder, code, start, end: start + 20 + Math.floor(random() * 30) };
      }),
    );
    const result = gamma({ length: 2000, coders, spans: all }, { seed: text, mostSamples: 30 });
    return result.kind === "value" ? result.value : NaN;
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.06);
});

test("without two coders, marks or another way to mark there is no figure", () => {
  const reason = (continuum: Continuum): string => {
    const result = gamma(continuum, { seed: 1 });
    return result.kind === "undefined" ? result.reason : "";
  };
  const whole = spans("a x 0 60; b x 0 60");
  expect(reason({ length: 60, coders: ["a"], spans: [] })).toBe("too-few-coders");
  expect(reason({ length: 60, coders: ["a", "b"], spans: [] })).toBe("nothing-coded");
  expect(reason({ length: 60, coders: ["a", "b"], spans: whole })).toBe("no-variation");
});

test("a shuffled continuum has whole units of the real one, moved", () => {
  const byCoder = [
    units(spans("a x 0 10; a y 5 25")),
    units(spans("b x 40 45")).map((one) => ({ ...one, coder: 1 })),
    [],
  ];
  const random = seededRandom(1);
  for (let sample = 0; sample < 200; sample += 1) {
    const made = shuffled(byCoder, 60, random);
    expect(made.length).toBeGreaterThan(0);
    for (const { coder, start, end, code } of made) {
      expect(coder).toBeLessThan(3);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start).toBeLessThan(60);
      expect(["x 10", "y 20", "x 5"]).toContain(`${code} ${end - start}`);
    }
  }
});

test("gamma over texts divides sums; silent texts say nothing, a failed one takes the figure", () => {
  const value = (observed: number, expected: number, count: number) =>
    ({
      kind: "value",
      value: 1 - observed / expected,
      observed,
      expected,
      samples: 30,
      precise: true,
      units: count,
    }) as const;
  const silent = { kind: "undefined", reason: "nothing-coded" } as const;
  const failed = { kind: "undefined", reason: "too-large" } as const;
  const both = gammaOver([value(1, 2, 1), silent, value(0, 1, 3)]);
  expect(both).toEqual({ kind: "value", value: 1 - 1 / 5 });
  expect(gammaOver([value(1, 2, 1), failed])).toEqual(failed);
  expect(gammaOver([silent, silent])).toEqual(silent);
  expect(gammaOver([])).toEqual(silent);
});
