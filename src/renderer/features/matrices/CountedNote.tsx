import type { Counted } from "../../../core/coding/matrices/counted.ts";
import { countedWords } from "../../../core/coding/matrices/counted-words.ts";
import { isCooccurrence } from "../../../core/coding/matrices/matrix.ts";
import type { Matrix } from "../../../core/coding/matrices/matrix.ts";

/** What the figures are of, and what of them says nothing beyond these articles. */
export function CountedNote(props: { readonly counted: Counted; readonly matrix: Matrix | null }) {
  const { counted, matrix } = props;
  const options = matrix?.options;
  return (
    <div className="codes-note">
      <p role="status">{countedWords(counted)}</p>
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
