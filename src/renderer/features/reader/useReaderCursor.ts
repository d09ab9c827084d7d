import { useMemo, useState } from "react";
import type { Range } from "../../../core/model/range.ts";
import type { Passage } from "../../shell/address.ts";
import { segmentWords } from "../../../core/text/words.ts";
import { useCommands } from "../../shell/commands.tsx";
import type { CodeKeys, CommandHandlers } from "../../shell/registry.ts";
import { cursorMoves, moveCursor, selectedRange, startCursor } from "./cursor.ts";
import type { Cursor, Units } from "./cursor.ts";
import { pageRange, passageOf, textParts } from "./page.ts";
import type { Page } from "./page.ts";

function isSamePassage(a: Passage | null, b: Passage | null): boolean {
  return a === b || (a?.field === b?.field && a?.start === b?.start && a?.end === b?.end);
}

function unitsOf(page: Page, sentences: readonly Range[]): Units {
  const parts = textParts(page);
  const headline = parts.filter((part) => part.kind === "headline");
  const shifted = sentences.map(({ start, end }) => ({
    start: start + page.textStart,
    end: end + page.textStart,
  }));
  return {
    words: segmentWords(page.text),
    sentences: [...headline, ...shifted],
    paragraphs: parts,
  };
}

const noKeys: CodeKeys = new Map();

interface ReaderCursor {
  readonly cursor: Cursor;
  readonly units: Units;
  /** Puts the cursor where a person pointed, from `anchor` to `at` in page offsets. */
  readonly place: (anchor: number, at: number) => void;
}

/** The reader's cursor, moved by the commands of the table and kept in step with `selection`. */
export function useReaderCursor(
  page: Page,
  sentences: readonly Range[],
  selection: Passage | null,
  onSelectionChange: (selection: Passage | null) => void,
  codeKeys: CodeKeys,
  isActive: boolean,
): ReaderCursor {
  const units = useMemo(() => unitsOf(page, sentences), [page, sentences]);
  const [cursor, setCursor] = useState<Cursor>(startCursor);
  const [seen, setSeen] = useState<Passage | null>(null);
  if (!isSamePassage(seen, selection)) {
    // The selection was set from outside: a link to a passage, another view.
    setSeen(selection);
    const range = selection === null ? null : pageRange(page, selection);
    setCursor({
      at: range?.end ?? cursor.at,
      anchor: range?.start ?? null,
      unit: "word",
    });
  }

  const change = (next: Cursor) => {
    const range = selectedRange(next);
    const passage = range === null ? null : passageOf(page, range);
    setCursor(next);
    setSeen(passage);
    if (!isSamePassage(passage, selection)) onSelectionChange(passage);
  };

  const handlers: Record<string, () => void> = {
    "selection.clear": () => change({ ...cursor, anchor: null }),
  };
  for (const move of cursorMoves) {
    handlers[`cursor.${move}`] = () => change(moveCursor(units, cursor, move, false));
    handlers[`selection.${move}`] = () => change(moveCursor(units, cursor, move, true));
  }
  // Of two readers side by side the one in which one is answers.
  useCommands(isActive ? (handlers satisfies CommandHandlers) : {}, isActive ? codeKeys : noKeys);

  return {
    cursor,
    units,
    place: (anchor, at) => change({ at, anchor: anchor === at ? null : anchor, unit: "word" }),
  };
}
