import { paragraphs, step } from "../../commands/testing/random-step.ts";
import { Workbench } from "../../commands/testing/workbench.ts";
import type { CoderId, Id } from "../../model/ids.ts";
import { emptyDiff } from "../../history/diff.ts";
import { recordsOf } from "../../model/records.ts";
import type { AnyRecord, RecordOf, RecordType, State } from "../../model/records.ts";

/** One random command: what, and two numbers it is made of. */
export type RandomStep = readonly [kind: number, a: number, b: number];

/** A workbench whose records have ids no other copy makes, as UUIDs do. */
export class ForkedBench extends Workbench {
  readonly #name: string;
  #made = 0;
  override readonly coder: CoderId;

  constructor(name: string, from: Workbench, coder: CoderId = from.coder) {
    super();
    this.#name = name;
    this.coder = coder;
    this.state = from.state;
    for (const [hash, text] of from.texts) this.texts.set(hash, text);
  }

  override readonly newId = <Type extends RecordType>(type: Type): Id<Type> => {
    this.#made += 1;
    return `${type}:${this.#name}-${this.#made}`;
  };

  /** Runs random commands: those of every test of random commands, and from 22 to 26 renamings. */
  steps(steps: readonly RandomStep[]): void {
    for (const [kind, a, b] of steps) {
      if (kind < 22 || kind > 26) step(this, kind, a, b);
      else this.#rename(kind, a, b);
    }
  }

  #rename(kind: number, a: number, b: number): void {
    const pick = <Type extends RecordType>(type: Type): RecordOf<Type> | undefined => {
      const all = recordsOf(this.state, type);
      return all.length === 0 ? undefined : all[a % all.length];
    };
    const name = `Name ${b % 12}`;
    const code = pick("code");
    const note = pick("note");
    const story = pick("story");
    const outlet = pick("outlet");
    if (kind === 22 && code) {
      const codes = recordsOf(this.state, "code");
      const above = codes[b % codes.length]?.id ?? null;
      const values = [
        { key: "6789"[b % 4] ?? null },
        { parent: above },
        { definition: `It means ${a} and ${b}.` },
        { name },
        { codable: b % 2 === 0 },
        { parent: null },
      ][(a + b) % 6];
      this.run("editCode", { code: code.id, values: values ?? {} });
    } else if (kind === 23 && note) this.run("editNote", { note: note.id, text: `Words ${b}` });
    else if (kind === 24 && story) this.run("renameStory", { story: story.id, label: name });
    else if (kind === 25 && outlet) {
      this.run("editOutlet", { outlet: outlet.id, name, mark: `M${b % 5}` });
    } else if (kind === 26) this.run("renameProject", { name });
  }

  /** Puts records there without a command. */
  put(...records: AnyRecord[]): void {
    this.apply({
      ...emptyDiff,
      added: Object.fromEntries(records.map((record) => [record.id, record])),
    });
  }
}

export const secondCoder: CoderId = "coder:second";

/** A project of two coders with a story of three articles, some outlets and some codes. */
export function sharedProject(): Workbench {
  const bench = new Workbench();
  const ids = [0, 1, 0].map((from) =>
    bench.article(paragraphs.slice(from), { outlet: `Outlet ${from}`, headline: "Harbour closed" }),
  );
  bench.run("regroupStories", { groups: [{ articles: ids, label: "Harbour" }] });
  const second = { id: secondCoder, type: "coder", name: "Ben", initials: "B" } as const;
  bench.apply({ ...emptyDiff, added: { [secondCoder]: second } });
  return bench;
}

/** The texts both copies know. */
export function textsOf(...benches: readonly Workbench[]): (hash: string) => string {
  return (hash) => {
    for (const { texts } of benches) {
      const text = texts.get(hash);
      if (text !== undefined) return text;
    }
    throw new Error(`no text ${hash}`);
  };
}

/** A state as a plain object, for comparing. */
export function plain(state: State): unknown {
  return Object.fromEntries([...state].sort(([one], [other]) => (one < other ? -1 : 1)));
}
