import type { Memo } from "../model/coding.ts";
import type { CoderId } from "../model/ids.ts";
import { recordsOf } from "../model/records.ts";
import type { State } from "../model/records.ts";
import { subjectKinds, subjectOf, subjectWord } from "./subject.ts";
import type { Subject, SubjectKind } from "./subject.ts";

/** A memo with what it is about and who wrote it. */
export interface ListedMemo {
  readonly memo: Memo;
  readonly subject: Subject;
  readonly coder: string;
}

/** Which memos are wanted; null and empty: all. */
export interface MemoFilter {
  readonly words: string;
  readonly kind: SubjectKind | null;
  readonly coder: CoderId | null;
}

/** The memos by what they are about (project, stories, articles …), then its name, then their time. */
export function memosOf(state: State, filter: MemoFilter): ListedMemo[] {
  const words = filter.words.trim().toLowerCase();
  return recordsOf(state, "memo")
    .map((memo): ListedMemo => {
      const coder = state.get(memo.coder);
      const name = coder?.type === "coder" ? coder.name : "";
      return { memo, subject: subjectOf(state, memo.about), coder: name };
    })
    .filter(
      ({ memo, subject }) =>
        (filter.kind === null || subject.kind === filter.kind) &&
        (filter.coder === null || memo.coder === filter.coder) &&
        [memo.text, subject.label, subject.quote ?? ""].some((text) =>
          text.toLowerCase().includes(words),
        ),
    )
    .sort(
      (a, b) =>
        subjectKinds.indexOf(a.subject.kind) - subjectKinds.indexOf(b.subject.kind) ||
        compare(a.subject.label, b.subject.label) ||
        compare(a.memo.createdAt, b.memo.createdAt),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The memos as Markdown: a heading a kind, one a subject, then each memo with its coder and day. */
export function memosMarkdown(project: string, memos: readonly ListedMemo[]): string {
  const lines = [`# Memos of ${plain(project)}`];
  for (const [kind, ofKind] of Map.groupBy(memos, ({ subject }) => subject.kind)) {
    lines.push("", `## On ${kind === "project" ? "the project" : plural(kind)}`);
    for (const [, own] of Map.groupBy(ofKind, ({ memo }) => memo.about)) {
      const [first] = own;
      if (first === undefined) continue;
      lines.push("", `### ${plain(first.subject.label)}`);
      if (first.subject.quote !== null) lines.push("", `> ${plain(first.subject.quote)}`);
      for (const { memo, coder } of own) {
        lines.push("", memo.text, "", `– ${plain(coder)}, ${memo.updatedAt.slice(0, 10)}`);
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

function plural(kind: SubjectKind): string {
  const word = subjectWord(kind);
  return kind === "story" ? "stories" : kind === "other" ? "other things" : `${word}s`;
}

/** One line, with nothing in it that Markdown would read as more than words. */
function plain(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_#<>[\]]/gu, "\\$&");
}

/** The memos as a table for CSV. */
export function memosTable(memos: readonly ListedMemo[]): string[][] {
  return [
    ["about", "name", "passage", "memo", "coder", "created", "updated", "id"],
    ...memos.map(({ memo, subject, coder }) => [
      ...[subjectWord(subject.kind), subject.label, subject.quote ?? "", memo.text, coder],
      ...[memo.createdAt, memo.updatedAt, memo.about],
    ]),
  ];
}
