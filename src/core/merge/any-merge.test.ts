import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenInvariants } from "../commands/testing/invariants.ts";
import { applyDiff, reverseDiff } from "../history/diff.ts";
import { sameJson } from "../history/equal.ts";
import type { AnyId, AnyRecord, State } from "../model/records.ts";
import type { Anchor } from "../model/span.ts";
import { mergeProjects, textsToMerge } from "./merge-projects.ts";
import type { Choices, ConflictField, Copies, Merged } from "./merged.ts";
import { anchorsIn, withAnchors } from "../coding/anchoring/with-anchors.ts";
import { partsOf } from "./parts.ts";
import { ForkedBench, plain, secondCoder, sharedProject, textsOf } from "./testing/forked-bench.ts";
import type { RandomStep } from "./testing/forked-bench.ts";

const noChoices: Choices = new Map();

interface Diverged extends Copies {
  readonly textOf: (hash: string) => string;
}

function diverge(
  before: readonly RandomStep[],
  left: readonly RandomStep[],
  right: readonly RandomStep[],
): Diverged {
  const shared = new ForkedBench("base", sharedProject());
  shared.steps(before);
  const [ours, theirs] = [new ForkedBench("a", shared), new ForkedBench("b", shared, secondCoder)];
  ours.steps(left);
  theirs.steps(right);
  const textOf = textsOf(ours, theirs);
  return { base: shared.state, ours: ours.state, theirs: theirs.state, textOf };
}

function merge({ textOf, ...copies }: Diverged, choices: Choices = noChoices): Merged {
  const asked = new Set(textsToMerge(copies, choices));
  return mergeProjects(copies, choices, (hash) => {
    if (!asked.has(hash)) throw new Error(`text ${hash} was not announced`);
    return textOf(hash);
  });
}

function turned({ base, ours, theirs, textOf }: Diverged): Diverged {
  return { base, ours: theirs, theirs: ours, textOf };
}

function applied(state: State, { diff }: Merged): State {
  const after = applyDiff(state, diff);
  if (!after.ok) throw new Error(after.problem.message);
  return after.value;
}

const mirrored: Readonly<Record<string, string>> = { ours: "theirs", theirs: "ours" };

function mirrorField(field: ConflictField): unknown {
  const { ours, theirs, taken } = field;
  return { ...field, ours: theirs, theirs: ours, taken: mirrored[taken] ?? taken };
}

function mirror({ accounts, conflicts, repairs, twins }: Merged): unknown {
  return {
    accounts: accounts.map((one) => ({
      ...one,
      fate: mirrored[one.fate] ?? one.fate,
      settled: one.settled.map(mirrorField),
    })),
    conflicts: conflicts.map((one) => ({
      ...one,
      ours: one.theirs,
      theirs: one.ours,
      taken: mirrored[one.taken] ?? one.taken,
      fields: one.fields.map(mirrorField),
    })),
    repairs,
    twins,
  };
}

/** A record without its anchors, of which only the number is left. */
function withoutPlaces(record: AnyRecord): unknown {
  return withAnchors(record, () => ({
    span: { article: "article:any", field: "text", revision: "revision:any", start: 0, end: 1 },
    quote: { exact: "", prefix: "", suffix: "" },
    orphan: false,
  }));
}

/** The words of a text an anchor stands on, and those it stood on before. */
const wordsOf = ({ span, quote, former }: Anchor): string[] =>
  [quote, former?.quote].flatMap((each) =>
    each === undefined ? [] : `${span.article} ${span.field} ${each.exact}`,
  );

/**
 * True for records that are the same but for where in which revision their anchors stand, on
 * which words a correction left them, and in which order: that may be carried over.
 */
function isKeptAs(record: AnyRecord, kept: AnyRecord): boolean {
  if (!sameJson(withoutPlaces(record), withoutPlaces(kept))) return false;
  const left = anchorsIn(kept).map(wordsOf);
  return anchorsIn(record).every((anchor) => {
    const own = wordsOf(anchor);
    const at = left.findIndex((theirs) => own.some((words) => theirs.includes(words)));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const words = ["text", "definition", "note", "reason", "name", "label", "key", "state", "about"];

function sameWords(one: AnyRecord, other: AnyRecord): boolean {
  const told = (record: AnyRecord): unknown =>
    words.map((name) => partsOf(record).get(name) ?? null);
  return sameJson(told(one), told(other));
}

/**
 * What is neither in the merged state nor in the account, a line each. A record that a copy
 * changed stands as that copy has it in the state, in a conflict or in a repair, unless its
 * fields went together with the other's or evidence is back in it: then at least its words do.
 */
function lost(copies: Copies, merged: Merged): string[] {
  const kept = new Map<AnyId, AnyRecord[]>();
  const keep = (id: AnyId, record: AnyRecord | null): void => {
    if (record !== null) kept.set(id, [...(kept.get(id) ?? []), record]);
  };
  for (const { id, ours, theirs } of merged.conflicts) [ours, theirs].map((one) => keep(id, one));
  for (const { id, before } of merged.repairs) keep(id, before);
  for (const [id, record] of merged.state) keep(id, record);
  return [copies.ours, copies.theirs].flatMap((copy) =>
    [...copy].flatMap(([id, record]) => {
      const was = copies.base.get(id);
      if (was !== undefined && isKeptAs(record, was)) return [];
      const versions = kept.get(id) ?? [];
      if (versions.some((one) => isKeptAs(record, one))) return [];
      const account = merged.accounts.find((one) => one.id === id);
      const fate = account?.fate ?? "none";
      // The other copy removed it; this one only took items about a removed article out of it.
      const isTakenOut = fate === (copy === copies.ours ? "theirs" : "ours");
      if (isTakenOut && was !== undefined && sameWords(record, was)) return [];
      const settled = account?.settled.map(({ name }) => name) ?? [];
      const isMixed = fate === "merged-fields" || fate === "kept-because-referenced";
      if (!isMixed || versions.length === 0) return [`${id} ${fate}`];
      const before = was === undefined ? new Map() : partsOf(was);
      return [...partsOf(record)].flatMap(([name, value]) => {
        const isKept = versions.some((one) => sameJson(partsOf(one).get(name), value));
        const isNew =
          words.includes(name) && !settled.includes(name) && !sameJson(value, before.get(name));
        return isNew && !isKept ? [`${id} ${name}`] : [];
      });
    }),
  );
}

function check(copies: Diverged): Merged {
  const merged = merge(copies);
  const other = merge(turned(copies));
  expect(brokenInvariants(merged.state, copies.textOf)).toEqual([]);
  expect(plain(other.state)).toEqual(plain(merged.state));
  expect(mirror(other)).toEqual({
    accounts: merged.accounts,
    conflicts: merged.conflicts,
    repairs: merged.repairs,
    twins: merged.twins,
  });

  const after = applied(copies.ours, merged);
  expect(plain(after)).toEqual(plain(merged.state));
  const undone = applyDiff(after, reverseDiff(merged.diff));
  expect(undone.ok && plain(undone.value)).toEqual(plain(copies.ours));

  const all = new Set([...copies.base.keys(), ...copies.ours.keys(), ...copies.theirs.keys()]);
  expect(merged.accounts.map(({ id }) => id)).toEqual([...all].sort());
  const kept = merged.repairs.flatMap(({ kind, id }) => (kind === "version-kept" ? id : []));
  expect([...merged.state.keys()].filter((id) => !all.has(id))).toEqual(kept);
  expect(lost(copies, merged)).toEqual([]);
  return merged;
}

/** Commands, renamings, and commands on coding sheets, the codebook, passes and texts. */
const kinds = fc.oneof(
  fc.nat(26),
  fc.integer({ min: 40, max: 45 }),
  fc.integer({ min: 60, max: 65 }),
  fc.integer({ min: 70, max: 75 }),
  fc.integer({ min: 80, max: 81 }),
);
const steps = (length: number) =>
  fc.array(fc.tuple(kinds, fc.nat(40), fc.nat(40)), { minLength: length, maxLength: length });
const storySteps = (length: number) =>
  fc.array(
    fc.tuple(
      fc.constantFrom(
        0,
        2,
        4,
        5,
        9,
        12,
        13,
        14,
        16,
        16,
        17,
        17,
        18,
        19,
        19,
        20,
        21,
        6,
        7,
        22,
        22,
        24,
        25,
      ),
      fc.nat(40),
      fc.nat(40),
    ),
    { maxLength: length },
  );

describe("two diverged copies", () => {
  test("of 200 random edits each merge to the same whole project from either side", () => {
    fc.assert(
      fc.property(steps(30), steps(200), steps(200), (before, left, right) => {
        check(diverge(before, left, right));
      }),
      { numRuns: 25 },
    );
  });

  test("of some edits to the decisions on their stories as well", () => {
    fc.assert(
      fc.property(storySteps(12), storySteps(12), storySteps(12), (before, left, right) => {
        check(diverge(before, left, right));
      }),
      { numRuns: 300 },
    );
  });

  test("merged again change nothing, from the old base or from what was merged", () => {
    fc.assert(
      fc.property(steps(15), steps(25), steps(25), (before, left, right) => {
        const copies = diverge(before, left, right);
        const { state, conflicts, repairs } = merge(copies);
        // What the merge itself took from a decision looks, from the old base, as our change.
        const isTakenAway =
          conflicts.some(({ taken }) => taken === "neither") ||
          repairs.some(
            ({ kind, id, after }) =>
              after === null || kind === "cycle-broken" || /^(pinnedrow|actor|conf)/.test(id),
          );
        if (!isTakenAway) {
          const again = merge({ ...copies, ours: state });
          expect(plain(again.state)).toEqual(plain(state));
        }
        const since = merge({ ...copies, base: copies.theirs, ours: state });
        expect(since.diff).toEqual({ added: {}, updated: {}, removed: {} });
        expect(since.repairs).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("of which one did nothing merge to the other", () => {
    fc.assert(
      fc.property(steps(15), steps(40), (before, left) => {
        const copies = diverge(before, left, []);
        const merged = merge(copies);
        expect(plain(merged.state)).toEqual(plain(copies.ours));
        expect(merged.conflicts).toEqual([]);
        expect(merged.repairs).toEqual([]);
        expect(plain(merge(turned(copies)).state)).toEqual(plain(copies.ours));
      }),
      { numRuns: 100 },
    );
  });

  test("that share no history keep everything of both", () => {
    fc.assert(
      fc.property(steps(25), steps(25), (left, right) => {
        const copies = { ...diverge([], left, right), base: new Map() };
        const merged = check(copies);
        expect(merged.accounts.every(({ fate }) => fate !== "same")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
