import { startTransition, useEffect, useRef, useState } from "react";
import type { DragEvent } from "react";
import { useNavigator } from "../../app/navigation.ts";
import type { Result } from "../../../core/model/result.ts";
import type { ImportPreview } from "../../../shared/contract.ts";
import { api } from "../../project/api.ts";
import { useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { firstDecisions } from "./import-state.ts";
import type { Decided } from "./import-state.ts";
import { PreviewView } from "./PreviewView.tsx";
import "./import.css";

interface Shown {
  readonly preview: ImportPreview;
  readonly decisions: readonly Decided[];
}

/** Brings articles in: first from where, then what they become, then the import itself. */
export function ImportView() {
  const store = useStore();
  const { go } = useNavigator();
  const [shown, setShown] = useState<Shown | null>(null);
  const [isReading, setReading] = useState(false);
  /** The preview that waits in the main process; whoever leaves this view abandons it. */
  const waiting = useRef<string | null>(null);
  const isHere = useRef(true);
  const discard = () => {
    if (waiting.current !== null) void api.discardImport({ preview: waiting.current });
    waiting.current = null;
  };
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      discard();
    };
  }, []);

  const show = (asked: Promise<Result<ImportPreview | null>>) => {
    setReading(true);
    void asked
      .then((result) => {
        if (!store.shown(result).ok || !result.ok || result.value === null) return;
        if (result.value.cancelled) {
          store.say("Reading was cancelled; nothing was imported.");
          return;
        }
        waiting.current = result.value.preview;
        if (!isHere.current) {
          discard();
          store.say("The import was left while its files were read; nothing was imported.");
          return;
        }
        const read = { preview: result.value, decisions: firstDecisions(result.value) };
        startTransition(() => setShown(read));
      })
      .finally(() => setReading(false));
  };
  const leave = () => {
    discard();
    setShown(null);
  };
  const commit = () => {
    if (shown === null) return;
    const articles = shown.decisions
      .filter(({ isIncluded }) => isIncluded)
      .map(({ item, metadata, kept, isVersion }) => ({
        index: item.index,
        metadata,
        kept: kept === null ? null : [...kept],
        revises: isVersion ? (item.versionOf?.article ?? null) : null,
      }));
    setReading(true);
    void api
      .commitImport({ preview: shown.preview.preview, articles })
      .then((result) => {
        if (!store.shown(result).ok || !result.ok) {
          if (!result.ok && result.problem.code === "cancelled") store.say(result.problem.message);
          return;
        }
        waiting.current = null;
        const { imported } = result.value;
        store.say(
          imported === 1 ? "1 article was imported." : `${imported} articles were imported.`,
        );
        if (!isHere.current) return;
        // Thousands of articles are drawn in parts, between which the window answers.
        startTransition(() => {
          setShown(null);
          go({ kind: "library" });
        });
      })
      .finally(() => setReading(false));
  };

  return shown === null ? (
    <ImportStart isReading={isReading} onShow={show} />
  ) : (
    <PreviewView
      preview={shown.preview.preview}
      problems={shown.preview.problems}
      decisions={shown.decisions}
      isBusy={isReading}
      onChange={(decisions) => setShown({ ...shown, decisions })}
      onCancel={leave}
      onImport={commit}
    />
  );
}

function ImportStart(props: {
  readonly isReading: boolean;
  readonly onShow: (asked: Promise<Result<ImportPreview | null>>) => void;
}) {
  const { isReading, onShow } = props;
  const [text, setText] = useState("");
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onShow(api.previewDropped(files));
  };
  return (
    <div className="import-start">
      <h2>Import articles</h2>
      {/* Dropping is for the mouse; the buttons below do the same for everybody. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="import-drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p>Drop files or a folder here: text, Markdown, or saved web pages.</p>
        <div className="import-buttons">
          <Button
            variant="primary"
            isDisabled={isReading}
            onPress={() => onShow(api.chooseImport({ what: "files" }))}
          >
            Choose files…
          </Button>
          <Button
            isDisabled={isReading}
            onPress={() => onShow(api.chooseImport({ what: "folder" }))}
          >
            Choose a folder…
          </Button>
        </div>
      </div>
      <TextField label="Or paste an article’s text" lines={8} value={text} onChange={setText} />
      <Button
        isDisabled={isReading || text.trim() === ""}
        onPress={() => onShow(api.previewPasted({ text }))}
      >
        Look at the pasted text
      </Button>
      {isReading && <p role="status">Reading…</p>}
    </div>
  );
}
