import {
  articleIdSchema,
  codeIdSchema,
  outletIdSchema,
  passIdSchema,
  storyIdSchema,
  sampleCheckIdSchema,
} from "../../core/model/ids.ts";
import type {
  ArticleId,
  CodeId,
  OutletId,
  PassId,
  StoryId,
  SampleCheckId,
} from "../../core/model/ids.ts";
import type { Range } from "../../core/model/range.ts";
import type { Span } from "../../core/model/span.ts";
import { readSearch } from "../../core/retrieval/query.ts";
import type { Search } from "../../core/retrieval/query.ts";

/** A passage of an article, as an address names it. */
export type Passage = Range & Pick<Span, "field">;

/** The views of a story as a whole that come from comparing all its articles. */
export const comparisonViews = [
  "matrix",
  "quotations",
  "conflicts",
  "sources",
  "headlines",
  "reuse",
] as const;
export type ComparisonView = (typeof comparisonViews)[number];

/** How many columns fit side by side. */
export const MOST_COLUMNS = 6;

/** Columns to begin with: more are narrow on a small screen, and can be added. */
export const FIRST_COLUMNS = 3;

/** Where a person can be. Every view has one; a new view adds its own kind. */
export type Address =
  | { readonly kind: "library" }
  | { readonly kind: "import" }
  | { readonly kind: "stories" }
  | { readonly kind: "story"; readonly story: StoryId }
  | {
      readonly kind: "read";
      readonly story: StoryId;
      readonly article: ArticleId;
      /** What to show selected; null for the article from its beginning. */
      readonly at: Passage | null;
    }
  | {
      readonly kind: "compare";
      readonly story: StoryId;
      /** The articles shown, left to right: two to six. */
      readonly columns: readonly ArticleId[];
    }
  | {
      /** Two articles beside each other, to be read and coded. */
      readonly kind: "beside";
      readonly story: StoryId;
      readonly left: ArticleId;
      readonly right: ArticleId;
    }
  | { readonly kind: ComparisonView; readonly story: StoryId }
  | {
      readonly kind: "versions";
      readonly story: StoryId;
      readonly article: ArticleId;
    }
  | { readonly kind: "outlets" }
  | { readonly kind: "outlet"; readonly outlet: OutletId }
  /** `code`: the one whose rules are shown; without it the first. */
  | { readonly kind: "codebook"; readonly code?: CodeId }
  | { readonly kind: "passes" }
  | { readonly kind: "sheets" }
  | { readonly kind: "coders" }
  | { readonly kind: "merge" }
  | {
      readonly kind: "agreement";
      /** null: the latest pass there is something to compare in. */
      readonly pass: PassId | null;
    }
  | { readonly kind: "notes" }
  | { readonly kind: "memos" }
  | { readonly kind: "matrices" }
  /** `search`: what is looked for; null for nothing yet. */
  | { readonly kind: "retrieval"; readonly search: Search | null }
  | { readonly kind: "measures" }
  | { readonly kind: "check"; readonly sample: SampleCheckId }
  | { readonly kind: "orphans" }
  | { readonly kind: "reports" };

const bodyOf = (id: string) => id.slice(id.indexOf(":") + 1);

/** An address as text that can be kept in a memo: `story/a1/read/b2?at=text.10-25`. */
export function formatAddress(address: Address): string {
  switch (address.kind) {
    case "library":
    case "import":
    case "stories":
    case "outlets":
    case "passes":
    case "sheets":
    case "coders":
    case "merge":
    case "notes":
    case "orphans":
    case "memos":
    case "matrices":
    case "measures":
    case "reports":
      return address.kind;
    case "codebook":
      return address.code === undefined ? "codebook" : `codebook/${bodyOf(address.code)}`;
    case "agreement":
      return address.pass === null ? "agreement" : `agreement/${bodyOf(address.pass)}`;
    case "check":
      return `measures/${bodyOf(address.sample)}`;
    case "retrieval":
      return address.search === null
        ? "retrieval"
        : `retrieval?find=${encodeURIComponent(JSON.stringify(address.search))}`;
    case "outlet":
      return `outlets/${bodyOf(address.outlet)}`;
    case "story":
      return `story/${bodyOf(address.story)}`;
    case "matrix":
    case "quotations":
    case "conflicts":
    case "sources":
    case "headlines":
    case "reuse":
      return `story/${bodyOf(address.story)}/${address.kind}`;
    case "compare":
      return `story/${bodyOf(address.story)}/compare/${address.columns.map(bodyOf).join("/")}`;
    case "beside":
      return `story/${bodyOf(address.story)}/beside/${bodyOf(address.left)}/${bodyOf(address.right)}`;
    case "versions":
      return `story/${bodyOf(address.story)}/versions/${bodyOf(address.article)}`;
    case "read": {
      const { story, article, at } = address;
      const passage = at === null ? "" : `?at=${at.field}.${at.start}-${at.end}`;
      return `story/${bodyOf(story)}/read/${bodyOf(article)}${passage}`;
    }
  }
}

function idFrom<Value>(
  schema: { safeParse: (value: string) => { success: true; data: Value } | { success: false } },
  type: string,
  body: string | undefined,
): Value | null {
  const parsed = schema.safeParse(`${type}:${body ?? ""}`);
  return parsed.success ? parsed.data : null;
}

function passageFrom(query: string): Passage | null {
  const found = /^at=(text|headline)\.(\d{1,9})-(\d{1,9})$/.exec(query);
  if (found === null) return null;
  const passage = { field: found[1], start: Number(found[2]), end: Number(found[3]) };
  if (passage.start >= passage.end) return null;
  return { ...passage, field: passage.field === "headline" ? "headline" : "text" };
}

/** The address a text names; null when it names none. {@link formatAddress} is its inverse. */
export function parseAddress(text: string): Address | null {
  const [path = "", query = ""] = text.split("?");
  const [head, first, ...rest] = path.split("/");
  if (head !== "story" && rest.length > 0) return null;
  switch (head) {
    case "library":
    case "import":
    case "stories":
    case "passes":
    case "sheets":
    case "coders":
    case "merge":
    case "notes":
    case "orphans":
    case "memos":
    case "matrices":
    case "reports":
      return first === undefined ? { kind: head } : null;
    case "codebook": {
      if (first === undefined) return { kind: "codebook" };
      const code = idFrom(codeIdSchema, "code", first);
      return code === null ? null : { kind: "codebook", code };
    }
    case "agreement": {
      if (first === undefined) return { kind: "agreement", pass: null };
      const pass = idFrom(passIdSchema, "pass", first);
      return pass === null ? null : { kind: "agreement", pass };
    }
    case "retrieval":
      return first === undefined ? { kind: head, search: searchFrom(query) } : null;
    case "outlets": {
      if (first === undefined) return { kind: "outlets" };
      const outlet = idFrom(outletIdSchema, "outlet", first);
      return outlet === null ? null : { kind: "outlet", outlet };
    }
    case "measures": {
      if (first === undefined) return { kind: "measures" };
      const sample = idFrom(sampleCheckIdSchema, "samplecheck", first);
      return sample === null ? null : { kind: "check", sample };
    }
    case "story":
      return storyAddress(idFrom(storyIdSchema, "story", first), rest, query);
    default:
      return null;
  }
}

function searchFrom(query: string): Search | null {
  if (!query.startsWith("find=")) return null;
  try {
    const read = readSearch(decodeURIComponent(query.slice("find=".length)));
    return read.ok ? read.value : null;
  } catch {
    // Not written by us: a stray per cent sign.
    return null;
  }
}

function storyAddress(
  story: StoryId | null,
  [view, ...named]: readonly string[],
  query: string,
): Address | null {
  if (story === null) return null;
  if (view === undefined) return { kind: "story", story };
  const whole = comparisonViews.find((kind) => kind === view);
  if (whole !== undefined) return named.length === 0 ? { kind: whole, story } : null;
  const articles = named.map((body) => idFrom(articleIdSchema, "article", body));
  const columns = articles.filter((article) => article !== null);
  const [article] = columns;
  if (article === undefined || columns.length < articles.length) return null;
  if (view === "compare") {
    const fits = columns.length >= 2 && columns.length <= MOST_COLUMNS;
    return fits && new Set(columns).size === columns.length
      ? { kind: "compare", story, columns }
      : null;
  }
  if (view === "beside") {
    const [left, right, ...more] = columns;
    return left !== undefined && right !== undefined && left !== right && more.length === 0
      ? { kind: "beside", story, left, right }
      : null;
  }
  if (columns.length > 1) return null;
  if (view === "read") return { kind: "read", story, article, at: passageFrom(query) };
  return view === "versions" ? { kind: "versions", story, article } : null;
}
