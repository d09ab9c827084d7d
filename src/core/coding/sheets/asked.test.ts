import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { VariableId } from "../../model/ids.ts";
import type { Variable } from "../../model/sheet.ts";
import { askedVariables, skipCycle, variablesOf } from "./asked.ts";
import { variable } from "./testing/variable.ts";

const names = (variables: readonly Variable[]) => variables.map(({ name }) => name);
const answers = (given: Readonly<Record<string, string | number>>) =>
  new Map(
    Object.entries(given).map(([name, value]): [VariableId, string | number] => [
      `variable:${name}`,
      value,
    ]),
  );
const rule = (name: string, ...values: string[]) => ({
  askedIf: { variable: `variable:${name}` as const, values },
});

describe("what a sheet asks", () => {
  const chain = [
    variable("a"),
    variable("b", rule("a", "yes")),
    variable("c", rule("b", "no")),
    variable("d"),
  ];

  test("hides what hangs on what is hidden, whatever was answered there", () => {
    expect(names(askedVariables(chain, answers({})))).toEqual(["a", "d"]);
    expect(names(askedVariables(chain, answers({ a: "yes" })))).toEqual(["a", "b", "d"]);
    expect(names(askedVariables(chain, answers({ a: "yes", b: "no" })))).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
    expect(names(askedVariables(chain, answers({ a: "no", b: "no" })))).toEqual(["a", "d"]);
  });

  test("does not depend on the order the variables stand in", () => {
    const backwards = [...chain].reverse();
    expect(names(askedVariables(backwards, answers({ a: "yes", b: "no" })))).toEqual([
      "d",
      "c",
      "b",
      "a",
    ]);
  });

  test("asks by a number as it is written, and hides what hangs on what is not there", () => {
    const of = [
      variable("n", { kind: "number" }),
      variable("m", rule("n", "2", "3")),
      variable("x", rule("gone", "yes")),
    ];
    expect(names(askedVariables(of, answers({ n: 3 })))).toEqual(["n", "m"]);
    expect(names(askedVariables(of, answers({ n: 4 })))).toEqual(["n"]);
  });

  test("leaves out what is retired or asked of something else, in the order kept", () => {
    const of = [
      variable("last", { order: 9 }),
      variable("first", { order: -1 }),
      variable("old", { retired: true }),
      variable("other", { scope: "coding" }),
    ];
    expect(names(variablesOf(of, "article"))).toEqual(["first", "last"]);
  });
});

const rules = fc.array(
  fc.option(fc.tuple(fc.nat(6), fc.constantFrom("yes", "no")), { nil: null }),
  {
    minLength: 1,
    maxLength: 7,
  },
);

function withRules(found: readonly (readonly [number, string] | null)[]): Variable[] {
  return found.map((of, at) => variable(`v${at}`, of === null ? {} : rule(`v${of[0]}`, of[1])));
}

describe("any skip rules", () => {
  test("a circle is found exactly where following the rules comes back to its start", () => {
    fc.assert(
      fc.property(rules, (found) => {
        const variables = withRules(found);
        const comesBack = (start: number): boolean => {
          let at = found[start]?.[0];
          for (let step = 0; step < found.length && at !== undefined; step += 1) {
            if (at === start) return true;
            at = found[at]?.[0];
          }
          return false;
        };
        const cycle = skipCycle(variables);
        expect(cycle !== null).toBe(found.some((_, at) => comesBack(at)));
        for (const [at, one] of (cycle ?? []).entries()) {
          const next = cycle?.[(at + 1) % cycle.length];
          expect(one.askedIf?.variable).toBe(next?.id);
        }
      }),
    );
  });

  test("a variable is asked exactly when all rules up its chain are met", () => {
    fc.assert(
      fc.property(
        rules,
        fc.array(fc.constantFrom("yes", "no", null), { minLength: 7, maxLength: 7 }),
        (found, given) => {
          const variables = withRules(found);
          const isAsked = (at: number, depth = 0): boolean => {
            const of = found[at];
            if (of === undefined || depth > found.length) return false;
            return of === null || (given[of[0]] === of[1] && isAsked(of[0], depth + 1));
          };
          const sheet = answers(
            Object.fromEntries(
              given.flatMap((value, at) => (value === null ? [] : [[`v${at}`, value]])),
            ),
          );
          expect(names(askedVariables(variables, sheet))).toEqual(
            names(variables.filter((_, at) => isAsked(at))),
          );
        },
      ),
    );
  });
});
