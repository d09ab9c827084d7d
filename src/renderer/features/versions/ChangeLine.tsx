import type { RevisionChange } from "../../../core/compare/revisions/compare-revisions.ts";

const kindWords: Readonly<Record<RevisionChange["kind"], string>> = {
  headline: "headline",
  added: "added",
  removed: "removed",
  edited: "edited",
  moved: "moved",
};

/** One change of a version: what kind, how much it weighs and why, and the words. */
export function ChangeLine(props: { readonly change: RevisionChange; readonly text: string }) {
  const { change, text } = props;
  const kind = `${kindWords[change.kind]}${change.moved && change.kind !== "moved" ? ", moved" : ""}`;
  return (
    <li className="change" data-weight={change.weight}>
      <span className="change-kind">
        {kind}
        <span className="view-quiet">
          {change.weight === "substantive" ? "in substance" : "trivial"}: {change.reason}
        </span>
      </span>
      <p className="change-words">
        {change.kind === "moved" && change.newer !== null
          ? text.slice(change.newer.start, change.newer.end)
          : null}
        {change.words.map((word, index) => {
          switch (word.kind) {
            case "added":
              return (
                <span key={index}>
                  {/* What stands in the place of words that went is set apart from them. */}
                  {change.words[index - 1]?.kind === "removed" ? " " : ""}
                  <ins>{word.other}</ins>
                </span>
              );
            case "removed":
              return <del key={index}>{word.base}</del>;
            case "rewritten":
              return (
                <span key={index}>
                  <del>{word.base}</del> <ins>{word.other}</ins>
                </span>
              );
            default:
              return <span key={index}>{word.other}</span>;
          }
        })}
      </p>
    </li>
  );
}
