import { useNavigator } from "../../app/navigation.ts";
import { formerWords } from "../../../core/coding/former-words.ts";
import type { Anchor } from "../../../core/model/span.ts";
import { useProject } from "../../project/context.ts";
import { articleView } from "../../project/selectors.ts";
import { IconButton } from "../../ui/Button.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import "./notes.css";

/** A passage quoted as evidence, one click from its text. */
export function Evidence(props: {
  readonly anchor: Anchor;
  /** Takes it away; without it the evidence is only shown. */
  readonly onRemove?: () => void;
}) {
  const { anchor, onRemove } = props;
  const { records } = useProject();
  const { go } = useNavigator();
  const view = articleView(records, anchor.span.article);
  const { field, start, end } = anchor.span;
  const former = formerWords(anchor);
  const open = () => {
    if (view === null) return;
    const at = { field, start, end };
    go({ kind: "read", story: view.article.story, article: view.article.id, at });
  };
  return (
    <div className="evidence">
      <button type="button" className="evidence-open" onClick={open} disabled={view === null}>
        <q>{anchor.quote.exact}</q>
        <span className="evidence-source">
          {view?.outlet != null && (
            <OutletMark
              name={view.outlet.name}
              mark={view.outlet.mark}
              colour={view.outlet.colour}
            />
          )}
          {view === null
            ? "its article is gone"
            : `${view.label}${view.date === null ? "" : `, ${view.date}`}`}
          {anchor.orphan && " · orphan: these words are no longer in the text"}
          {former !== null && ` · ${former}`}
        </span>
      </button>
      {onRemove !== undefined && (
        <IconButton icon="close" label="Remove this evidence" onPress={onRemove} />
      )}
    </div>
  );
}
