import type { ReactNode } from "react";
import { factsOfSignal } from "../../../core/findings/measures.ts";
import { ofOthers, ofOutlet, perThousand } from "../../../core/findings/count-signals.ts";
import type { WordingCounts } from "../../../core/findings/count-signals.ts";
import { signalKinds } from "../../../core/wording/signal.ts";
import { useLayers } from "./layers.ts";
import { Trust } from "./Trust.tsx";
import { rateWords } from "./words.ts";
import "./signals.css";

/** One column of the table: an outlet, or several together. */
export interface WordingColumn {
  readonly id: string;
  readonly title: ReactNode;
  readonly articles: number;
  readonly counts: WordingCounts;
}

/**
 * Signals in a thousand of the outlet's own and its headlines' words, each with its count; those in
 * quoted and reported words beneath, of their own thousand. Only the kinds that are on.
 */
export function WordingTable(props: {
  readonly caption: string;
  readonly columns: readonly WordingColumn[];
}) {
  const { caption, columns } = props;
  const { on } = useLayers();
  const kinds = signalKinds.filter((kind) => on.has(`signal:${kind}`));
  if (kinds.length === 0) return <p className="measure-facts">All kinds are switched off.</p>;
  return (
    <>
      {/* What scrolls must be reached by keyboard. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
      <div className="wording-scroll" role="region" aria-label={caption} tabIndex={0}>
        <table className="wording-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">In 1,000 words</th>
              {columns.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => {
              return (
                <tr key={kind}>
                  <th scope="row">
                    {factsOfSignal(kind).name}
                    <br />
                    <span className="wording-count">quoted, reported</span>
                  </th>
                  {columns.map(({ id, counts }) => (
                    <td key={id}>
                      <Rate count={ofOutlet(counts.signals[kind])} words={ofOutlet(counts.words)} />
                      <br />
                      <span className="wording-count">
                        <Rate
                          count={ofOthers(counts.signals[kind])}
                          words={ofOthers(counts.words)}
                        />
                      </span>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                Words; articles
                <br />
                <span className="wording-count">quoted, reported</span>
              </th>
              {columns.map(({ id, counts, articles }) => (
                <td key={id}>
                  {ofOutlet(counts.words).toLocaleString()}; {articles}
                  <br />
                  <span className="wording-count">{ofOthers(counts.words).toLocaleString()}</span>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
      <ul className="measure-facts" aria-label="How far to trust it">
        {kinds.map((kind) => {
          const { name, scoredOn } = factsOfSignal(kind);
          return (
            <li key={kind}>
              {name}: {scoredOn === null ? "unvalidated; " : ""}
              <Trust measure={`signal:${kind}`} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Rate({ count, words }: { readonly count: number; readonly words: number }) {
  return (
    <>
      {rateWords(perThousand(count, words))}{" "}
      <span className="wording-count">(n = {count.toLocaleString()})</span>
    </>
  );
}
