import { useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import type { ListedMemo } from "../../../core/memos/list.ts";
import { subjectWord } from "../../../core/memos/subject.ts";
import { useProject, useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { whenWords } from "../../ui/when.ts";
import { MemoEditor } from "./MemoEditor.tsx";
import { MemoText } from "./MemoText.tsx";
import { addressOf } from "./subject-address.ts";

/** One memo under what it is about; one's own is edited in place. */
export function MemoCard({ listed }: { readonly listed: ListedMemo }) {
  const { memo, subject, coder } = listed;
  const store = useStore();
  const { records, coder: me } = useProject();
  const { go } = useNavigator();
  const [isEditing, setEditing] = useState(false);
  const address = addressOf(records, memo.about);
  const title = `${subjectWord(subject.kind)}: ${subject.label}`;
  return (
    <article className="memo-card" aria-label={`Memo on ${title}`}>
      <header className="memo-about">
        <span className="memo-kind">{subjectWord(subject.kind)}</span>
        {address === null ? (
          <span>{subject.label}</span>
        ) : (
          <button type="button" className="memo-link" onClick={() => go(address)}>
            {subject.label}
          </button>
        )}
        {subject.quote !== null && <q className="memo-quote">{subject.quote}</q>}
      </header>
      {isEditing ? (
        <MemoEditor about={memo.about} text={memo.text} onDone={() => setEditing(false)} />
      ) : (
        <MemoText text={memo.text} />
      )}
      <footer className="memo-foot">
        <span>
          {coder}, <time dateTime={memo.updatedAt}>{whenWords(memo.updatedAt)}</time>
        </span>
        {memo.coder === me && !isEditing && (
          <>
            <Button variant="quiet" onPress={() => setEditing(true)}>
              Edit
            </Button>
            <Button
              variant="quiet"
              onPress={() => void store.run("writeMemo", { about: memo.about, text: "" })}
            >
              Remove
            </Button>
          </>
        )}
      </footer>
    </article>
  );
}
