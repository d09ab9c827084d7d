import { estimateWords } from "./words.ts";
import { useChecked } from "./useAccuracy.ts";

/** Precision and recall of a measure by outlet, where it was checked; else nothing. */
export function CheckedOutlets(props: { readonly measure: string; readonly label: string }) {
  const checked = useChecked(props.measure);
  if (checked === null) return null;
  return (
    <details className="checked-outlets">
      <summary>By outlet</summary>
      {/* What scrolls must be reached by keyboard. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
      <div
        className="wording-scroll"
        role="region"
        aria-label={`${props.label} by outlet`}
        tabIndex={0}
      >
        <table className="wording-table">
          <caption>{props.label}: 95 % intervals; n of what was looked at</caption>
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              <th scope="col">Precision</th>
              <th scope="col">n found</th>
              <th scope="col">Estimated recall</th>
              <th scope="col">n not found</th>
            </tr>
          </thead>
          <tbody>
            {checked.byOutlet.map(({ name, accuracy }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{accuracy.precision === null ? "–" : estimateWords(accuracy.precision)}</td>
                <td>{accuracy.hitsSeen}</td>
                <td>{accuracy.recall === null ? "–" : estimateWords(accuracy.recall)}</td>
                <td>{accuracy.othersSeen}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
    </details>
  );
}
