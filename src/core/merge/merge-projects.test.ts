import { describe, expect, test } from "vitest";
import { brokenInvariants } from "../commands/testing/invariants.ts";
import { CODEBOOK_ID } from "../model/ids.ts";
import { recordsOf } from "../model/records.ts";
import type { AnyId, AnyRecord, RecordOf, RecordType, State } from "../model/records.ts";
import type { Problem } from "../model/result.ts";
import { diffOfChanges } from "../history/diff.ts";
import type { Diff } from "../history/diff.ts";
import { mergeProjects } from "./merge-projects.ts";
import type { Choice, Choices, Merged } from "./merged.ts";
import { ForkedBench, plain, secondCoder, sharedProject, textsOf } from "./testing/forked-bench.ts";

/** Two copies of the shared project; a preparation is done before they part. */
function forked(prepare: (shared: ForkedBench) => void = () => undefined) {
  const shared = new ForkedBench("base", sharedProject());
  prepare(shared);
  return {
    shared,
    ours: new ForkedBench("a", shared),
    theirs: new ForkedBench("b", shared, secondCoder),
  };
}

/** The merge from our side; from theirs it is the same, and it is whole. */
function merge(
  { shared, ours, theirs }: ReturnType<typeof forked>,
  choices: readonly (readonly [AnyId, Choice | Record<string, Choice>])[] = [],
): Merged {
  const texts = textsOf(ours, theirs);
  const states = { base: shared.state, ours: ours.state, theirs: theirs.state };
  const merged = mergeProjects(states, new Map(choices), texts);
  const turn = { ours: "theirs", theirs: "ours", both: "both" } as const;
  const turned: Choices = new Map(
    choices.map(([id, choice]) => [
      id,
      typeof choice === "string"
        ? turn[choice]
        : Object.fromEntries(Object.entries(choice).map(([name, each]) => [name, turn[each]])),
    ]),
  );
  const { base, ours: left, theirs: right } = states;
  const other = mergeProjects({ base, ours: right, theirs: left }, turned, texts);
  expect(plain(other.state)).toEqual(plain(merged.state));
  expect(brokenInvariants(merged.state, texts)).toEqual([]);
  return merged;
}

function first<Type extends RecordType>(state: State, type: Type, at = 0): RecordOf<Type> {
  const found = recordsOf(state, type)[at];
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
}

function done(result: Diff | Problem): Diff {
  if ("code" in result) throw new Error(result.message);
  return result;
}

function fates(merged: Merged): Record<string, string> {
  return Object.fromEntries(merged.accounts.map(({ id, fate }) => [id, fate]));
}

function update(bench: ForkedBench, from: AnyRecord, to: AnyRecord): void {
  bench.apply(diffOfChanges([{ id: from.id, before: from, after: to }]));
}

function code(bench: ForkedBench, words: string, at = 0): AnyId {
  const article = first(bench.state, "article", at).id;
  const diff = done(
    bench.run("codeSpan", {
      code: first(bench.state, "code").id,
      span: bench.span(article, words),
    }),
  );
  return Object.values(diff.added)[0]?.id ?? CODEBOOK_ID;
}

describe("what one copy removed and the other needs", () => {
  test("an article comes back with its revisions, codings, memos and evidence", () => {
    const copies = forked((shared) => {
      const coding = code(shared, "The harbour");
      done(shared.run("writeMemo", { about: coding, text: "Look again." }));
      const { id } = first(shared.state, "article");
      const { id: outlet } = first(shared.state, "outlet");
      const evidence = [shared.span(id, "We had no choice")];
      done(shared.run("addNote", { outlet, text: "Takes the master’s side.", evidence }));
    });
    const { shared, ours, theirs } = copies;
    const { id } = first(shared.state, "article");
    done(ours.run("removeArticles", { articles: [id] }));
    const coding = code(theirs, "Nobody was hurt.");

    const merged = merge(copies);
    expect(plain(merged.state)).toEqual(plain(theirs.state));
    const account = new Map(merged.accounts.map((one) => [one.id, one]));
    expect(account.get(id)).toMatchObject({ fate: "kept-because-referenced", because: coding });
    for (const type of ["coding", "memo", "note"] as const) {
      expect(fates(merged)[first(shared.state, type).id]).toBe("kept-because-referenced");
    }
    expect(fates(merged)[coding]).toBe("theirs");
    expect(merged.conflicts).toEqual([]);
  });

  test("an article nobody needs stays removed, with all that belongs to it", () => {
    const copies = forked((shared) => void code(shared, "The harbour"));
    const { id } = first(copies.shared.state, "article");
    done(copies.ours.run("removeArticles", { articles: [id] }));
    code(copies.theirs, "Nobody was hurt.", 1);
    const merged = merge(copies);
    expect(merged.state.has(id)).toBe(false);
    expect(recordsOf(merged.state, "coding").map((each) => each.anchor.span.article)).toEqual([
      first(copies.shared.state, "article", 1).id,
    ]);
  });

  test("a code comes back, and the codebook has a version of its own", () => {
    const copies = forked();
    const { id } = first(copies.shared.state, "code");
    done(copies.ours.run("removeCode", { code: id }));
    code(copies.theirs, "The harbour");
    const merged = merge(copies);
    expect(fates(merged)[id]).toBe("kept-because-referenced");
    expect(first(copies.ours.state, "codebook").version).toBe(2);
    expect(first(merged.state, "codebook").version).toBe(3);
  });

  test("a person may have it removed all the same: what belongs to it goes, and is named", () => {
    const copies = forked();
    const { id } = first(copies.shared.state, "article");
    done(copies.ours.run("removeArticles", { articles: [id] }));
    done(copies.theirs.run("setBlockKept", { article: id, block: 2, kept: false }));
    const coding = code(copies.theirs, "The harbour");
    const merged = merge(copies);
    expect(merged.conflicts).toMatchObject([{ id, ours: null, fields: [], taken: "theirs" }]);
    expect(plain(merged.state)).toEqual(plain(copies.theirs.state));

    const removed = merge(copies, [[id, "ours"]]);
    expect(plain(removed.state)).toEqual(plain(copies.ours.state));
    const followed = removed.repairs.filter(({ kind }) => kind === "removal-followed");
    expect(followed.map((each) => each.id)).toContain(coding);
  });
});

describe("what both copies changed", () => {
  const renamed = () => {
    const copies = forked();
    const { id } = first(copies.shared.state, "code");
    const edit = (bench: ForkedBench, values: Record<string, string>): void =>
      void done(bench.run("editCode", { code: id, values }));
    edit(copies.ours, { definition: "Sides against each other." });
    edit(copies.theirs, { definition: "Who quarrels.", name: "Quarrel" });
    return { copies, id };
  };

  test("goes together field by field; of one field both versions are shown and kept", () => {
    const { copies, id } = renamed();
    const { definition } = first(copies.shared.state, "code");
    const { state, conflicts } = merge(copies);
    const merged = state.get(id);
    expect(merged).toMatchObject({ name: "Quarrel", definition: "Who quarrels." });
    expect(conflicts).toMatchObject([
      {
        id,
        taken: "theirs",
        ours: { definition: "Sides against each other.", name: "Conflict" },
        theirs: { definition: "Who quarrels.", name: "Quarrel" },
        fields: [{ name: "definition", base: definition, taken: "theirs", canBeBoth: true }],
      },
    ]);
  });

  test("is as the person chooses: ours, theirs, or both one after the other", () => {
    const { copies, id } = renamed();
    const chosen = (choice: Choice | Record<string, Choice>): unknown =>
      merge(copies, [[id, choice]]).state.get(id);
    const ours = "Sides against each other.";
    expect(chosen("ours")).toMatchObject({ name: "Quarrel", definition: ours });
    expect(chosen({ definition: "ours" })).toMatchObject({ definition: ours });
    expect(chosen({ name: "ours" })).toMatchObject({
      name: "Quarrel",
      definition: "Who quarrels.",
    });
    expect(chosen("both")).toMatchObject({ definition: `Who quarrels.\n\n${ours}` });
  });

  test("the later change stands, whichever copy it was made in", () => {
    const copies = forked((shared) => {
      const { id } = first(shared.state, "article");
      done(shared.run("writeMemo", { about: id, text: "First." }));
    });
    const memo = first(copies.shared.state, "memo");
    update(copies.ours, memo, { ...memo, text: "Zeal.", updatedAt: "2025-02-01T00:00:00.000Z" });
    update(copies.theirs, memo, { ...memo, text: "Ado.", updatedAt: "2025-03-01T00:00:00.000Z" });
    const merged = merge(copies);
    expect(merged.state.get(memo.id)).toMatchObject({
      text: "Ado.",
      updatedAt: "2025-03-01T00:00:00.000Z",
    });
    expect(merged.conflicts).toMatchObject([{ ours: { text: "Zeal." }, taken: "theirs" }]);
    expect(merge(copies, [[memo.id, "both"]]).state.get(memo.id)).toMatchObject({
      text: "Ado.\n\nZeal.",
    });
  });

  test("a person's label stands before analysis's, and the account keeps the other", () => {
    const copies = forked();
    const { id } = first(copies.shared.state, "story");
    const articles = recordsOf(copies.shared.state, "article").map((article) => article.id);
    done(copies.ours.run("renameStory", { story: id, label: "A day" }));
    done(copies.theirs.run("regroupStories", { groups: [{ articles, label: "Zone closed" }] }));
    const { state, conflicts, accounts } = merge(copies);
    expect(state.get(id)).toMatchObject({ label: "A day", labelSetBy: "person" });
    expect(conflicts).toEqual([]);
    expect(accounts.find((one) => one.id === id)).toMatchObject({
      fate: "merged-fields",
      settled: [{ name: "label", theirs: { label: "Zone closed" }, taken: "ours" }],
    });
  });

  test("evidence each copy added to a note is all there", () => {
    const copies = forked((shared) => {
      const { id: outlet } = first(shared.state, "outlet");
      done(shared.run("addNote", { outlet, text: "A note.", evidence: [] }));
    });
    const { id } = first(copies.shared.state, "note");
    const article = first(copies.shared.state, "article").id;
    const add = (bench: ForkedBench, words: string): void =>
      void done(bench.run("addEvidence", { note: id, span: bench.span(article, words) }));
    add(copies.ours, "The harbour");
    add(copies.theirs, "Nobody");
    const merged = merge(copies);
    const exact = first(merged.state, "note").evidence.map(({ quote }) => quote.exact);
    expect(exact.sort()).toEqual(["Nobody", "The harbour"]);
    expect(merged.conflicts).toEqual([]);
  });
});

describe("texts changed in both copies", () => {
  test("codings of the other revision stand on their own words, repeated ones too", () => {
    const copies = forked();
    const { id } = first(copies.shared.state, "article");
    done(copies.ours.run("setBlockKept", { article: id, block: 2, kept: false }));
    done(copies.theirs.run("correctMetadata", { article: id, values: { headline: "Closed" } }));
    const repeated = "The harbour was closed on Monday";
    const place = copies.theirs.text(id).lastIndexOf(repeated);
    expect(place).toBeGreaterThan(copies.theirs.text(id).indexOf(repeated));
    for (const bench of [copies.ours, copies.theirs]) {
      const span = { ...bench.span(id, repeated), start: place, end: place + repeated.length };
      done(bench.run("codeSpan", { code: first(bench.state, "code").id, span }));
    }
    const { state, conflicts } = merge(copies);
    expect(conflicts).toMatchObject([{ id, fields: [{ name: "revision" }] }]);
    const anchors = recordsOf(state, "coding").map(({ anchor }) => anchor);
    expect(anchors.map(({ span, orphan }) => [span.start, orphan])).toEqual([
      [place, false],
      [place, false],
    ]);
    const choice = (side: Choice): AnyRecord | undefined =>
      merge(copies, [[id, side]]).state.get(id);
    expect(choice("ours")).toMatchObject({
      metadata: { headline: { value: "Harbour closed" } },
      revision: first(copies.ours.state, "article").revision,
    });
    expect(choice("theirs")).toMatchObject({ metadata: { headline: { value: "Closed" } } });
  });
});

describe("what is whole in each copy and not in both", () => {
  test("a key stands for one code, codes of one name are twins", () => {
    const copies = forked();
    done(copies.ours.run("addCode", { name: "Fear", key: "f" }));
    done(copies.theirs.run("addCode", { name: "fear ", key: "f" }));
    const { state, repairs, twins } = merge(copies);
    const fear = recordsOf(state, "code").filter(({ name }) => name.toLowerCase() === "fear");
    expect(fear.map(({ key }) => key).sort()).toEqual(["f", null]);
    expect(repairs.filter(({ kind }) => kind === "key-freed")).toHaveLength(1);
    expect(twins).toEqual([{ kind: "code", ids: fear.map(({ id }) => id).sort() }]);
  });

  test("no code stands below itself", () => {
    const copies = forked();
    const [one, other] = recordsOf(copies.shared.state, "code").map(({ id }) => id);
    if (one === undefined || other === undefined) throw new Error("no codes");
    done(copies.ours.run("editCode", { code: one, values: { parent: other } }));
    done(copies.theirs.run("editCode", { code: other, values: { parent: one } }));
    const { state, repairs } = merge(copies);
    const parents = [one, other].map((id) => (state.get(id) as RecordOf<"code">).parent);
    expect(parents.filter((parent) => parent === null)).toHaveLength(1);
    expect(repairs.map(({ kind }) => kind)).toContain("cycle-broken");
  });

  test("outlets of one name are twins, and no mark is there twice", () => {
    const copies = forked();
    copies.ours.article(["Ships wait."], { outlet: "The Gazette" });
    copies.theirs.article(["Ships wait."], { outlet: "Gazette" });
    const { state, twins } = merge(copies);
    const marks = recordsOf(state, "outlet").map(({ mark }) => mark);
    expect(new Set(marks).size).toBe(marks.length);
    expect(twins.map(({ kind }) => kind)).toEqual(["article", "outlet"]);
  });

  test("one coder's memos on one record are one, with both texts", () => {
    const { shared, ours } = forked();
    const theirs = new ForkedBench("b", shared);
    const { id } = first(shared.state, "article");
    done(ours.run("writeMemo", { about: id, text: "Here." }));
    done(theirs.run("writeMemo", { about: id, text: "There." }));
    const { state, repairs } = merge({ shared, ours, theirs });
    expect(recordsOf(state, "memo").map(({ text }) => text)).toEqual(["Here.\n\nThere."]);
    expect(repairs.map(({ kind }) => kind)).toEqual(["memos-joined", "memos-joined"]);
  });

  test("articles both copies have in one story stay in one", () => {
    const copies = forked((shared) => {
      const [one, other] = recordsOf(shared.state, "article").map(({ id }) => id);
      for (const id of [one, other]) {
        if (id !== undefined) done(shared.run("moveArticles", { articles: [id], story: null }));
      }
    });
    const [one, other] = recordsOf(copies.shared.state, "article");
    if (one === undefined || other === undefined) throw new Error("no articles");
    done(copies.ours.run("moveArticles", { articles: [one.id], story: other.story }));
    done(copies.theirs.run("moveArticles", { articles: [other.id], story: one.story }));
    const { state } = merge(copies);
    const [left, right] = [one, other].map(({ id }) => state.get(id) as RecordOf<"article">);
    expect(left?.story).toBe(right?.story);
  });

  test("the codebook's version is the one copy's where only it changed the codes", () => {
    const copies = forked();
    done(copies.ours.run("addCode", { name: "Fear" }));
    code(copies.theirs, "The harbour");
    const merged = merge(copies);
    expect(first(merged.state, "codebook").version).toBe(2);
    expect(merged.repairs).toMatchObject([
      { kind: "version-kept", before: null, after: { version: 1 } },
    ]);
    done(copies.theirs.run("addCode", { name: "Hope" }));
    const { state, repairs } = merge(copies);
    expect(first(state, "codebook").version).toBe(3);
    expect(repairs).toMatchObject([{ kind: "version-raised", id: CODEBOOK_ID }]);
  });

  test("P8: codes a pass holds to come back; the version codings name is kept where it is no more", () => {
    const copies = forked();
    const [one, other] = recordsOf(copies.shared.state, "code");
    if (one === undefined || other === undefined) throw new Error("no codes");
    done(copies.ours.run("removeCode", { code: one.id }));
    done(
      copies.theirs.run("createPass", {
        ...{ name: "Held", draw: { kind: "all" }, codebook: "hold", coders: [] },
        ...{ mask: null, doubleCoded: null, recoding: null },
      }),
    );
    const held = merge(copies);
    expect(held.state.get(one.id)).toEqual(one);
    expect(fates(held)[one.id]).toBe("kept-because-referenced");

    const changed = forked();
    for (const [name, copy] of [
      ["ours", changed.ours],
      ["theirs", changed.theirs],
    ] as const) {
      done(copy.run("editCode", { code: other.id, values: { definition: `As ${name} say.` } }));
      code(copy, "The harbour");
    }
    const { state } = merge(changed);
    const kept = recordsOf(state, "codebookversion");
    expect(kept.map(({ version }) => version)).toEqual([2, 2]);
    expect(
      kept.map(({ codes }) => codes.find(({ id }) => id === other.id)?.definition).sort(),
    ).toEqual(["As ours say.", "As theirs say."]);
  });
});
