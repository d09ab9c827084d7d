import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Revision, TextEdit } from "../model/article.ts";
import type { RevisionId } from "../model/ids.ts";
import { editsBetween } from "./edit-path.ts";

/** Texts of unlike characters, each cut up differently from the same root. */
const alphabet = Array.from({ length: 2_000 }, (_, index) => String.fromCharCode(0x4e00 + index));

class History {
  #used = 0;
  readonly revisions = new Map<RevisionId, Revision>();
  readonly texts = new Map<RevisionId, string>();

  fresh(length: number): string {
    this.#used += length;
    return alphabet.slice(this.#used - length, this.#used).join("");
  }

  add(from: RevisionId | null, text: string, edits: readonly TextEdit[] | null): RevisionId {
    const id: RevisionId = `revision:${this.revisions.size}`;
    const number = this.revisions.size + 1;
    this.texts.set(id, text);
    this.revisions.set(id, {
      ...{ id, type: "revision", article: "article:1", number, madeBy: "correction" },
      ...{ madeAt: "2025-01-01T00:00:00.000Z", from, edits, original: null, headline: null },
      ...{ text: "0".repeat(64), length: text.length, words: 1, layout: [] },
    });
    return id;
  }

  edit(from: RevisionId, at: number, removed: number, inserted: number): RevisionId {
    const text = this.texts.get(from) ?? "";
    const start = at % (text.length + 1);
    const gone = Math.min(removed, text.length - start);
    const words = this.fresh(inserted);
    const next = text.slice(0, start) + words + text.slice(start + gone);
    return this.add(from, next, [{ at: start, removed: gone, inserted }]);
  }

  between(one: RevisionId, other: RevisionId): readonly TextEdit[] | null {
    const get = (id: RevisionId): Revision | null => this.revisions.get(id) ?? null;
    const [from, to] = [get(one), get(other)];
    if (from === null || to === null) throw new Error("no revisions");
    return editsBetween(from, to, get);
  }
}

describe("edits between two revisions", () => {
  const edits = fc.array(fc.tuple(fc.nat(60), fc.nat(8), fc.nat(6)), { maxLength: 6 });

  test("leave alone exactly the characters that stand in both", () => {
    fc.assert(
      fc.property(edits, edits, (left, right) => {
        const history = new History();
        const root = history.add(null, history.fresh(40), null);
        const run = (steps: readonly (readonly [number, number, number])[]): RevisionId =>
          steps.reduce<RevisionId>(
            (id, [at, removed, inserted]) => history.edit(id, at, removed, inserted),
            root,
          );
        const [from, to] = [run(left), run(right)];
        const path = history.between(from, to);
        const [before, after] = [history.texts.get(from) ?? "", history.texts.get(to) ?? ""];
        let [kept, place, reached] = ["", 0, 0];
        for (const { at, removed, inserted } of [
          ...(path ?? []),
          { at: before.length, removed: 0, inserted: 0 },
        ]) {
          const same = before.slice(place, at);
          expect(after.slice(reached, reached + same.length)).toBe(same);
          kept += same;
          reached += same.length + inserted;
          place = at + removed;
        }
        expect(reached).toBe(after.length);
        expect(kept).toBe(
          Array.from(before)
            .filter((character) => after.includes(character))
            .join(""),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("are not known across a new import, nor without a common revision", () => {
    const history = new History();
    const root = history.add(null, "abc", null);
    const other = history.add(null, "abc", null);
    const imported = history.add(root, "abd", null);
    expect(history.between(root, imported)).toBeNull();
    expect(history.between(imported, root)).toBeNull();
    expect(history.between(root, other)).toBeNull();
    expect(history.between(root, root)).toEqual([]);
  });
});
