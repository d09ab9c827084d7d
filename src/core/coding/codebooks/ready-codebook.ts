/** One code of a ready-made codebook, in our own words. */
export interface ReadyCode {
  readonly name: string;
  readonly definition: string;
  readonly includes: string;
  readonly excludes: string;
  readonly example: string;
  readonly key?: string;
  /** Codes below it; then it only holds them. */
  readonly below?: readonly ReadyCode[];
}

/** A codebook to begin with: codes under one heading, adapted from the literature. */
export interface ReadyCodebook {
  readonly title: string;
  /** What it was adapted from; each code carries it. */
  readonly source: string;
  /** How it is meant to be used, for the heading. */
  readonly use: string;
  readonly codes: readonly ReadyCode[];
}
