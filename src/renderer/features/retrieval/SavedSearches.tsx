import { useState } from "react";
import type { SavedQuery } from "../../../core/model/finding.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { readSearch } from "../../../core/retrieval/query.ts";
import type { Search } from "../../../core/retrieval/query.ts";
import { useProject, useStore } from "../../project/context.ts";
import { compareText } from "../../project/selectors.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";

/** The saved queries: run one, keep the present one under a name, forget one. */
export function SavedSearches(props: {
  readonly search: Search | null;
  readonly onRun: (search: Search) => void;
}) {
  const { search, onRun } = props;
  const { records } = useProject();
  const store = useStore();
  const [isNaming, setNaming] = useState(false);
  const saved = recordsOf(records, "savedquery").sort((a, b) => compareText(a.name, b.name));
  const written = search === null ? null : JSON.stringify(search);
  const current = saved.find(({ query }) => query === written) ?? null;
  const run = (id: SavedQuery["id"]) => {
    const query = saved.find((each) => each.id === id);
    if (query === undefined) return;
    const read = readSearch(query.query);
    if (read.ok) onRun(read.value);
    else store.tell(read.problem);
  };
  useCommands(search === null ? {} : { "query.save": () => setNaming(true) });
  return (
    <div className="saved-searches" role="group" aria-label="Saved queries">
      {saved.length > 0 && (
        <Select
          label="Saved queries"
          hideLabel
          placeholder={`Saved queries (${saved.length})`}
          options={saved.map(({ id, name }) => ({ id, label: name }))}
          value={current?.id ?? null}
          onChange={run}
        />
      )}
      <Button isDisabled={search === null} onPress={() => setNaming(true)}>
        Save this query…
      </Button>
      {current !== null && (
        <Button
          variant="quiet"
          onPress={() => void store.run("removeQuery", { query: current.id })}
        >
          Forget “{current.name}”
        </Button>
      )}
      {isNaming && search !== null && (
        <NameDialog
          search={search}
          name={current?.name ?? ""}
          onClose={() => setNaming(false)}
          isTaken={(name) =>
            saved.some((each) => each.name.toLowerCase() === name.trim().toLowerCase())
          }
        />
      )}
    </div>
  );
}

function NameDialog(props: {
  readonly search: Search;
  readonly name: string;
  readonly isTaken: (name: string) => boolean;
  readonly onClose: () => void;
}) {
  const store = useStore();
  const [name, setName] = useState(props.name);
  const keep = () => {
    if (name.trim() === "") return;
    void store.run("saveQuery", { name, search: props.search }).then((result) => {
      if (result.ok) props.onClose();
    });
  };
  return (
    <Dialog
      title="Save the query"
      size="small"
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={name.trim() === ""} onPress={keep}>
            {props.isTaken(name) ? "Replace the one of this name" : "Save"}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          takesFocus
          description="It can be run again here, and its results printed in the report."
        />
      </form>
    </Dialog>
  );
}
