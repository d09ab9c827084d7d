import { api } from "../../project/api.ts";
import { useLatest } from "../../project/useLatest.ts";
import { reasonWords } from "../reader/removal-words.ts";
import { Button } from "../../ui/Button.tsx";
import type { Decided } from "./import-state.ts";

/** The article as it will be: what is removed struck through in its place, to be restored. */
export function BlockPreview(props: {
  readonly preview: string;
  readonly decided: Decided;
  /** Which blocks are kept after a change, in their order. */
  readonly onKept: (kept: readonly boolean[]) => void;
}) {
  const { preview, decided, onKept } = props;
  const { item, metadata } = decided;
  const read = useLatest(`${preview} ${item.index}`, () =>
    api.previewBlocks({ preview, index: item.index }),
  );
  const blocks = read?.blocks ?? [];
  const kept = decided.kept ?? blocks.map((block) => block.kept);
  return (
    <section className="import-text" aria-label="The article’s text">
      {metadata.headline.value !== null && <h3>{metadata.headline.value}</h3>}
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
