import { memo, useEffect, useId, useMemo, useRef } from "react";
import type { ReactNode } from "react";
import type { Block } from "../../../core/model/block.ts";
import type { Range as TextRange } from "../../../core/model/range.ts";
import type { Passage } from "../../shell/address.ts";
import type { CodeKeys } from "../../shell/registry.ts";
import { selectedRange, unitAt } from "./cursor.ts";
import { pageOffset } from "./dom-map.ts";
import { Handles } from "./Handles.tsx";
import { Margin } from "./Margin.tsx";
import { announcement } from "./marks.ts";
import type { Mark } from "./marks.ts";
import { pageOf } from "./page.ts";
import type { Page } from "./page.ts";
import { usePainted } from "./painted.ts";
import { RemovedBlock } from "./RemovedBlock.tsx";
import { useShown } from "./drawing.ts";
import { useReaderCursor } from "./useReaderCursor.ts";
import "./reader.css";

interface ReaderProps {
  /** What the article is called, for its region's name. */
  readonly label: string;
  readonly headline: string | null;
  readonly blocks: readonly Block[];
  /** Sentences of the clean text. */
  readonly sentences: readonly TextRange[];
  readonly marks: readonly Mark[];
  readonly selection: Passage | null;
  readonly onSelectionChange: (selection: Passage | null) => void;
  readonly showRemoved: boolean;
  /** Puts the block of this index back; without it removed blocks are only shown. */
  readonly onRestore?: (index: number) => void;
  /** A coding's name in the margin was pressed. */
  readonly onOpenMark: (id: string) => void;
  /** What codes' keys do while text is selected. */
  readonly codeKeys: CodeKeys;
  /** The coding that is chosen, whether it can be changed or not; null: none. */
  readonly chosen?: string | null;
  /** Where the coding stands whose ends can be dragged, and what to do once they were; null: none. */
  readonly handled?: Passage | null;
  readonly onResize?: (passage: Passage) => void;
  /** What was just done, for a screen reader. */
  readonly notice?: string;
  /** Outlet, author, date: stands under the headline. */
  readonly byline?: ReactNode;
  /** Is told where the cursor is, as a page offset less the start of the text. */
  readonly onStand?: (at: number) => void;
  /** False while another reader beside this one has the keyboard. */
  readonly isActive?: boolean;
}

/** An article to read and to select in, with what stands on it. */
export function Reader(props: ReaderProps) {
  const { headline, blocks, sentences, marks, selection, codeKeys } = props;
  const { chosen = null, handled = null, onResize } = props;
  const page = useMemo(() => pageOf(headline, blocks), [headline, blocks]);
  const { cursor, units, place } = useReaderCursor(
    page,
    sentences,
    selection,
    props.onSelectionChange,
    codeKeys,
    props.isActive ?? true,
  );
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const hint = useId();
  const here = selectedRange(cursor) ?? unitAt(units, cursor);
  const isSelected = selectedRange(cursor) !== null;
  const codings = useMemo(
    () => marks.filter((mark) => mark.kind === "coding" || mark.kind === "suggestion"),
    [marks],
  );
  usePainted(frame, sheet, page, marks);
  useShown(frame, sheet, page, here, cursor.at, isSelected);
  const { onStand } = props;
  const stands = cursor.at - page.textStart;
  useEffect(() => onStand?.(stands), [onStand, stands]);
  // The chosen coding's line with its memo, where the inspector shows it.
  useEffect(() => {
    const line = chosen === null ? null : document.getElementById(`line-${chosen}`);
    if (line === null) sheet.current?.removeAttribute("aria-details");
    else sheet.current?.setAttribute("aria-details", line.id);
  });
  const heard = here === null ? "" : announcement(page, here, marks, isSelected);

  const onPointerDown = () => {
    const up = () => {
      const picked = document.getSelection();
      const root = sheet.current;
      if (picked?.anchorNode == null || picked.focusNode === null || root === null) return;
      if (!root.contains(picked.anchorNode) || !root.contains(picked.focusNode)) return;
      place(
        pageOffset(root, page, picked.anchorNode, picked.anchorOffset),
        pageOffset(root, page, picked.focusNode, picked.focusOffset),
      );
    };
    document.addEventListener("pointerup", () => setTimeout(up), { once: true });
  };

  return (
    <div className="reader" ref={frame}>
      <p id={hint} className="reader-hint">
        Arrow keys step by word and sentence; with Shift they select.
      </p>
      <p className="reader-hint" aria-live="polite">
        {heard}
      </p>
      <p className="reader-hint reader-notice" aria-live="polite">
        {props.notice}
      </p>
      <div className="reader-sheet">
        {/* The reader has a cursor of its own, as an application does: text that cannot be
            edited has none in a browser. */}
        {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
        <div
          ref={sheet}
          className="reader-text"
          role="application"
          aria-roledescription="text"
          aria-label={props.label}
          aria-describedby={hint}
          tabIndex={0}
          data-scope={isSelected ? "selection" : "text"}
          onPointerDown={onPointerDown}
        >
          <Parts
            page={page}
            byline={props.byline}
            showRemoved={props.showRemoved}
            onRestore={props.onRestore}
          />
          {handled !== null && onResize !== undefined && (
            <Handles sheet={sheet} page={page} handled={handled} onResize={onResize} />
          )}
        </div>
        {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
        {/* Behind the text: Tab leads to the text first, and what is measured is there by then. */}
        <Margin
          frame={frame}
          sheet={sheet}
          page={page}
          codings={codings}
          chosen={chosen}
          onOpen={props.onOpenMark}
        />
      </div>
    </div>
  );
}

interface PartsProps {
  readonly page: Page;
  readonly byline: ReactNode;
  readonly showRemoved: boolean;
  readonly onRestore: ReaderProps["onRestore"];
}

/** The text itself: drawn anew only when it is another, not when something is put on it. */
const Parts = memo(function Parts({ page, byline, showRemoved, onRestore }: PartsProps) {
  return (
    <>
      {page.textStart === 0 && byline !== undefined && <Byline>{byline}</Byline>}
      {page.parts.map((part) => {
        if (part.kind === "removed") {
          if (!showRemoved) return null;
          const { block, index } = part;
          return (
            <RemovedBlock
              key={`removed-${index}`}
              block={block}
              {...(onRestore === undefined ? {} : { onRestore: () => onRestore(index) })}
            />
          );
        }
        switch (part.kind) {
          case "headline":
            return (
              <div key={part.start}>
                <h2 className="reader-headline" data-start={part.start}>
                  {part.text}
                </h2>
                {byline !== undefined && <Byline>{byline}</Byline>}
              </div>
            );
          case "heading":
            return (
              <h3 key={part.start} data-start={part.start}>
                {part.text}
              </h3>
            );
          case "quote":
            return (
              <blockquote key={part.start} data-start={part.start}>
                {part.text}
              </blockquote>
            );
          case "paragraph":
          case "list":
          case "caption":
            return (
              <p key={part.start} className={`reader-${part.kind}`} data-start={part.start}>
                {part.text}
              </p>
            );
        }
      })}
    </>
  );
});

function Byline({ children }: { readonly children: ReactNode }) {
  return <div className="reader-byline">{children}</div>;
}
