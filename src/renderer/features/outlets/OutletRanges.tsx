import { factsOfSignal } from "../../../core/findings/measures.ts";
import { ofOutlet } from "../../../core/findings/count-signals.ts";
import type { OutletId } from "../../../core/model/ids.ts";
import { rateRange } from "../../../core/outlets/rate-range.ts";
import { signalKinds } from "../../../core/wording/signal.ts";
import type { SignalKind } from "../../../core/wording/signal.ts";
import { useProject } from "../../project/context.ts";
import { outletsOf } from "../../project/selectors.ts";
import type { ArticleView } from "../../project/selectors.ts";
import { useLayers } from "../signals/layers.ts";
import { sumWording } from "../signals/useWording.ts";
import type { WordingByArticle } from "../signals/useWording.ts";
import { RangePlot } from "./RangePlot.tsx";

/** Measure by measure, where an outlet's own words stand among those of others on its stories. */
export function OutletRanges(props: {
  readonly outlet: OutletId;
  /** All articles that are outlets' own. */
  readonly articles: readonly ArticleView[];
  readonly counted: WordingByArticle;
}) {
  const { outlet, articles, counted } = props;
  const { records } = useProject();
  const { on } = useLayers();
  const outlets = outletsOf(records);
  const told = new Set(
    articles.flatMap(({ article }) => (article.outlet === outlet ? [article.story] : [])),
  );
  const onSameStories = Map.groupBy(
    articles.filter(({ article }) => told.has(article.story)),
    ({ article }) => article.outlet,
  );
  const countsOf = (views: readonly ArticleView[], kind: SignalKind) => {
    const { counts } = sumWording(
      counted,
      views.map(({ article }) => article.id),
    );
    return { count: ofOutlet(counts.signals[kind]), words: ofOutlet(counts.words) };
  };
  const rangeOf = (kind: SignalKind) => {
    const peers = [...onSameStories].flatMap(([id, views]) =>
      id === null || id === outlet ? [] : [[id, countsOf(views, kind)] as const],
    );
    return rateRange(countsOf(onSameStories.get(outlet) ?? [], kind), new Map(peers));
  };
  return (
    <ul className="ranges" aria-label="Among the outlets on the same stories">
      {signalKinds
        .filter((kind) => on.has(`signal:${kind}`))
        .map((kind) => (
          <RangePlot
            key={kind}
            name={factsOfSignal(kind).name}
            range={rangeOf(kind)}
            colour={outlets.find(({ id }) => id === outlet)?.colour ?? 0}
            nameOf={(peer) => outlets.find(({ id }) => id === peer)?.name ?? ""}
          />
        ))}
    </ul>
  );
}
