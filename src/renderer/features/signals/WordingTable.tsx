import type { ReactNode } from "react";
import { layers } from "../../../core/findings/measures.ts";
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
    <div className="wording-scroll">
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
            <th scope="col">How far to trust it</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => {
            const facts = layers.find(({ layer }) => layer === `signal:${kind}`);
            return (
              <tr key={kind}>
                <th scope="row">
                  {facts?.name ?? kind}
                  <span className="wording-count"> · quoted</span>
                </th>
                {columns.map(({ id, counts }) => (
                  <td key={id}>
                    <Rate count={ofOutlet(counts.signals[kind])} words={ofOutlet(counts.words)} />
                    <br />
                    <span className="wording-count">
                      <Rate count={ofOthers(counts.signals[kind])} words={ofOthers(counts.words)} />
                    </span>
                  </td>
                ))}
                <td className="wording-words">
                  {facts?.scoredOn === null ? "unvalidated; " : ""}
                  <Trust measure={`signal:${kind}`} />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Words · quoted; articles</th>
            {columns.map(({ id, counts, articles }) => (
              <td key={id}>
                {ofOutlet(counts.words).toLocaleString()}
                <br />
                <span className="wording-count">
                  {ofOthers(counts.words).toLocaleString()}; {articles}
                </span>
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
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
