import type { Told } from "../story/told.ts";
import type { CitedOutletRow } from "./source-table.ts";

const ROW = 30;
const WIDTH = 420;
const LEFT = 44;
/** Width of an outlet's mark, with its number where it has one. */
const MARK = 36;
const RIGHT = 236;

/**
 * Outlets of the story at the left, those they cite at the right, a line for each citing: thicker
 * the more often. The list beside it says the same in words.
 */
export function CitationGraph(props: {
  readonly articles: readonly Told[];
  readonly cited: readonly CitedOutletRow[];
}) {
  const { articles, cited } = props;
  const citing = articles.filter((article) =>
    cited.some(({ by }) => by.some((each) => each.article.id === article.id)),
  );
  const height = Math.max(citing.length, cited.length) * ROW;
  const yOf = (index: number, count: number): number => ((index + 0.5) * height) / count;
  return (
    <svg className="citation-graph" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden>
      {cited.flatMap(({ outlet, by }, right) =>
        by.map(({ article, citations }) => {
          const [from, to] = [
            yOf(citing.indexOf(article), citing.length),
            yOf(right, cited.length),
          ];
          const middle = (LEFT + RIGHT) / 2;
          return (
            <path
              key={`${article.id} ${outlet}`}
              className="citation-line"
              d={`M${LEFT} ${from} C${middle} ${from} ${middle} ${to} ${RIGHT - 6} ${to}`}
              strokeWidth={Math.min(5, citations.length)}
            />
          );
        }),
      )}
      {citing.map(({ id, outlet }, index) => (
        <g key={id} transform={`translate(${LEFT - MARK - 2} ${yOf(index, citing.length)})`}>
          <rect y="-10" width={MARK} height="20" rx="3" fill={`var(--outlet-${outlet.colour})`} />
          <text className="citation-mark" x={MARK / 2} y="4" textAnchor="middle">
            {outlet.mark}
          </text>
        </g>
      ))}
      {cited.map(({ outlet }, index) => (
        <text key={outlet} className="citation-name" x={RIGHT} y={yOf(index, cited.length) + 4}>
          {outlet}
        </text>
      ))}
    </svg>
  );
}
