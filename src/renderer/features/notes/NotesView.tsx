import { useRef, useState } from "react";
import type { OutletId } from "../../../core/model/ids.ts";
import { useNavigator } from "../../app/navigation.ts";
import { useProject } from "../../project/context.ts";
import { codingsOf, initialsOf, notesOf } from "../../project/selectors.ts";
import type { CodingView } from "../../project/selectors.ts";
import { useCommands } from "../../shell/commands.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SearchField } from "../../ui/TextField.tsx";
import { Evidence } from "./Evidence.tsx";
import { NoteCard } from "./NoteCard.tsx";
import "./notes.css";

/** Every note and every coded passage of the project, to be searched. */
export function NotesView() {
  const { records } = useProject();
  const { address } = useNavigator();
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  useCommands({
    "find.view": () => search.current?.focus(),
    "list.search": () => search.current?.focus(),
  });
  const words = query.trim().toLocaleLowerCase();
  const holds = (...texts: readonly string[]) =>
    words === "" || texts.some((text) => text.toLocaleLowerCase().includes(words));
  const nameOf = (id: OutletId) => {
    const record = records.get(id);
    return record?.type === "outlet" ? record.name : "";
  };
  const notes = notesOf(records).filter((note) =>
    holds(note.text, nameOf(note.outlet), ...note.evidence.map(({ quote }) => quote.exact)),
  );
  const codings = codingsOf(records).filter(({ coding, code, memos }) =>
    holds(code?.name ?? "", coding.anchor.quote.exact, memos.map(({ text }) => text).join(" ")),
  );
  return (
    <div className="notes" data-scope="list" data-view={address.kind}>
      <div className="notes-search" role="search">
        <SearchField
          label="Search notes, codings and memos"
          value={query}
          onChange={setQuery}
          inputRef={search}
        />
      </div>
      <section aria-labelledby="notes-title">
        <h2 id="notes-title">Notes on outlets ({notes.length})</h2>
        {notes.length === 0 && words === "" && (
          <EmptyState command="selection.note">
            There are no notes yet. Select a passage in an article and use it as evidence.
          </EmptyState>
        )}
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} />
        ))}
      </section>
      <section aria-labelledby="passages-title">
        <h2 id="passages-title">Coded passages ({codings.length})</h2>
        {codings.length === 0 && words === "" && (
          <EmptyState command="selection.code">
            No passage has been coded. Select one in an article and press a code’s key.
          </EmptyState>
        )}
        <ul>
          {codings.map((view) => (
            <li key={view.coding.id}>
              <CodedPassage view={view} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function CodedPassage({ view }: { readonly view: CodingView }) {
  const { records } = useProject();
  const { coding, code, memos } = view;
  return (
    <div className="coded-passage">
      <span className="code-line">
        <span className="code-swatch" data-colour={code?.colour ?? 0} aria-hidden="true" />
        {code?.name ?? "unknown code"}
      </span>
      <Evidence anchor={coding.anchor} />
      {memos.map(({ id, coder, text }) => (
        <p key={id} className="coded-memo">
          {memos.length > 1 && `${initialsOf(records).get(coder) ?? "?"}: `}
          {text}
        </p>
      ))}
    </div>
  );
}
