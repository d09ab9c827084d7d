import type { ArticleAnalysis } from "../extract/analyse.ts";
import type { Completeness, Metadata } from "../model/article.ts";

/** An article of a story, with everything comparing it with the others takes. */
export interface Member {
  readonly id: string;
  readonly headline: string | null;
  /** The outlet's name; null when unknown. */
  readonly outlet: string | null;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
  /** ISO 8601, a date or an instant; null when unknown. */
  readonly published: string | null;
  /** A primary source (a transcript, a press release) is no outlet: others are measured against it. */
  readonly role: "article" | "primary-source";
  readonly completeness: Completeness;
  readonly origin: Metadata["origin"]["value"];
  readonly originalSource: Metadata["originalSource"]["value"];
}
