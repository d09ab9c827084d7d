import { useMemo, useRef, useState } from "react";
import { csvOf } from "../../../core/exchange/csv.ts";
import { memosMarkdown, memosOf, memosTable } from "../../../core/memos/list.ts";
import { subjectKinds, subjectWord } from "../../../core/memos/subject.ts";
import type { SubjectKind } from "../../../core/memos/subject.ts";
import { PROJECT_ID } from "../../../core/model/ids.ts";
import type { CoderId } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { api } from "../../project/api.ts";
import { useProject, useStore } from "../../project/context.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Select } from "../../ui/Select.tsx";
import { SearchField } from "../../ui/TextField.tsx";
import { MemoCard } from "./MemoCard.tsx";
import { MemoDialog } from "./MemoDialog.tsx";
import { SubjectPicker } from "./SubjectPicker.tsx";
import "./memos.css";

/** How many memos are drawn before more are asked for. */
const SHOWN_AT_ONCE = 100;

/** Every memo, by what it is about: searched, edited in place, exported. */
export function MemosView() {
  const { records } = useProject();
  const store = useStore();
  const [words, setWords] = useState("");
  const [kind, setKind] = useState<SubjectKind | "all">("all");
  const [coder, setCoder] = useState<CoderId | "all">("all");
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const [isPicking, setPicking] = useState(false);
  const [about, setAbout] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const focus = () => search.current?.focus();
  useCommands({ "find.view": focus, "list.search": focus });
  const memos = useMemo(
    () =>
      memosOf(records, {
        words,
        kind: kind === "all" ? null : kind,
        coder: coder === "all" ? null : coder,
      }),
    [records, words, kind, coder],
  );
  const count = useMemo(() => recordsOf(records, "memo").length, [records]);
  const coders = recordsOf(records, "coder");
  const project = records.get(PROJECT_ID);
  const name = project?.type === "project" ? project.name : "Project";
  const write = (extension: "md" | "csv") => () => {
    const content = extension === "md" ? memosMarkdown(name, memos) : csvOf(memosTable(memos));
    void api
      .exportText({ title: "Export the memos", name: `${name} memos`, extension, content })
      .then((result) => {
        if (store.shown(result).ok && result.ok && result.value !== null) {
          store.say(`The memos were written to ${result.value.path}.`);
        }
      });
  };
  return (
    <div className="memos view-page" data-scope="list">
      <div className="memos-head" role="search">
        <SearchField label="Search the memos" value={words} onChange={setWords} inputRef={search} />
        <Select<SubjectKind | "all">
          label="What they are about"
          hideLabel
          options={[
            { id: "all", label: "About anything" },
            ...subjectKinds.map((id) => ({ id, label: `About a ${subjectWord(id)}` })),
          ]}
          value={kind}
          onChange={setKind}
        />
        {coders.length > 1 && (
          <Select<CoderId | "all">
            label="Who wrote them"
            hideLabel
            options={[
              { id: "all", label: "By anybody" },
              ...coders.map((each) => ({ id: each.id, label: each.name })),
            ]}
            value={coder}
            onChange={setCoder}
          />
        )}
        <Button variant="primary" onPress={() => setPicking(true)}>
          Write a memo…
        </Button>
        <Button isDisabled={memos.length === 0} onPress={write("md")}>
          Export as Markdown…
        </Button>
        <Button isDisabled={memos.length === 0} onPress={write("csv")}>
          Export as CSV…
        </Button>
      </div>
      <p className="view-count" role="status">
        {memos.length < count && `${memos.length} of `}
        {count === 1 ? "1 memo" : `${count} memos`}
      </p>
      {count === 0 ? (
        <EmptyState command="memo.write">
          There are no memos yet. Write one about what is on the screen, from anywhere.
        </EmptyState>
      ) : (
        memos.length === 0 && <EmptyState>No memo is so. Loosen a filter.</EmptyState>
      )}
      <ul className="memo-list">
        {memos.slice(0, most).map((listed) => (
          <li key={listed.memo.id}>
            <MemoCard listed={listed} />
          </li>
        ))}
      </ul>
      {memos.length > most && (
        <Button onPress={() => setMost(most + SHOWN_AT_ONCE)}>
          {`Show ${Math.min(SHOWN_AT_ONCE, memos.length - most)} more`}
        </Button>
      )}
      {isPicking && (
        <SubjectPicker
          onClose={() => setPicking(false)}
          onPick={(id) => {
            setPicking(false);
            setAbout(id);
          }}
        />
      )}
      {about !== null && <MemoDialog about={about} onClose={() => setAbout(null)} />}
    </div>
  );
}
