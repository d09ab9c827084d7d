import { useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import type { ArticleId, StoryId } from "../../../core/model/ids.ts";
import type { ArticleVersion } from "../../../shared/contract.ts";
import { api } from "../../project/api.ts";
import { useProject } from "../../project/context.ts";
import { articleView } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";
import { Awaited } from "../../ui/Awaited.tsx";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { whenWords } from "../../ui/when.ts";
import { ChangeLine } from "./ChangeLine.tsx";
import "./versions.css";

const madeByWords: Readonly<Record<ArticleVersion["madeBy"], string>> = {
  import: "as first imported",
  restore: "a passage restored",
  removal: "a passage removed",
  correction: "a correction",
  reimport: "a newer version imported",
};

/** The history of an article's words: every version with what changed, telling trivial from not. */
export function VersionsView(props: { readonly story: StoryId; readonly article: ArticleId }) {
  const { story, article } = props;
  const { records } = useProject();
  const { go } = useNavigator();
  const [onlySubstantive, setOnlySubstantive] = useState(false);
  const view = articleView(records, article);
  const comparing = useLatest(`${article} ${view?.revision.id ?? ""}`, () =>
    api.articleVersions({ article }),
  );
  const versions = comparing.value;
  if (view === null) {
    return <EmptyState command="go.library">This article is no longer there.</EmptyState>;
  }
  if (versions === null) {
    return (
      <Awaited
        asked={comparing}
        waiting="Comparing the versions…"
        undone="The versions were not compared"
      />
    );
  }
  return (
    <div className="view-page">
      <header className="view-head">
        <h2 className="versions-title">Versions of “{view.label}”</h2>
        <Checkbox isSelected={onlySubstantive} onChange={setOnlySubstantive}>
          Only changes in substance
        </Checkbox>
        <Button onPress={() => go({ kind: "read", story, article, at: null })}>
          Back to the text
        </Button>
      </header>
      <ol className="versions" reversed>
        {versions.map((version, index) => (
          <Version
            key={version.revision}
            version={version}
            isPresent={index === 0}
            onlySubstantive={onlySubstantive}
          />
        ))}
      </ol>
    </div>
  );
}

function Version(props: {
  readonly version: ArticleVersion;
  readonly isPresent: boolean;
  readonly onlySubstantive: boolean;
}) {
  const { version, isPresent, onlySubstantive } = props;
  const substantive = version.changes.filter(({ weight }) => weight === "substantive");
  const trivial = version.changes.length - substantive.length;
  const shown = onlySubstantive ? substantive : version.changes;
  return (
    <li className="version">
      <h3 className="version-head">
        Version {version.number}
        <span className="view-quiet">
          {madeByWords[version.madeBy]} · {whenWords(version.madeAt)} ·{" "}
          {version.words.toLocaleString()} words{isPresent ? " · the present one" : ""}
        </span>
      </h3>
      {version.number > 1 && (
        <p className="view-quiet">
          {version.changes.length === 0
            ? "No word changed."
            : `${substantive.length} in substance, ${trivial} trivial`}
        </p>
      )}
      <ul>
        {shown.map((change, index) => (
          <ChangeLine key={index} change={change} text={version.text} />
        ))}
      </ul>
    </li>
  );
}
