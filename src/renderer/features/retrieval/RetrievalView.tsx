import { useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import type { Search } from "../../../core/retrieval/query.ts";
import { useProject } from "../../project/context.ts";
import { articlesOf } from "../../project/selectors.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { CodingSearch } from "./CodingSearch.tsx";
import { newCondition } from "./conditions.ts";
import { SavedSearches } from "./SavedSearches.tsx";
import { WordSearch } from "./WordSearch.tsx";
import "./retrieval.css";

/** Passages by how they are coded, and words in their context; what is found can be coded and kept. */
export function RetrievalView({ search }: { readonly search: Search | null }) {
  const { records } = useProject();
  const { go } = useNavigator();
  const [tab, setTab] = useState<Search["find"]>(search?.find ?? "codings");
  // Going to another search shows it; the tab is otherwise the person's.
  const [shown, setShown] = useState(search);
  if (shown !== search) {
    setShown(search);
    if (search !== null) setTab(search.find);
  }
  const run = (next: Search) => go({ kind: "retrieval", search: next });
  if (articlesOf(records).length === 0) {
    return (
      <EmptyState
        command="import.open"
        action={<Button onPress={() => go({ kind: "import" })}>Import articles</Button>}
      >
        There is nothing to look through yet. Import articles first.
      </EmptyState>
    );
  }
  const key = JSON.stringify(search);
  return (
    <div className="retrieval" data-scope="list">
      <SavedSearches search={search} onRun={run} />
      <Tabs<Search["find"]>
        label="What to look for"
        tabs={[
          { id: "codings", label: "Coded passages" },
          { id: "words", label: "Words in context" },
        ]}
        selected={tab}
        onSelect={setTab}
      >
        {tab === "codings" ? (
          <CodingSearch
            key={key}
            search={search?.find === "codings" ? search : null}
            first={newCondition("all", records)}
            onRun={run}
          />
        ) : (
          <WordSearch key={key} search={search?.find === "words" ? search : null} onRun={run} />
        )}
      </Tabs>
    </div>
  );
}
