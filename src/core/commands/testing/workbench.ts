import { extractQuotations } from "../../extract/quotations.ts";
import { applyDiff, reverseDiff } from "../../history/diff.ts";
import type { Diff } from "../../history/diff.ts";
import { sameJson } from "../../history/equal.ts";
import { emptyMetadata } from "../../model/article.ts";
import type { Block } from "../../model/block.ts";
import { field } from "../../model/field.ts";
import { hashText } from "../../model/hash.ts";
import type { ArticleId, CoderId, Id } from "../../model/ids.ts";
import { PROJECT_ID } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import type { AnyId, AnyRecord, RecordType, State } from "../../model/records.ts";
import type { Problem } from "../../model/result.ts";
import { segmentSentences } from "../../text/sentences.ts";
import type { Command } from "../command.ts";
import { commands } from "../registry.ts";
import type { CommandArgs, CommandName } from "../registry.ts";
import { starterRecords } from "../starter-records.ts";
import { brokenInvariants } from "./invariants.ts";

/** True when the two states hold the same records. */
export function sameState(one: State, other: State): boolean {
  return sameJson(Object.fromEntries(one), Object.fromEntries(other));
}

/** A project in memory on which tests run commands as the app does. */
export class Workbench {
  state: State;
  readonly texts = new Map<string, string>();
  readonly coder: CoderId;
  #ids = 0;

  constructor() {
    const newId = this.newId;
    const records: AnyRecord[] = [
      {
        id: PROJECT_ID,
        type: "project",
        name: "Test",
        createdAt: "2025-01-01T00:00:00.000Z",
        pass: null,
      },
      ...starterRecords({ name: "Ada", initials: "A" }, { now: "2025-01-01T00:00:00.000Z", newId }),
    ];
    this.state = new Map(records.map((record): [AnyId, AnyRecord] => [record.id, record]));
    const coder = recordsOf(this.state, "coder")[0];
    if (coder === undefined) throw new Error("no coder");
    this.coder = coder.id;
  }

  readonly newId = <Type extends RecordType>(type: Type): Id<Type> => {
    this.#ids += 1;
    return `${type}:${this.#ids}`;
  };

  /** Runs a command; returns its diff, or the problem it failed with. */
  run<Name extends CommandName>(name: Name, args: CommandArgs<Name>): Diff | Problem {
    const command = commands[name] as Command<unknown>;
    const parsed = command.args.parse(args);
    const asked = new Set(command.texts?.(this.state, parsed) ?? []);
    const textOf = (hash: string): string => {
      const text = asked.has(hash) ? this.texts.get(hash) : undefined;
      if (text === undefined) throw new Error(`${name} did not ask for the text ${hash}`);
      return text;
    };
    const outcome = command.run(this.state, parsed, {
      now: "2025-01-02T00:00:00.000Z",
      coder: this.coder,
      newId: this.newId,
      textOf,
      quotationsOf: (hash) => extractQuotations(textOf(hash), segmentSentences(textOf(hash))),
    });
    if (!outcome.ok) return outcome.problem;
    for (const text of outcome.value.newTexts ?? []) this.texts.set(hashText(text), text);
    this.apply(outcome.value.diff);
    return outcome.value.diff;
  }

  apply(diff: Diff): void {
    const next = applyDiff(this.state, diff);
    if (!next.ok) throw new Error(next.problem.message);
    this.state = next.value;
  }

  undo(diff: Diff): void {
    this.apply(reverseDiff(diff));
  }

  /** Imports an article of these paragraphs, all kept; returns its id. */
  article(
    paragraphs: readonly string[],
    { outlet = "The Test", headline = null }: { outlet?: string; headline?: string | null } = {},
  ): ArticleId {
    const id = this.newId("article");
    const done = this.run("importArticles", {
      articles: [
        {
          id,
          file: `${id}.txt`,
          original: null,
          metadata: {
            ...emptyMetadata,
            outlet: field(outlet, "text"),
            headline: field(headline, "text"),
          },
          blocks: paragraphs.map((text): Block => ({ kind: "paragraph", text, kept: true })),
        },
      ],
      groups: [],
    });
    if ("code" in done) throw new Error(done.message);
    return id;
  }

  /** What is wrong with the state, a sentence each; empty when it is whole. */
  broken(): string[] {
    return brokenInvariants(this.state, (hash) => this.texts.get(hash));
  }

  /** The current text of an article. */
  text(id: ArticleId): string {
    const article = this.state.get(id);
    const revision = article?.type === "article" ? this.state.get(article.revision) : undefined;
    const text = revision?.type === "revision" ? this.texts.get(revision.text) : undefined;
    if (text === undefined) throw new Error(`no text of ${id}`);
    return text;
  }

  /** The span of these words' first place in an article's current text or headline. */
  span(id: ArticleId, words: string, of: "text" | "headline" = "text") {
    const article = this.state.get(id);
    if (article?.type !== "article") throw new Error(`no ${id}`);
    const revision = this.state.get(article.revision);
    const within =
      of === "text" ? this.text(id) : (revision?.type === "revision" && revision.headline) || "";
    const start = within.indexOf(words);
    if (start === -1) throw new Error(`“${words}” is not in ${id}`);
    const end = start + words.length;
    return { article: id, revision: article.revision, field: of, start, end };
  }
}
