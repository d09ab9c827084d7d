import type { Metadata } from "../model/article.ts";
import { emptyMetadata } from "../model/article.ts";
import { cleanText } from "../model/block.ts";
import type { Field } from "../model/field.ts";
import { field, unknownField } from "../model/field.ts";
import { cleanBlocks } from "./clean.ts";
import { originalSourceOf } from "./cleaning/original-source.ts";
import { completenessOf } from "./completeness.ts";
import { readHeadLines } from "./dateline.ts";
import type { Draft } from "./draft.ts";
import { genreOf } from "./genre.ts";
import { headlineIndex, withoutHeadline } from "./headline.ts";
import { languageOf } from "./language.ts";
import { mergeRuns } from "./merge-runs.ts";
import { originOf } from "./origin.ts";
import { outletOfText } from "./outlet.ts";
import type { Reading } from "./reading.ts";
import { roleOf } from "./role.ts";

function firstKnown<Value>(...fields: readonly (Field<Value> | undefined)[]): Field<Value> {
  return fields.find((one) => one !== undefined && one.value !== null) ?? unknownField;
}

/**
 * The article of a reading: cleaned, its headline and head lines found, every field filled that
 * the format or the text itself can fill. What the format says goes before what the text says, but
 * for the language, which pages often leave at their system's default.
 */
export function draftOf(reading: Reading): Draft {
  const known = reading.metadata;
  const cleaned = cleanBlocks(reading.blocks);
  const head = readHeadLines(cleaned, {
    authors: known.authors?.value ?? [],
    hasHeadline: (known.headline?.value ?? null) !== null,
    language: languageOf(cleanText(cleaned)),
  });
  const index = headlineIndex(head.blocks);
  const inText = index === null ? null : (head.blocks[index]?.text ?? null);
  const headline = firstKnown(known.headline, field(inText, "text"));
  const blocks =
    headline.value === null ? head.blocks : withoutHeadline(head.blocks, headline.value);
  const authors = firstKnown<string[]>(
    known.authors,
    field(head.authors === null ? null : [...head.authors], "byline"),
  );
  const section = firstKnown(known.section);
  const address = firstKnown(known.address);
  const metadata: Metadata = {
    ...emptyMetadata,
    ...known,
    headline,
    outlet: firstKnown(known.outlet, outletOfText(blocks)),
    authors,
    published: firstKnown(known.published, field(head.published, "text")),
    updated: firstKnown(known.updated, field(head.updated, "text")),
    language: firstKnown(field(languageOf(cleanText(blocks)), "derived"), known.language),
    genre: firstKnown(
      known.genre,
      genreOf({ section: section.value, address: address.value, headline: headline.value }),
    ),
    role: firstKnown(known.role, roleOf(headline.value, blocks)),
    completeness: firstKnown(known.completeness, completenessOf(blocks)),
    origin: firstKnown(known.origin, originOf(blocks, authors.value ?? [])),
    originalSource: firstKnown(known.originalSource, field(originalSourceOf(blocks), "text")),
  };
  return { metadata, blocks: mergeRuns(blocks), format: reading.format };
}
