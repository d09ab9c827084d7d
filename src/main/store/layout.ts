import type { AnyRecord } from "../../core/model/records.ts";
import { sha256 } from "./sums.ts";

/** The folders of a project that hold what cannot be derived again. */
export const projectFolders = [
  "articles",
  "codings",
  "texts",
  "originals",
  "journal",
  "backups",
  "quarantine",
  "merges",
] as const;

export const LOCK_FILE = "lock.sqlite";
export const PROJECT_DOCUMENT = "project.json";

const shardedPattern = /^(?:articles|codings)\/[0-9a-f]{2}\.json$/;
const singleDocuments = [PROJECT_DOCUMENT, "codebook.json", "outlets.json", "stories.json"];

/** True for the path of a document, whether or not it exists yet. */
export function isDocument(path: string): boolean {
  return singleDocuments.includes(path) || shardedPattern.test(path);
}

/** The document a record is kept in. Depends on what never changes, so records never move. */
export function documentOf(record: AnyRecord): string {
  switch (record.type) {
    case "project":
    case "coder":
    case "pass":
    case "passarticle":
    case "savedquery":
      return PROJECT_DOCUMENT;
    case "codebook":
    case "code":
    case "codebookversion":
    case "variable":
      return "codebook.json";
    case "outlet":
    case "note":
      return "outlets.json";
    case "story":
      return "stories.json";
    case "article":
      return `articles/${shardOf(record.id)}.json`;
    case "revision":
      return `articles/${shardOf(record.article)}.json`;
    case "coding":
    case "memo":
    case "pinnedrow":
    case "actor":
    case "conflictreview":
    case "answer":
    case "findingreview":
    case "samplecheck":
      return `codings/${shardOf(record.id)}.json`;
  }
}

/** One of 256 shards. Hashed, because ids need not be spread evenly over their alphabet. */
function shardOf(id: string): string {
  return sha256(id).slice(0, 2);
}
