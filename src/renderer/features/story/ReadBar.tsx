import { memo, useCallback } from "react";
import { useNavigator } from "../../app/navigation.ts";
import type { ArticleId } from "../../../core/model/ids.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import type { StoryView } from "../../project/selectors.ts";
import type { Address, Passage } from "../../shell/address.ts";
import { Button } from "../../ui/Button.tsx";
import { CorrectText } from "../correct/CorrectText.tsx";
import { ArticlePicker } from "./ArticlePicker.tsx";

/** What can be done with the article that is read. Not drawn anew when a code is put on a passage. */
export const ReadBar = memo(function ReadBar(props: {
  readonly address: Extract<Address, { readonly kind: "read" }>;
  readonly story: StoryView;
  /** How many versions of the article there are. */
  readonly versions: number;
  readonly read: ArticleText;
  readonly selection: Passage | null;
  readonly canCode: boolean;
  readonly showRemoved: boolean;
  readonly setShowRemoved: (show: boolean) => void;
  readonly setDialog: (dialog: "code" | "evidence") => void;
  readonly setSelection: (selection: Passage | null) => void;
}) {
  const { address, versions, selection, showRemoved, setDialog } = props;
  const { go } = useNavigator();
  const open = useCallback(
    (article: ArticleId) => go({ ...address, article, at: null }),
    [go, address],
  );
  return (
    <div className="read-bar">
      <ArticlePicker story={props.story} value={address.article} onChange={open} />
      <Button onPress={() => props.setShowRemoved(!showRemoved)}>
        {showRemoved ? "Hide removed" : "Show removed"}
      </Button>
      {versions > 1 && (
        <Button
          onPress={() => go({ kind: "versions", story: address.story, article: address.article })}
        >
          {versions} versions…
        </Button>
      )}
      <Button isDisabled={selection === null || !props.canCode} onPress={() => setDialog("code")}>
        Code…
      </Button>
      <Button isDisabled={selection === null} onPress={() => setDialog("evidence")}>
        Use as evidence…
      </Button>
      <CorrectText read={props.read} selection={selection} onCorrected={props.setSelection} />
    </div>
  );
});
