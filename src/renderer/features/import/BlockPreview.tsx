import type { Block } from "../../../core/model/block.ts";
import { reasonWords } from "../reader/removal-words.ts";
import { Button } from "../../ui/Button.tsx";
import type { Decided } from "./import-state.ts";

/** The article as it will be: what is removed struck through in its place, to be restored. */
export function BlockPreview(props: {
  /** As cleaning left them. */
  readonly blocks: readonly Block[];
  readonly decided: Decided;
  /** Which blocks are kept after a change, in their order. */
  readonly onKept: (kept: readonly boolean[]) => void;
}) {
  const { blocks, decided, onKept } = props;
  const { item, metadata } = decided;
  const headline = metadata === null ? item.headline : metadata.headline.value;
  const kept = decided.kept ?? blocks.map((block) => block.kept);
  return (
    <section className="import-text" aria-label="The article’s text">
      {headline !== null && <h3>{headline}</h3>}
      {blocks.map((block, index) => {
        const isKept = kept[index] ?? true;
        const reason = block.kept ? "person" : block.reason;
        return (
          <div key={index} className="import-block" data-kind={block.kind} data-kept={isKept}>
            {isKept ? <p>{block.text}</p> : <del>{block.text}</del>}
            {!isKept && <span className="import-reason">{reasonWords[reason]}</span>}
            <Button variant="quiet" onPress={() => onKept(kept.with(index, !isKept))}>
              {isKept ? "Remove" : "Restore"}
              <span className="visually-hidden">: {block.text.slice(0, 40)}</span>
            </Button>
          </div>
        );
      })}
    </section>
  );
}
