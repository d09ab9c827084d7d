import { useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import type { OutletId } from "../../../core/model/ids.ts";
import type { Outlet } from "../../../core/model/outlet.ts";
import { useProject, useStore } from "../../project/context.ts";
import { articlesOf, notesOf, outletsOf } from "../../project/selectors.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { List } from "../../ui/List.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { NoteCard } from "../notes/NoteCard.tsx";
import { OutletWording } from "../signals/OutletWording.tsx";
import "./outlets.css";

/** The outlets, and of the one chosen: its articles here and the notes on it. */
export function OutletsView({ outlet }: { readonly outlet: OutletId | null }) {
  const { records } = useProject();
  const { go } = useNavigator();
  const outlets = outletsOf(records);
  const chosen = outlets.find(({ id }) => id === outlet) ?? outlets[0];
  if (chosen === undefined) {
    return (
      <EmptyState command="import.open">
        There are no outlets yet. Import articles: their outlets come with them.
      </EmptyState>
    );
  }
  return (
    <div className="outlets" data-scope="list">
      <div className="outlets-list">
        <List
          label="Outlets"
          items={outlets}
          idOf={({ id }) => id}
          textOf={({ name }) => name}
          selected={chosen.id}
          onSelect={({ id }) => go({ kind: "outlet", outlet: id })}
          empty={null}
        >
          {({ name, mark, colour }) => (
            <OutletMark name={name} mark={mark} colour={colour} withName />
          )}
        </List>
      </div>
      <OutletPage key={chosen.id} outlet={chosen} />
    </div>
  );
}

function OutletPage({ outlet }: { readonly outlet: Outlet }) {
  const { records } = useProject();
  const { go } = useNavigator();
  const store = useStore();
  const [draft, setDraft] = useState("");
  const notes = notesOf(records, outlet.id);
  const articles = articlesOf(records).filter(({ article }) => article.outlet === outlet.id);
  const write = () => {
    void store.run("addNote", { outlet: outlet.id, text: draft, evidence: [] }).then((result) => {
      if (result.ok) setDraft("");
    });
  };
  return (
    <div className="outlet-page">
      <NameFields outlet={outlet} key={`${outlet.name} ${outlet.mark}`} />
      <section aria-labelledby="outlet-notes">
        <h2 id="outlet-notes">Notes ({notes.length})</h2>
        <TextField label="A new note" lines={3} value={draft} onChange={setDraft} />
        <Button isDisabled={draft.trim() === ""} onPress={write}>
          Write the note
        </Button>
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} />
        ))}
      </section>
      <OutletWording outlet={outlet.id} />
      <section aria-labelledby="outlet-articles">
        <h2 id="outlet-articles">Articles here ({articles.length})</h2>
        <ul className="outlet-articles">
          {articles.map(({ article, label, date }) => (
            <li key={article.id}>
              <time>{date ?? "date unknown"}</time>
              <Button
                variant="quiet"
                onPress={() =>
                  go({ kind: "read", story: article.story, article: article.id, at: null })
                }
              >
                {label}
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function NameFields({ outlet }: { readonly outlet: Outlet }) {
  const store = useStore();
  const [name, setName] = useState(outlet.name);
  const [mark, setMark] = useState(outlet.mark);
  const isChanged = name.trim() !== outlet.name || mark.trim() !== outlet.mark;
  return (
    <form
      className="outlet-names"
      onSubmit={(event) => {
        event.preventDefault();
        void store.run("editOutlet", { outlet: outlet.id, name, mark });
      }}
    >
      <OutletMark name={outlet.name} mark={outlet.mark} colour={outlet.colour} />
      <TextField label="Name" value={name} onChange={setName} />
      <TextField label="Mark" value={mark} onChange={setMark} />
      <Button type="submit" isDisabled={!isChanged || name.trim() === "" || mark.trim() === ""}>
        Rename
      </Button>
    </form>
  );
}
