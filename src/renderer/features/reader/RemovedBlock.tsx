import type { Block } from "../../../core/model/block.ts";
import { Button } from "../../ui/Button.tsx";
import { reasonWords } from "./removal-words.ts";

interface RemovedBlockProps {
  readonly block: Extract<Block, { kept: false }>;
  /** Puts the block back; without it the block can only be seen. */
  readonly onRestore?: () => void;
}

/** What cleaning took out, struck through where it stood, with the reason and the way back. */
export function RemovedBlock({ block, onRestore }: RemovedBlockProps) {
  return (
    <div className="removed-block">
      <del>{block.text}</del>
      <div className="removed-reason">
        <span>Removed: {reasonWords[block.reason]}.</span>
        {onRestore !== undefined && (
          <Button variant="quiet" icon="restore" onPress={onRestore}>
            Restore
          </Button>
        )}
      </div>
    </div>
  );
}
