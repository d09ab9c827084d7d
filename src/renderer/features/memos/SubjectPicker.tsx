import { useMemo, useState } from "react";
import { PROJECT_ID } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { useProject } from "../../project/context.ts";
import { articlesOf, codeChoices, outletsOf, storiesOf } from "../../project/selectors.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { fuzzyFilter } from "../../ui/fuzzy.ts";
import { List } from "../../ui/List.tsx";
import { SearchField } from "../../ui/TextField.tsx";

interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Chooses what a memo is to be about, by typing a part of its name. */
export function SubjectPicker(props: {
  readonly onClose: () => void;
  readonly onPick: (about: string) => void;
}) {
  const { records } = useProject();
  const [query, setQuery] = useState("");
  const all = useMemo((): Choice[] => {
    const choice = (kind: string) => (each: { readonly id: string; readonly name: string }) => ({
      id: each.id,
      label: `${kind}: ${each.name}`,
    });
    return [
      { id: PROJECT_ID, label: "The project" },
      ...codeChoices(records).map(({ id, label }) => ({ id, label: `Code: ${label}` })),
      ...outletsOf(records).map(choice("Outlet")),
      ...storiesOf(records).map(({ story }) => ({ id: story.id, label: `Story: ${story.label}` })),
      ...articlesOf(records).map(({ article, label }) => ({
        id: article.id,
        label: `Article: ${label}`,
      })),
      ...recordsOf(records, "coding").map(({ id, anchor }) => ({
        id,
        label: `Passage: ${anchor.quote.exact.slice(0, 80)}`,
      })),
    ];
  }, [records]);
  const found = useMemo(() => fuzzyFilter(query, all, ({ label }) => label), [query, all]);
  const [first] = found;
  return (
    <Dialog title="What is the memo about?" isOpen onClose={props.onClose}>
      <SearchField
        label="Find what it is about"
        value={query}
        onChange={setQuery}
        onSubmit={() => {
          if (first !== undefined) props.onPick(first.id);
        }}
      />
      <div className="picker-list">
        <List<Choice>
          label="What a memo can be about"
          items={found}
          idOf={({ id }) => id}
          textOf={({ label }) => label}
          onOpen={({ id }) => props.onPick(id)}
          empty="Nothing has this name."
        >
          {({ label }) => <span className="picker-label">{label}</span>}
        </List>
      </div>
    </Dialog>
  );
}
