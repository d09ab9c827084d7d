import type { CodeId } from "../model/ids.ts";
import { signalKinds } from "../wording/signal.ts";
import type { SignalKind } from "../wording/signal.ts";

/** What can be checked against a sample of the library: what the program finds by itself. */
export type Measure =
  | { readonly kind: "signal"; readonly signal: SignalKind }
  | { readonly kind: "suggestion"; readonly source: SuggestionSource; readonly code: CodeId }
  | { readonly kind: "quotations" }
  | { readonly kind: "speakers" };

/** Where a suggestion comes from: cue words of ready-made frames, or codings of this project. */
export const suggestionSources = ["cues", "learned"] as const;
export type SuggestionSource = (typeof suggestionSources)[number];

/** A layer a person switches on or off: a kind of signal, or a source of suggestions. */
export type Layer = `signal:${SignalKind}` | `suggestion:${SuggestionSource}`;

/** The name a measure is kept under in records: `signal:loaded`, `suggestion:cues:code:…`. */
export function measureId(measure: Measure): string {
  switch (measure.kind) {
    case "signal":
      return `signal:${measure.signal}`;
    case "suggestion":
      return `suggestion:${measure.source}:${measure.code}`;
    case "quotations":
    case "speakers":
      return measure.kind;
  }
}

/** The measure a name stands for; null when it names none. {@link measureId} is its inverse. */
export function parseMeasure(id: string): Measure | null {
  if (id === "quotations" || id === "speakers") return { kind: id };
  const signal = signalKinds.find((kind) => id === `signal:${kind}`);
  if (signal !== undefined) return { kind: "signal", signal };
  const source = suggestionSources.find((each) => id.startsWith(`suggestion:${each}:code:`));
  if (source === undefined) return null;
  const code = id.slice(`suggestion:${source}:`.length) as CodeId;
  return { kind: "suggestion", source, code };
}

/** What is known of a layer: its name, what it marks, where it was taken from, how it was scored. */
export interface LayerFacts {
  readonly layer: Layer;
  readonly name: string;
  readonly marks: string;
  readonly source: string;
  /** What it was scored on; null: on nothing, so that it is off until it is switched on. */
  readonly scoredOn: string | null;
}

const RECASENS = "after Recasens, Danescu-Niculescu-Mizil & Jurafsky 2013; word lists are ours";

const signalFacts: Readonly<Record<SignalKind, Omit<LayerFacts, "layer">>> = {
  loaded: {
    name: "Loaded words",
    marks: "a word that judges while it tells",
    source: RECASENS,
    scoredOn: "sentences that experts judged biased or not (BABE, Spinde et al. 2021)",
  },
  euphemism: {
    name: "Euphemisms",
    marks: "a mild word for a hard thing",
    source: "after Allan & Burridge 1991; word lists are ours",
    scoredOn: null,
  },
  "scare-quotes": {
    name: "Scare quotes",
    marks: "quotation marks around words nobody is said to have spoken",
    source: "after Predelli 2003",
    scoredOn: null,
  },
  hedge: {
    name: "Hedges",
    marks: "a word that makes a statement less certain",
    source: "after Hyland 2005, Lakoff 1972; word lists are ours",
    scoredOn: null,
  },
  booster: {
    name: "Boosters",
    marks: "a word that makes a statement more certain",
    source: "after Hyland 2005; word lists are ours",
    scoredOn: null,
  },
  factive: {
    name: "Factive verbs",
    marks: "a verb that takes what follows to be true",
    source: "after Kiparsky & Kiparsky 1970, Hooper 1975; word lists are ours",
    scoredOn: null,
  },
  implicative: {
    name: "Implicative verbs",
    marks: "a verb that lets on whether what follows came about",
    source: "after Karttunen 1971; word lists are ours",
    scoredOn: null,
  },
  "reporting-verb": {
    name: "Reporting verbs with a stance",
    marks: "a verb of saying that shows what the reporter makes of it",
    source: "after Thompson & Ye 1991, Hyland 1999; word lists are ours",
    scoredOn: null,
  },
  passive: {
    name: "Passives without agent",
    marks: "a passive that does not say who acts",
    source: "after Trew 1979, Fowler 1991",
    scoredOn: "sentences annotated for passives",
  },
};

const suggestionFacts: Readonly<Record<SuggestionSource, Omit<LayerFacts, "layer">>> = {
  cues: {
    name: "Frames by cue words",
    marks: "a sentence with words that often stand for a frame",
    source:
      "after Boydstun et al. 2014, Semetko & Valkenburg 2000; word lists are ours, adapted, not validated",
    scoredOn: null,
  },
  learned: {
    name: "Codes learned from your codings",
    marks: "a sentence that reads like those already coded",
    source: "naive Bayes over word stems (McCallum & Nigam 1998) of this project’s codings",
    scoredOn: null,
  },
};

/** Every layer there is, in the order they are shown. */
export const layers: readonly LayerFacts[] = [
  ...signalKinds.map((kind): LayerFacts => ({ layer: `signal:${kind}`, ...signalFacts[kind] })),
  ...suggestionSources.map((source): LayerFacts => ({
    layer: `suggestion:${source}`,
    ...suggestionFacts[source],
  })),
];

/** The layers that are on before anybody chooses: those that were scored. */
export const layersAtFirst: readonly Layer[] = layers
  .filter(({ scoredOn }) => scoredOn !== null)
  .map(({ layer }) => layer);

/** What is known of a kind of signal. */
export function factsOfSignal(kind: SignalKind): Omit<LayerFacts, "layer"> {
  return signalFacts[kind];
}
