import fc from "fast-check";
import { expect, test } from "vitest";
import { LayeredMap } from "./layered-map.ts";

/** Changes of few keys, so that the same is put, replaced and taken away often. */
const anyChanges = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.option(fc.nat(5))), { maxLength: 12 }),
  { maxLength: 30 },
);

test("a layered map holds what a map changed in place holds, and older versions stay", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(5))), anyChanges, (first, changes) => {
      const plain = new Map(first);
      let layered = LayeredMap.of(first);
      const versions: [LayeredMap<number, number>, Map<number, number>][] = [];
      for (const change of changes) {
        versions.push([layered, new Map(plain)]);
        for (const [key, value] of change) {
          if (value === null) plain.delete(key);
          else plain.set(key, value);
        }
        layered = layered.with(
          change.map(([key, value]) => [key, value === null ? null : { value }] as const),
        );
      }
      for (const [version, as] of [...versions, [layered, plain] as const]) {
        expect(new Map(version)).toEqual(as);
        expect(version.size).toBe(as.size);
        for (let key = 0; key <= 41; key += 1) {
          expect(version.has(key)).toBe(as.has(key));
          expect(version.get(key)).toBe(as.get(key));
        }
        const seen: [number, number][] = [];
        version.forEach((value, key) => seen.push([key, value]));
        expect(seen).toEqual([...version.keys()].map((key) => [key, version.get(key)]));
        expect([...version.values()]).toEqual(seen.map(([, value]) => value));
      }
    }),
  );
});

test("keys come in the order they were put", () => {
  const put = (map: LayeredMap<string, number>, key: string) => map.with([[key, { value: 1 }]]);
  const keys = Array.from({ length: 50 }, (_, index) => `k${(index * 7) % 50}`);
  expect([...keys.reduce(put, LayeredMap.of<string, number>([])).keys()]).toEqual(keys);
});
