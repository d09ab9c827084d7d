import { unknownField } from "../../model/field.ts";
import type { ArticleId, CoderId, OutletId } from "../../model/ids.ts";
import { OUTLET_COLOURS } from "../../model/outlet.ts";
import type { Pass } from "../../model/pass.ts";
import { recordsOf } from "../../model/records.ts";
import type { AnyId, AnyRecord, State } from "../../model/records.ts";
import { lettersOf } from "../passes/letters.ts";
import { blindsOf, isHidden } from "../passes/session.ts";
import { seedFor, shuffled } from "../passes/shuffle.ts";
import { Masker } from "./masker.ts";
import { maskValue } from "./mask-values.ts";

/** What is hidden from a coder now, and how. */
export interface Veil {
  readonly coder: CoderId;
  /** The masked pass; null: outlets are shown. */
  readonly masked: Pass | null;
  /** The pass others' work is hidden for; null: it is shown. */
  readonly blind: Pass | null;
  readonly letters: ReadonlyMap<OutletId, string>;
  readonly masker: Masker;
  /** Every article in an order of the seed, by which they are numbered. */
  readonly order: ReadonlyMap<ArticleId, number>;
  /** What files the articles came from, longest first: labels name them. */
  readonly files: readonly string[];
}

/** What is hidden from the coder; null when nothing is. */
export function veilOf(state: State, coder: CoderId): Veil | null {
  const { masked, blind } = blindsOf(state, coder);
  if (masked === null && blind === null) return null;
  const seed = masked?.mask ?? null;
  const none = { letters: new Map<OutletId, string>(), order: new Map<ArticleId, number>() };
  if (seed === null) return { coder, masked, blind, ...none, masker: new Masker([]), files: [] };
  const outlets = recordsOf(state, "outlet");
  const articles = recordsOf(state, "article");
  const letters = lettersOf(
    outlets.map(({ id }) => id),
    seed,
  );
  const told = Map.groupBy(articles, ({ outlet }) => outlet);
  const masker = new Masker(
    outlets.map(({ id, name }) => ({
      letter: letters.get(id) ?? "",
      name,
      addresses: (told.get(id) ?? []).flatMap(({ metadata }) => metadata.address.value ?? []),
      authors: (told.get(id) ?? []).flatMap(({ metadata }) => metadata.authors.value ?? []),
    })),
  );
  const ids = shuffled(
    articles.map(({ id }) => id),
    seedFor(seed, "order"),
  );
  const files = [...new Set(articles.map(({ file }) => file))].filter((file) => file !== "");
  return {
    ...{ coder, masked, blind, letters, masker },
    order: new Map(ids.map((id, place) => [id, place + 1])),
    files: files.sort((a, b) => b.length - a.length),
  };
}

/** The record as the coder may see it; null when not at all. */
export function veiledRecord(veil: Veil, record: AnyRecord): AnyRecord | null {
  if (veil.blind !== null && isHidden(record, veil.coder, veil.blind)) return null;
  if (veil.masked === null) return record;
  const { letters, masker } = veil;
  switch (record.type) {
    case "outlet": {
      const letter = letters.get(record.id) ?? "?";
      const colour = [...letters.keys()].indexOf(record.id) % OUTLET_COLOURS;
      return { ...record, name: `Outlet ${letter}`, mark: letter, colour: Math.max(0, colour) };
    }
    case "article": {
      const letter = record.outlet === null ? undefined : letters.get(record.outlet);
      const { metadata } = record;
      return {
        ...record,
        file: `Article ${veil.order.get(record.id) ?? "?"}`,
        metadata: {
          ...maskValue(masker, metadata),
          outlet:
            letter === undefined ? unknownField : { ...metadata.outlet, value: `Outlet ${letter}` },
          authors: unknownField,
          address: unknownField,
          originalSource: unknownField,
        },
      };
    }
    default:
      return maskValue(masker, record);
  }
}

/** Articles, or what is told of each, in the order in which the coder may see them. */
export function inVeiledOrder<Item extends { readonly id: string }>(
  veil: Veil | null,
  articles: readonly Item[],
): readonly Item[] {
  if (veil?.masked == null) return articles;
  const order: ReadonlyMap<string, number> = veil.order;
  return [...articles].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/**
 * The project as the coder may see it. Under masks its articles stand in the order of the seed,
 * because the order in which they were imported may tell whose they are.
 */
export function veiledState(veil: Veil, state: State): State {
  const records = [...state.values()];
  const inOrder = [
    ...records.filter(({ type }) => type !== "article"),
    ...inVeiledOrder(veil, recordsOf(state, "article")),
  ];
  const seen = new Map<AnyId, AnyRecord>();
  for (const record of veil.masked === null ? records : inOrder) {
    const veiled = veiledRecord(veil, record);
    if (veiled !== null) seen.set(veiled.id, veiled);
  }
  return seen;
}

/** A sentence of the program's (what undo would undo, a message) with outlets and files hidden. */
export function veiledWords(veil: Veil, words: string): string {
  if (veil.masked === null) return words;
  const withoutFiles = veil.files.reduce(
    (text, file) => text.replaceAll(file, "an article"),
    words,
  );
  return veil.masker.mask(withoutFiles);
}
