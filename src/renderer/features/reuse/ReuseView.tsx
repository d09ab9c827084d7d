import { useState } from "react";
import { diffWords } from "../../../core/compare/words/diff.ts";
import type { Reuse } from "../../../core/compare/comparison.ts";
import type { Range } from "../../../core/model/range.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import type { ComparisonViewProps } from "../story/comparison-view.ts";
import { PassageLink } from "../story/PassageLink.tsx";
import { toldIn } from "../story/told.ts";
import type { Told } from "../story/told.ts";
import { ReuseFlow } from "./ReuseFlow.tsx";
import "./reuse.css";

/** Which articles share passages, which way they went where that is known, and the passages. */
export function ReuseView(props: ComparisonViewProps) {
  const { reuse } = props.compared.comparison;
  const told = toldIn(props);
  const [chosen, setChosen] = useState(0);
  const pairs = reuse.flatMap((pair) => {
    const [a, b] = [told.get(pair.a), told.get(pair.b)];
    return a === undefined || b === undefined ? [] : [{ pair, a, b }];
  });
  const shown = pairs[Math.min(chosen, pairs.length - 1)];
  if (shown === undefined) {
    return (
      <EmptyState>
        No passage of these articles is found in another one; quotations and standing phrases are
        not counted.
      </EmptyState>
    );
  }
  return (
    <div className="view-page">
      <ReuseFlow articles={[...told.values()]} pairs={pairs} />
      <div className="reuse-columns">
        <ul className="reuse-pairs" aria-label="Pairs that share passages">
          {pairs.map(({ pair, a, b }, index) => (
            <li key={`${pair.a} ${pair.b}`}>
              <button
                type="button"
                className="reuse-pair"
                aria-pressed={pair === shown.pair}
                onClick={() => setChosen(index)}
              >
                <OutletMark {...a.outlet} />
                <span aria-hidden>{arrowOf[pair.direction]}</span>
                <OutletMark {...b.outlet} />
                <span className="visually-hidden">{directionWords(pair, a, b)}.</span>
                <span className="view-quiet">
                  {pair.spans.length === 1 ? "1 passage" : `${pair.spans.length} passages`},{" "}
                  {percent(pair.shareOfA)} of {a.outlet.mark}, {percent(pair.shareOfB)} of{" "}
                  {b.outlet.mark}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <section className="reuse-passages" aria-label="Passages of the chosen pair">
          <p className="reuse-reason">{shown.pair.reason}</p>
          <ol>
            {shown.pair.spans.map(([inA, inB]) => (
              <li key={`${inA.start} ${inB.start}`} className="reuse-passage">
                <PassageLink story={props.story.story.id} article={shown.a} at={inA}>
                  <Marked side="base" a={shown.a} b={shown.b} inA={inA} inB={inB} />
                </PassageLink>
                <PassageLink story={props.story.story.id} article={shown.b} at={inB}>
                  <Marked side="other" a={shown.a} b={shown.b} inA={inA} inB={inB} />
                </PassageLink>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}

const arrowOf: Readonly<Record<Reuse["direction"], string>> = {
  "a-b": "→",
  "b-a": "←",
  "common-source": "⋔",
  unknown: "–",
};

function directionWords({ direction }: Reuse, a: Told, b: Told): string {
  switch (direction) {
    case "a-b":
      return `From ${a.outlet.name} to ${b.outlet.name}`;
    case "b-a":
      return `From ${b.outlet.name} to ${a.outlet.name}`;
    case "common-source":
      return `${a.outlet.name} and ${b.outlet.name} from a common source`;
    case "unknown":
      return `${a.outlet.name} and ${b.outlet.name}, direction unknown`;
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function Marked(props: {
  readonly side: "base" | "other";
  readonly a: Told;
  readonly b: Told;
  readonly inA: Range;
  readonly inB: Range;
}) {
  const { side, a, b, inA, inB } = props;
  const changes = diffWords(a.text.slice(inA.start, inA.end), b.text.slice(inB.start, inB.end));
  return changes.map((change, index) => {
    const words = change[side];
    if (words === "") return null;
    if (change.kind === "removed") return <del key={index}>{words}</del>;
    if (change.kind === "added") return <ins key={index}>{words}</ins>;
    return <span key={index}>{words}</span>;
  });
}
