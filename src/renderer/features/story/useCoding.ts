import { startTransition, useCallback, useMemo, useRef, useState } from "react";
import { visibleCodings } from "../../../core/coding/visible-codings.ts";
import type { CodingScope } from "../../../core/coding/visible-codings.ts";
import type { Coding } from "../../../core/model/coding.ts";
import type { ArticleId, CodeId } from "../../../core/model/ids.ts";
import type { Span } from "../../../core/model/span.ts";
import { bothEnds } from "../../../core/text/shorten.ts";
import { segmentWords } from "../../../core/text/words.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import { useProject, useStore } from "../../project/context.ts";
import { codesFor, codesToCode, codingsOf } from "../../project/selectors.ts";
import type { CodingView } from "../../project/selectors.ts";
import type { AppStore } from "../../project/store.ts";
import type { Passage } from "../../shell/address.ts";
import type { CodeKeys, CommandHandlers } from "../../shell/registry.ts";
import { resizedRange } from "../reader/resize.ts";
import type { Direction, Edge } from "../reader/resize.ts";
import { isInText, narrowestAt, placeFrom, spanOf, touches, wordsAt } from "./coding-places.ts";
import { useMayCode } from "./useMayCode.ts";
import type { MayCode } from "./useMayCode.ts";
import { voiceWords } from "./voice-words.ts";

/** The code last put on something in this window, to be put on the next by one key. */
const lastCodes = new WeakMap<AppStore, CodeId>();

/** Coding one article: what is there, and what keys do with it. */
export interface ArticleCoding extends MayCode {
  /** The codings shown, in the order of the text. */
  readonly codings: readonly CodingView[];
  /** How many codings of others and of other passes are not shown. */
  readonly hidden: number;
  readonly scope: CodingScope;
  readonly setScope: (scope: CodingScope) => void;
  /** The coding keys and handles act on; null: none is chosen. */
  readonly chosen: CodingView | null;
  readonly choose: (id: string | null) => void;
  /** What was just done, for a screen reader. */
  readonly said: string;
  /** Where the cursor is; below 0 in the headline. */
  readonly stand: (at: number) => void;
  readonly apply: (code: CodeId, span?: Span) => void;
  readonly recode: (code: CodeId) => void;
  readonly move: (view: CodingView, passage: Passage) => void;
  readonly remove: (view: CodingView) => void;
  readonly codeKeys: CodeKeys;
  readonly commands: CommandHandlers;
}

/** What can be done with the codes of an article that is read, at its selection. */
export function useCoding(
  article: ArticleId,
  read: ArticleText | null,
  selection: Passage | null,
  onSelect: (passage: Passage) => void,
): ArticleCoding {
  const { records, coder } = useProject();
  const store = useStore();
  const [scope, setScope] = useState<CodingScope>("own");
  const [chosenId, choose] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  // Where a coding is being moved to: the next key goes on from there, not from where it was.
  const moving = useRef<{ readonly id: string; readonly passage: Passage } | null>(null);
  const all = codingsOf(records, article);
  const codings = useMemo(
    () => visibleCodings(records, all, coder, scope),
    [records, all, coder, scope],
  );
  const words = useMemo(
    () => ({
      text: segmentWords(read?.text ?? ""),
      headline: segmentWords(read?.headline ?? ""),
    }),
    [read],
  );
  const codes = codesToCode(records);
  // Where the cursor is: told by the reader, asked for by a key, drawn by neither.
  const at = useRef(0);
  const stand = useCallback((offset: number) => {
    at.current = offset;
  }, []);
  const last = codings.find(({ coding }) => coding.id === chosenId);
  const chosen =
    last !== undefined && (selection === null || touches(last, selection))
      ? last
      : narrowestAt(codings, selection);

  const may = useMayCode(store, { records, coder }, article, chosen?.coding ?? null);

  const apply = (code: CodeId, given?: Span): void => {
    const span =
      given ?? (selection === null || read === null ? null : spanOf(article, read, selection));
    if (span === null) return;
    void store.run("codeSpan", { code, span }).then((result) => {
      if (!result.ok) return;
      lastCodes.set(store, code);
      const name = nameInPass(store, code, null);
      // What is painted first is the passage; its line in the inspector may come a frame later.
      startTransition(() => {
        choose(result.value.focus);
        setSaid(`Coded ${name}.`);
      });
    });
  };

  const move = (view: CodingView, passage: Passage): void => {
    if (read === null) return;
    const { coding, code } = view;
    moving.current = { id: coding.id, passage };
    choose(coding.id);
    const span = spanOf(article, read, passage);
    void store.run("moveCoding", { coding: coding.id, span }).then((result) => {
      if (moving.current?.passage === passage) moving.current = null;
      if (!result.ok) return;
      onSelect(passage);
      setSaid(`${code?.name ?? "Code"} now on: ${bothEnds(wordsAt(read, passage), 80)}`);
    });
  };

  const resize = (edge: Edge, direction: Direction): void => {
    if (chosen === null) return;
    const { span } = chosen.coding.anchor;
    const from = moving.current?.id === chosen.coding.id ? moving.current.passage : span;
    const next = resizedRange(words[span.field], from, edge, direction);
    if (next !== null) move(chosen, { field: span.field, ...next });
    else setSaid("It cannot be moved further that way.");
  };

  // The same function while one stays: each line of the list of codings holds it.
  const remove = useCallback(
    (view: CodingView): void => {
      void store.run("removeCoding", { coding: view.coding.id }).then((result) => {
        if (result.ok) setSaid(`Removed the code ${view.code?.name ?? ""}.`);
      });
    },
    [store],
  );

  const recode = (code: CodeId): void => {
    if (chosen === null) return;
    const { coding } = chosen;
    void store.run("recodeCoding", { coding: coding.id, code }).then((result) => {
      if (!result.ok) return;
      lastCodes.set(store, code);
      choose(coding.id);
      setSaid(`Changed to ${nameInPass(store, code, coding)}.`);
    });
  };

  const jump = (step: 1 | -1): void => {
    const standing = codings
      .filter(({ coding }) => !coding.anchor.orphan)
      .sort((a, b) => Number(isInText(a)) - Number(isInText(b)));
    // From the coding that is selected to its neighbour, else from where the cursor is.
    const place =
      selection === null ? -1 : standing.findIndex(({ coding }) => coding.id === chosen?.coding.id);
    const next = place < 0 ? placeFrom(standing, at.current, step) : place + step;
    const view = standing[next];
    if (view === undefined) {
      setSaid(standing.length === 0 ? "Nothing is coded here." : "There is no further coding.");
      return;
    }
    const { field, start, end } = view.coding.anchor.span;
    choose(view.coding.id);
    onSelect({ field, start, end });
    const memo = view.memos.map(({ text }) => ` Memo: ${text}`).join("");
    setSaid(
      `Coding ${next + 1} of ${standing.length}: ${view.code?.name ?? "unknown code"}, ${voiceWords[view.coding.voice]}.${memo}`,
    );
  };

  const lastCode = lastCodes.get(store);
  const isSelected = selection !== null;
  return {
    codings,
    hidden: all.length - codings.length,
    scope,
    setScope,
    chosen,
    choose,
    said,
    stand,
    apply,
    recode,
    move,
    remove,
    ...may,
    codeKeys: new Map(
      codes.flatMap(({ id, key, codable }) =>
        key === null || !codable ? [] : [[key, () => apply(id)] as const],
      ),
    ),
    commands: {
      "coding.next": () => jump(1),
      "coding.previous": () => jump(-1),
      "coding.scope": () => {
        setScope(scope === "own" ? "all" : "own");
        setSaid(
          scope === "own" ? "Codings of all coders and passes." : "Your codings of this pass.",
        );
      },
      ...(isSelected && lastCode !== undefined
        ? { "selection.lastCode": () => apply(lastCode) }
        : {}),
      ...(chosen === null
        ? {}
        : {
            "coding.endForward": () => resize("end", "forward"),
            "coding.endBack": () => resize("end", "back"),
            "coding.startForward": () => resize("start", "forward"),
            "coding.startBack": () => resize("start", "back"),
            "coding.remove": () => remove(chosen),
          }),
    },
  };
}

/** What a code is called in the coding's pass (null: in the one coded in), one just made too. */
function nameInPass(store: AppStore, code: CodeId, coding: Coding | null): string {
  const { project } = store.read();
  if (project === null) return "";
  const { codes } = codesFor(project.records, coding);
  return codes.find(({ id }) => id === code)?.name ?? "";
}
