import { useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import { subjectOf, subjectWord } from "../../../core/memos/subject.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { useProject } from "../../project/context.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { MemoEditor } from "./MemoEditor.tsx";
import { MemoText } from "./MemoText.tsx";
import { shownAt } from "./subject-address.ts";
import "./memos.css";

/** The coder's memo about a record, to be written or changed; others' stand above it. */
export function MemoDialog(props: { readonly about: string; readonly onClose: () => void }) {
  const { about, onClose } = props;
  const { records, coder } = useProject();
  const { kind, label, quote } = subjectOf(records, about);
  const memos = recordsOf(records, "memo").filter((memo) => memo.about === about);
  const own = memos.find((memo) => memo.coder === coder);
  return (
    <Dialog title={`Memo on the ${subjectWord(kind)} ${label}`} isOpen onClose={onClose}>
      {quote !== null && <blockquote className="memo-quote">{quote}</blockquote>}
      {memos
        .filter((memo) => memo !== own)
        .map((memo) => (
          <MemoText key={memo.id} text={memo.text} />
        ))}
      <MemoEditor about={about} text={own?.text ?? ""} onDone={onClose} />
    </Dialog>
  );
}

/** Lets a memo be written from anywhere, about what is shown there. */
export function MemoCommand() {
  const { address } = useNavigator();
  const [about, setAbout] = useState<string | null>(null);
  useCommands({ "memo.write": () => setAbout(shownAt(address)) });
  return about === null ? null : <MemoDialog about={about} onClose={() => setAbout(null)} />;
}
