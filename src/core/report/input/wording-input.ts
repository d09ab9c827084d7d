import { addWording, countWording, noWording } from "../../findings/count-signals.ts";
import type { WordingCounts } from "../../findings/count-signals.ts";
import { accuracyOf, sampleOf } from "../../findings/estimate.ts";
import type { Accuracy } from "../../findings/estimate.ts";
import { layersAtFirst } from "../../findings/measures.ts";
import type { FindingReview, SampleCheck } from "../../model/finding.ts";
import type { RevisionId } from "../../model/ids.ts";
import { signalKinds } from "../../wording/signal.ts";
import type { SignalKind } from "../../wording/signal.ts";
import type { AnalysedArticle } from "./input-of.ts";
import type { Steps } from "../../model/steps.ts";

/** What coders chose and said of what the program marks. */
export interface FindingSource {
  /** The layers that are on, by their names. */
  readonly layers: readonly string[];
  readonly reviews: readonly FindingReview[];
  readonly samples: readonly SampleCheck[];
  /** The revision each article was read in. */
  readonly revisions: ReadonlyMap<string, RevisionId>;
}

/** What is said where nobody chose anything: of files that are no project. */
export const noFindingSource: FindingSource = {
  layers: layersAtFirst,
  reviews: [],
  samples: [],
  revisions: new Map(),
};

/** How a kind of signal did in a check of this library. */
interface ReportAccuracy {
  readonly whole: Accuracy;
  readonly byOutlet: readonly { readonly outlet: string; readonly accuracy: Accuracy }[];
}

/** Signals of wording by outlet, of the kinds that are on. */
export interface ReportWording {
  readonly kinds: readonly { readonly kind: SignalKind; readonly checked: ReportAccuracy | null }[];
  readonly outlets: readonly {
    readonly outlet: string;
    readonly articles: number;
    readonly counts: WordingCounts;
  }[];
}

const UNKNOWN = "Outlet not stated";
const noRevision: RevisionId = "revision:none";

/**
 * The wording of the articles by outlet, an article a step; transcripts and releases are nobody's
 * wording.
 */
export function* wordingSteps(
  articles: readonly AnalysedArticle[],
  source: FindingSource,
): Steps<ReportWording> {
  const kinds = signalKinds.filter((kind) => source.layers.includes(`signal:${kind}`));
  const own = articles.filter(({ metadata }) => metadata.role.value !== "primary-source");
  const nameOf = ({ outlet }: AnalysedArticle): string => outlet?.name ?? UNKNOWN;
  const reviews = Map.groupBy(source.reviews, ({ anchor }): string => anchor.span.article);
  const outlets: ReportWording["outlets"][number][] = [];
  for (const [outlet, told] of Map.groupBy(own, nameOf)) {
    let counts = noWording;
    for (const { id, metadata, text, analysis } of told) {
      const revision = source.revisions.get(id) ?? noRevision;
      const article = { revision, headline: metadata.headline.value, text, analysis };
      counts = addWording(counts, countWording(article, reviews.get(id) ?? []));
      yield;
    }
    outlets.push({ outlet, articles: told.length, counts });
  }
  const outletById = new Map(articles.map((article) => [article.id, nameOf(article)]));
  return {
    kinds: kinds.map((kind) => ({ kind, checked: checkedOf(kind, source.samples, outletById) })),
    outlets: outlets.sort((a, b) => (a.outlet < b.outlet ? -1 : 1)),
  };
}

function checkedOf(
  kind: SignalKind,
  samples: readonly SampleCheck[],
  outletById: ReadonlyMap<string, string>,
): ReportAccuracy | null {
  const sample = sampleOf(samples, `signal:${kind}`);
  if (sample === null) return null;
  const of = (item: SampleCheck["items"][number]): string | undefined =>
    outletById.get(item.anchor.span.article);
  const outlets = [...new Set(sample.items.flatMap((item) => of(item) ?? []))].sort();
  return {
    whole: accuracyOf(sample),
    byOutlet: outlets.map((outlet) => ({
      outlet,
      accuracy: accuracyOf(sample, (item) => of(item) === outlet),
    })),
  };
}
