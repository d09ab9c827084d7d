import type { Range } from "../model/range.ts";
import type { Row } from "./rows/align.ts";

/** A stretch of one of the story's articles, in its clean text. */
export interface Place extends Range {
  readonly article: string;
}

/** One article's rendering of an utterance: one of its quotations, by its index there. */
export interface Rendering {
  readonly article: string;
  readonly quotation: number;
  /** How much of the fullest rendering it gives: all of it, a part, or its sense in other words. */
  readonly form: "full" | "partial" | "paraphrase";
}

/** One act of speech as the story's articles render it. */
export interface Utterance {
  /** From the renderings' words alone: the same after any re-analysis that finds the same. */
  readonly id: string;
  /** The fullest name of who is said to have spoken; null where no article names anybody. */
  readonly speaker: string | null;
  /** The {@link Actor} who speaks, where the speaker is one. */
  readonly actor: string | null;
  /** In the order of the members; of one article in the order of its text. */
  readonly renderings: readonly Rendering[];
  /** Other speakers the same words are attributed to. */
  readonly alsoAttributedTo: readonly { readonly article: string; readonly speaker: string }[];
  /** Why the renderings differ in substance, a sentence each; empty when only in length or form. */
  readonly differences: readonly string[];
}

export const conflictKinds = ["number", "descriptor", "date", "attribution", "certainty"] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** What one article says where the articles disagree; the value in words. */
export interface ConflictValue extends Place {
  readonly value: string;
}

/** Statements about the same thing that cannot both hold. */
export interface Conflict {
  /** From kind and the values' words alone, so that what an analyst decided stays with it. */
  readonly id: string;
  readonly kind: ConflictKind;
  /** Time explains the difference: a rising toll, a later vote. */
  readonly update: boolean;
  /** What the statements are about, in the articles' words. */
  readonly about: string;
  /** Why this is a conflict, in one sentence. */
  readonly reason: string;
  /** Two or more, of two or more articles; in the order of the members. */
  readonly values: readonly ConflictValue[];
}

export const absenceLimits = ["truncated", "earlier", "time-unknown"] as const;
/**
 * What limits that a row is not found in an article: its text is cut off; it was published before
 * the fact first appears anywhere; when it or the others were published is not known.
 */
export type AbsenceLimit = (typeof absenceLimits)[number];

/** A row that others carry and that is not found in the imported text of some. */
export interface Gap {
  /** Index into the comparison's rows. */
  readonly row: number;
  /** Outlets that carry it, and how prominently: from 0 (at the end of texts) to 1 (first). */
  readonly carriedBy: number;
  readonly prominence: number;
  readonly notFoundIn: readonly {
    readonly article: string;
    readonly limits: readonly AbsenceLimit[];
  }[];
}

/** Passages two articles share word for word or nearly, quotations and boilerplate aside. */
export interface Reuse {
  readonly a: string;
  readonly b: string;
  readonly direction: "a-b" | "b-a" | "common-source" | "unknown";
  /** What the direction rests on, in one sentence; who the common source is, where it shows. */
  readonly reason: string;
  /** The share of each text's words that stands in the passages, from 0 to 1. */
  readonly shareOfA: number;
  readonly shareOfB: number;
  /** Pairs of passages, in the order of `a`: where in `a`, where in `b`. */
  readonly spans: readonly (readonly [Range, Range])[];
}

export const actorKinds = ["person", "organisation", "place", "group"] as const;
export type ActorKind = (typeof actorKinds)[number];

/** One mention of an actor. */
export interface Mention extends Place {
  /** A name (or a part of one, or an acronym); a title or office; a description. */
  readonly form: "name" | "title" | "descriptor";
}

/** A person, body, place or group as the story's articles name and describe it. */
export interface Actor {
  /** From the name alone, or the record of an analyst's decision. */
  readonly id: string;
  /** The fullest name. */
  readonly name: string;
  readonly kind: ActorKind | null;
  /** Set by an analyst; null otherwise. */
  readonly country: string | null;
  readonly side: string | null;
  /** By member, then by place. */
  readonly mentions: readonly Mention[];
}

/** Who is heard in which article. */
export interface Voice {
  /** The actor's id, or null for a speaker who is no actor ("officials"). */
  readonly actor: string | null;
  readonly name: string;
  readonly byArticle: readonly {
    readonly article: string;
    /** Indexes of the article's quotations. */
    readonly quotations: readonly number[];
    /** Words of the quotations between marks. */
    readonly quotedWords: number;
  }[];
}

/** One article citing an outlet as its source. */
export interface Citation extends Place {
  /** The outlet cited, as named there. */
  readonly outlet: string;
}

/** Everything found by setting the articles of one story against each other. */
export interface StoryComparison {
  /** The ids of the members compared, in the order of publication. */
  readonly articles: readonly string[];
  /** In an order for reading; every sentence of every article is in exactly one. */
  readonly rows: readonly Row[];
  readonly utterances: readonly Utterance[];
  /** Surest first; updates after conflicts. */
  readonly conflicts: readonly Conflict[];
  /** Ranked: carried by most, then most prominent, first. */
  readonly gaps: readonly Gap[];
  readonly reuse: readonly Reuse[];
  /** Most mentioned first. */
  readonly actors: readonly Actor[];
  readonly voices: readonly Voice[];
  readonly citations: readonly Citation[];
}
