import type { AnyId, AnyRecord, RecordType, State } from "../model/records.ts";
import type { Anchor } from "../model/span.ts";
import { canonicalJson } from "./canonical.ts";

/** What people call one record of a type, and several. */
export const typeWords: Readonly<Record<RecordType, readonly [one: string, many: string]>> = {
  project: ["project", "projects"],
  outlet: ["outlet", "outlets"],
  story: ["story", "stories"],
  article: ["article", "articles"],
  revision: ["version of an article", "versions of articles"],
  coder: ["coder", "coders"],
  codebook: ["codebook", "codebooks"],
  code: ["code", "codes"],
  pass: ["pass", "passes"],
  passarticle: ["standing in a pass", "standings in passes"],
  coding: ["coding", "codings"],
  memo: ["memo", "memos"],
  note: ["note", "notes"],
  pinnedrow: ["pinned row", "pinned rows"],
  actor: ["decision on an actor", "decisions on actors"],
  conflictreview: ["review of a conflict", "reviews of conflicts"],
  codebookversion: ["kept codebook version", "kept codebook versions"],
  variable: ["question", "questions"],
  answer: ["answer", "answers"],
  savedquery: ["saved query", "saved queries"],
  findingreview: ["review of a finding", "reviews of findings"],
  samplecheck: ["sample check", "sample checks"],
};

/** The longest piece of words a description quotes, in UTF-16 units. */
const QUOTED = 60;

/** A record in words that tell it from others of its type: `code “Conflict”`. */
export function describeRecord(record: AnyRecord, state: State): string {
  return `${typeWords[record.type][0]} ${nameOf(record, state)}`.trim();
}

function nameOf(record: AnyRecord, state: State): string {
  const named = (id: string): string => {
    const other = state.get(id as AnyId);
    return other === undefined ? "" : nameOf(other, state);
  };
  switch (record.type) {
    case "project":
    case "outlet":
    case "coder":
    case "code":
    case "pass":
    case "actor":
    case "savedquery":
    case "variable":
      return quoted(record.name);
    case "story":
      return quoted(record.label);
    case "article":
      return quoted(record.metadata.headline.value ?? record.file);
    case "revision":
      return `${record.number} of ${named(record.article)}`;
    case "passarticle":
      return `of ${named(record.article)} in ${named(record.pass)}`;
    case "coding":
      return `${named(record.code)} on ${words(record.anchor)}`;
    case "memo":
      return quoted(record.text);
    case "note":
      return `on ${named(record.outlet)}: ${quoted(record.text)}`;
    case "answer":
      return `to ${named(record.variable)} about ${named(record.article)}`;
    case "findingreview":
      return `${record.measure} on ${words(record.anchor)}`;
    case "samplecheck":
      return record.measure;
    case "conflictreview":
      return quoted(record.about);
    case "pinnedrow":
      return record.cells[0]?.sentences[0] === undefined ? "" : words(record.cells[0].sentences[0]);
    case "codebookversion":
      return String(record.version);
    case "codebook":
      return "";
  }
}

/** A field's value in words: what ids name, what anchors hold, lists one after the other. */
export function describeValue(value: unknown, state: State): string {
  if (value === null || value === undefined) return "—";
  if (value === true) return "yes";
  if (value === false) return "no";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") {
    const record = state.get(value as AnyId);
    return record === undefined ? value : nameOf(record, state);
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? "none" : value.map((one) => describeValue(one, state)).join("; ");
  }
  if (isAnchor(value)) return words(value);
  if (typeof value === "object" && "value" in value) return describeValue(value.value, state);
  return canonicalJson(value);
}

function isAnchor(value: unknown): value is Anchor {
  return typeof value === "object" && value !== null && "quote" in value && "span" in value;
}

function words({ quote, orphan }: Anchor): string {
  return `${quoted(quote.exact)}${orphan ? " (orphan)" : ""}`;
}

function quoted(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return `“${line.length > QUOTED ? `${line.slice(0, QUOTED - 1)}…` : line}”`;
}
