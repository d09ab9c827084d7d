import { reasonWords } from "../reader/removal-words.ts";
import { Button } from "../../ui/Button.tsx";
import type { Decided } from "./import-state.ts";

/** The article as it will be: what is removed struck through in its place, to be restored. */
export function BlockPreview(props: {
  readonly decided: Decided;
  readonly onKept: (block: number, isKept: boolean) => void;
}) {
  const { item, kept, metadata } = props.decided;
  return (
    <section className="import-text" aria-label="The article’s text">
      {metadata.headline.value !== null && <h3>{metadata.headline.value}</h3>}
      {item.blocks.map((block, index) => {
        const isKept = kept[index] ?? true;
        const reason = block.kept ? "person" : block.reason;
        return (
          <div key={index} className="import-block" data-kind={block.kind} data-kept={isKept}>
            {isKept ? <p>{block.text}</p> : <del>{block.text}</del>}
            {!isKept && <span className="import-reason">{reasonWords[reason]}</span>}
            <Button variant="quiet" onPress={() => props.onKept(index, !isKept)}>
              {isKept ? "Remove" : "Restore"}
              <span className="visually-hidden">: {block.text.slice(0, 40)}</span>
            </Button>
          </div>
        );
      })}
    </section>
  );
}
