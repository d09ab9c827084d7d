import type { Block, RemovalReason } from "../../../core/model/block.ts";
import { Button } from "../../ui/Button.tsx";

const reasonWords: Readonly<Record<RemovalReason, string>> = {
  headline: "the headline, kept as a field of its own",
  byline: "the byline, kept as a field",
  dateline: "the dateline, kept as a field",
  "original-source": "names the original source, kept as a field",
  "source-list": "a list of sources set apart from the article",
  "comment-form": "a comment form",
  "cookie-notice": "a cookie notice",
  copyright: "a copyright notice",
  "share-bar": "buttons for sharing",
  newsletter: "an invitation to a newsletter",
  "related-links": "links to other articles",
  advertisement: "an advertisement",
  navigation: "the site’s navigation",
  "caption-credit": "a picture credit",
  "truncation-mark": "says that the text goes on elsewhere",
  repeated: "repeats a passage above",
  person: "removed by hand",
};

export interface RemovedBlockProps {
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
