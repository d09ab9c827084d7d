import type { Metadata } from "../../../core/model/article.ts";
import { completenessValues, genres, roles } from "../../../core/model/article.ts";

/** How a field of an article's metadata is shown and typed. */
export type FactKind =
  | { readonly kind: "line"; readonly hint?: string }
  | { readonly kind: "names" }
  | {
      readonly kind: "choice";
      readonly options: readonly { readonly id: string; readonly label: string }[];
    }
  | { readonly kind: "origin" }
  | { readonly kind: "source" };

export interface Fact {
  readonly name: keyof Metadata;
  readonly label: string;
  readonly form: FactKind;
}

const choice = (values: readonly string[]): FactKind => ({
  kind: "choice",
  options: values.map((id) => ({ id, label: id.replaceAll("-", " ") })),
});
const date: FactKind = { kind: "line", hint: "YYYY-MM-DD" };

/** Every field of an article's metadata, in the order it is shown. */
export const facts: readonly Fact[] = [
  { name: "headline", label: "Headline", form: { kind: "line" } },
  { name: "outlet", label: "Outlet", form: { kind: "line" } },
  { name: "authors", label: "Authors", form: { kind: "names" } },
  { name: "published", label: "Published", form: date },
  { name: "updated", label: "Updated", form: date },
  { name: "retrieved", label: "Retrieved", form: date },
  { name: "address", label: "Address", form: { kind: "line" } },
  { name: "originalSource", label: "Original source", form: { kind: "source" } },
  { name: "role", label: "Role", form: choice(roles) },
  { name: "genre", label: "Genre", form: choice(genres) },
  { name: "completeness", label: "Completeness", form: choice(completenessValues) },
  { name: "origin", label: "Origin", form: { kind: "origin" } },
  { name: "language", label: "Language", form: { kind: "line", hint: "en" } },
  { name: "section", label: "Section", form: { kind: "line" } },
  { name: "page", label: "Page", form: { kind: "line" } },
];

/** A field's value as it is typed in a line. */
export function factText(metadata: Metadata, fact: Fact): string {
  const { value } = metadata[fact.name];
  if (value === null) return "";
  if (Array.isArray(value)) return value.join("; ");
  if (typeof value === "string") return value;
  if ("kind" in value) return value.agency === null ? value.kind : `${value.kind}: ${value.agency}`;
  return "name" in value ? value.name : "";
}

/** What a typed line stands for: the field's value, or null for unknown. */
export function factValue(fact: Fact, text: string, before: Metadata): unknown {
  const typed = text.trim();
  if (typed === "") return null;
  switch (fact.form.kind) {
    case "names":
      return typed
        .split(/\s*;\s*/u)
        .map((name) => name.trim())
        .filter((name) => name !== "");
    case "source":
      return { name: typed, url: before.originalSource.value?.url ?? null };
    case "origin": {
      const colon = typed.indexOf(":");
      if (colon === -1) return { kind: typed, agency: null };
      return { kind: typed.slice(0, colon).trim(), agency: typed.slice(colon + 1).trim() || null };
    }
    case "line":
    case "choice":
      return typed;
  }
}
