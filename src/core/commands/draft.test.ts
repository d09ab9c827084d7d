import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnyId, AnyRecord } from "../model/records.ts";
import { Draft } from "./draft.ts";

function memo(at: number, about: number, text: string): AnyRecord {
  const when = "2025-01-01T00:00:00.000Z";
  return {
    ...({ id: `memo:${at}`, type: "memo", about: `coding:${about}`, text } as const),
    ...({ coder: "coder:ada", createdAt: when, updatedAt: when } as const),
  };
}

describe("a draft", () => {
  test("finds by what they are about just those of all records that are about it, whatever was done", () => {
    const step = fc.tuple(fc.nat(6), fc.nat(3), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, looksBetween) => {
        const base = [0, 1, 2, 3].map((at) => memo(at, at % 2, "base"));
        const draft = new Draft(
          new Map(base.map((record): [AnyId, AnyRecord] => [record.id, record])),
        );
        const compare = () => {
          for (const about of [0, 1, 2, 3].map((each) => `coding:${each}`)) {
            const ids = draft.about("memo", about).map(({ id, text }) => `${id} ${text}`);
            const all = draft.all("memo").filter((each) => each.about === about);
            expect(ids.sort()).toEqual(all.map(({ id, text }) => `${id} ${text}`).sort());
          }
        };
        for (const [count, [at, about, isPut]] of steps.entries()) {
          if (isPut) draft.put(memo(at, about, `step ${count}`));
          else draft.remove(`memo:${at}`);
          if (looksBetween) compare();
        }
        compare();
      }),
    );
  });
});
