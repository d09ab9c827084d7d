import type { Counted } from "../../../core/coding/matrices/counted.ts";
import { isCooccurrence } from "../../../core/coding/matrices/matrix.ts";
import type { Matrix } from "../../../core/coding/matrices/matrix.ts";

/** What the figures are of, and what of them says nothing beyond these articles. */
export function CountedNote(props: { readonly counted: Counted; readonly matrix: Matrix | null }) {
  const { counted, matrix } = props;
  const { articles, left, leftCodings, completeOnly } = counted;
  const coders = new Set(articles.flatMap((each) => each.coders)).size;
  const twice = articles.filter((each) => each.coders.length > 1).length;
  const options = matrix?.options;
  return (
    <div className="codes-note">
      <p role="status">
        {articles.length.toLocaleString()} {articles.length === 1 ? "article" : "articles"}{" "}
        {completeOnly ? "complete" : "coded or begun"}, {coders} {coders === 1 ? "coder" : "coders"}
        {left > 0 &&
          `; ${left.toLocaleString()} left out as not ${completeOnly ? "complete" : "begun"}`}
        {leftCodings > 0 && `, with ${leftCodings.toLocaleString()} codings in what is not counted`}
        .
        {twice > 0 &&
          ` ${twice} were coded by more than one: each coder’s passages count, and the words once for each.`}
      </p>
      {matrix !== null && (
        <p>{matrix.intervals.kind === "none" ? matrix.intervals.why : matrix.intervals.how}</p>
      )}
      {options !== undefined && isCooccurrence(options) && (
        <p>
          A cell counts the passages of the row’s code that{" "}
          {options.columns === "overlap" ? "overlap" : "share a sentence with"} one of the column’s,
          by the same coder.
        </p>
      )}
      {(options?.measure === "rate" || options?.measure === "words") && (
        <p>
          Words are those of the voice asked for, in the articles counted; a passage is in the voice
          most of it is in.
        </p>
      )}
    </div>
  );
}
