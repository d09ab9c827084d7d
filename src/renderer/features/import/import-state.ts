import type { Metadata } from "../../../core/model/article.ts";
import { field } from "../../../core/model/field.ts";
import type { ImportPreview, PreviewItem } from "../../../shared/contract.ts";

/** One previewed article and what the person decided about it. */
export interface Decided {
  readonly item: PreviewItem;
  readonly isIncluded: boolean;
  /** With the person's corrections; null: as it was read. */
  readonly metadata: Metadata | null;
  /** Which of the item's blocks are kept, in their order; null: as cleaning left them. */
  readonly kept: readonly boolean[] | null;
  /** It becomes a version of the article it was recognised as, not one of its own. */
  readonly isVersion: boolean;
}

/** The decisions an import begins with: everything but duplicates, as cleaning left it. */
export function firstDecisions(preview: ImportPreview): Decided[] {
  return preview.items.map((item) => ({
    item,
    isIncluded: item.duplicateOf === null,
    metadata: null,
    kept: null,
    isVersion: item.versionOf !== null,
  }));
}

/** The decisions with one changed. */
export function decidedWith(
  decisions: readonly Decided[],
  index: number,
  change: Partial<Omit<Decided, "item">>,
): Decided[] {
  return decisions.map((each) => (each.item.index === index ? { ...each, ...change } : each));
}

/** The metadata with one field as the person says. */
export function corrected(metadata: Metadata, name: keyof Metadata, value: unknown): Metadata {
  return { ...metadata, [name]: field(value ?? null, "person") };
}

/** What the import's button says: "Import 25 articles, skip 5". */
export function importWords(decisions: readonly Decided[]): string {
  const included = decisions.filter(({ isIncluded }) => isIncluded).length;
  const skipped = decisions.length - included;
  const articles = included === 1 ? "Import 1 article" : `Import ${included} articles`;
  return skipped === 0 ? articles : `${articles}, skip ${skipped}`;
}
