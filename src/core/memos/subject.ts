import type { AnyId, AnyRecord, State } from "../model/records.ts";

/** What memos are about, in the order lists have them. */
export const subjectKinds = [
  "project",
  "story",
  "article",
  "outlet",
  "code",
  "coding",
  "other",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What a memo is about, in words. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly label: string;
  /** The words of a coding's passage; null for what is none. */
  readonly quote: string | null;
}

const kindWords: Readonly<Record<SubjectKind, string>> = {
  project: "project",
  story: "story",
  article: "article",
  outlet: "outlet",
  code: "code",
  coding: "passage",
  other: "other",
};

/** What a kind is called: a coding is a passage to whoever reads of it. */
export function subjectWord(kind: SubjectKind): string {
  return kindWords[kind];
}

/** What a memo is about. What is gone, or has no name of its own, is "other". */
export function subjectOf(state: State, about: string): Subject {
  const record = state.get(about as AnyId);
  if (record === undefined) return { kind: "other", label: "what is no longer there", quote: null };
  if (record.type === "coding") {
    const code = state.get(record.code);
    const quote = record.anchor.quote.exact;
    return { kind: "coding", label: code?.type === "code" ? code.name : "a code", quote };
  }
  const label = nameOf(state, record);
  return label === null
    ? { kind: "other", label: record.type, quote: null }
    : { kind: record.type as SubjectKind, label, quote: null };
}

function nameOf(state: State, record: AnyRecord): string | null {
  switch (record.type) {
    case "project":
    case "outlet":
    case "code":
      return record.name;
    case "story":
      return record.label;
    case "article": {
      const revision = state.get(record.revision);
      const headline = revision?.type === "revision" ? revision.headline : null;
      return headline ?? record.metadata.headline.value ?? record.file;
    }
    default:
      return null;
  }
}
