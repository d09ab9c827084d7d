import { articleIdSchema, outletIdSchema, storyIdSchema } from "../../core/model/ids.ts";
import type { ArticleId, OutletId, StoryId } from "../../core/model/ids.ts";
import type { Range } from "../../core/model/range.ts";
import type { Span } from "../../core/model/span.ts";

/** A passage of an article, as an address names it. */
export type Passage = Range & Pick<Span, "field">;

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
      readonly base: ArticleId;
      readonly other: ArticleId;
    }
  | { readonly kind: "quotations"; readonly story: StoryId }
  | { readonly kind: "outlets" }
  | { readonly kind: "outlet"; readonly outlet: OutletId }
  | { readonly kind: "codebook" }
  | { readonly kind: "notes" }
  | { readonly kind: "reports" };

const bodyOf = (id: string) => id.slice(id.indexOf(":") + 1);

/** An address as text that can be kept in a memo: `story/a1/read/b2?at=text.10-25`. */
export function formatAddress(address: Address): string {
  switch (address.kind) {
    case "library":
    case "import":
    case "stories":
    case "outlets":
    case "codebook":
    case "notes":
    case "reports":
      return address.kind;
    case "outlet":
      return `outlets/${bodyOf(address.outlet)}`;
    case "story":
      return `story/${bodyOf(address.story)}`;
    case "quotations":
      return `story/${bodyOf(address.story)}/quotations`;
    case "compare":
      return `story/${bodyOf(address.story)}/compare/${bodyOf(address.base)}/${bodyOf(address.other)}`;
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
  const [head, first, view, second, third, ...rest] = path.split("/");
  if (rest.length > 0) return null;
  if (head !== "story" && view !== undefined) return null;
  switch (head) {
    case "library":
    case "import":
    case "stories":
    case "codebook":
    case "notes":
    case "reports":
      return first === undefined ? { kind: head } : null;
    case "outlets": {
      if (first === undefined) return { kind: "outlets" };
      const outlet = idFrom(outletIdSchema, "outlet", first);
      return outlet === null ? null : { kind: "outlet", outlet };
    }
    case "story":
      return storyView(idFrom(storyIdSchema, "story", first), view, second, third, query);
    default:
      return null;
  }
}

function storyView(
  story: StoryId | null,
  view: string | undefined,
  second: string | undefined,
  third: string | undefined,
  query: string,
): Address | null {
  if (story === null) return null;
  if (view === undefined) return { kind: "story", story };
  if (view === "quotations") return second === undefined ? { kind: "quotations", story } : null;
  const article = idFrom(articleIdSchema, "article", second);
  if (article === null) return null;
  if (view === "read") {
    return third === undefined ? { kind: "read", story, article, at: passageFrom(query) } : null;
  }
  const other = idFrom(articleIdSchema, "article", third);
  if (view !== "compare" || other === null) return null;
  return { kind: "compare", story, base: article, other };
}
