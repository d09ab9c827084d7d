import { useCallback, useEffect, useMemo, useState } from "react";
import { Inspect } from "../../app/inspector.tsx";
import type { CodeId } from "../../../core/model/ids.ts";
import type { Span } from "../../../core/model/span.ts";
import { api } from "../../project/api.ts";
import { useProject, useStore } from "../../project/context.ts";
import { codesToCode } from "../../project/selectors.ts";
import type { CodingView, StoryView } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";
import type { Address, Passage } from "../../shell/address.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Awaited } from "../../ui/Awaited.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { rememberPassage } from "../memos/last-passage.ts";
import { Reader } from "../reader/Reader.tsx";
import { placeOfSuggestion } from "../signals/finding-items.ts";
import { SignalList } from "../signals/SignalList.tsx";
import { SuggestionList } from "../signals/SuggestionList.tsx";
import { useFindings } from "../signals/useFindings.ts";
import { SheetPanel } from "../sheets/SheetPanel.tsx";
import { ArticleFacts } from "./ArticleFacts.tsx";
import { Byline } from "./Byline.tsx";
import { CodingList } from "./CodingList.tsx";
import { CodePicker } from "./CodePicker.tsx";
import { handledOf, narrowestAt } from "./coding-places.ts";
import { EvidenceDialog } from "./EvidenceDialog.tsx";
import { marksOf } from "./marks-of.ts";
import { QuotationList } from "./QuotationList.tsx";
import { ReadBar } from "./ReadBar.tsx";
import { useMarkedQuotations } from "./useMarkedQuotations.ts";
import { useCoding } from "./useCoding.ts";

type ReadAddress = Extract<Address, { readonly kind: "read" }>;

/** One article to read and to code, with what is known of it in the inspector. */
export function ReadView({ address, story }: { address: ReadAddress; story: StoryView }) {
  const { records } = useProject();
  const store = useStore();
  const view = useMemo(
    () => story.articles.find(({ article }) => article.id === address.article) ?? null,
    [story, address.article],
  );
  const revision = view?.revision.id ?? null;
  const byline = useMemo(() => (view === null ? null : <Byline view={view} />), [view]);
  const [selection, setSelection] = useState<Passage | null>(address.at);
  const [shownAt, setShownAt] = useState(address.at);
  // Going to another passage of the same article selects it.
  if (shownAt !== address.at) {
    setShownAt(address.at);
    setSelection(address.at);
  }
  const [showRemoved, setShowRemoved] = useState(false);
  const [dialog, setDialog] = useState<"code" | "recode" | "evidence" | null>(null);
  const reading = useLatest(`${address.article} ${revision ?? ""}`, () =>
    api.readArticle({ article: address.article }),
  );
  const read = reading.value;

  const coding = useCoding(address.article, read, selection, setSelection);
  const { codings, choose } = coding;
  const chosenCoding = coding.chosen?.coding.id ?? null;
  const codes = codesToCode(records);
  const own = useMemo(() => codings.map((each) => each.coding), [codings]);
  const findings = useFindings(address.article, read, own, selection, setSelection);
  const quoted = useMarkedQuotations();
  const marks = useMemo(
    () => [...marksOf(records, codings, read, quoted.isMarked), ...findings.marks],
    [records, codings, read, quoted.isMarked, findings.marks],
  );

  const { article } = address;
  const restore = useCallback(
    (block: number) => void store.run("setBlockKept", { article, block, kept: true }),
    [store, article],
  );
  const spanOf = (passage: Passage): Span | null =>
    revision === null ? null : { ...passage, article: address.article, revision };
  const { begin } = coding;
  const changeCode = useCallback(() => begin("change", () => setDialog("recode")), [begin]);
  const applyCode = (code: CodeId) => {
    if (findings.selected === null) coding.apply(code);
    else findings.take(findings.selected, code);
  };
  const codeQuotation = useCallback(
    (passage: Passage) => {
      setSelection(passage);
      begin("code", () => setDialog("code"));
    },
    [setSelection, begin],
  );
  const openMark = useCallback(
    (id: string) => {
      const suggested = placeOfSuggestion(id);
      if (suggested === null) choose(id);
      else setSelection(suggested);
    },
    [choose, setSelection],
  );
  const codeKeys = new Map(
    [...coding.codeKeys.keys()].flatMap((key) => {
      const code = codes.find((each) => each.key === key);
      return code === undefined ? [] : [[key, () => applyCode(code.id)] as const];
    }),
  );
  useCommands({
    "text.removed": () => setShowRemoved(!showRemoved),
    "text.quotations": quoted.toggle,
    ...coding.commands,
    ...(coding.chosen === null ? {} : { "coding.change": changeCode }),
    ...findings.commands,
    ...(selection === null
      ? {}
      : {
          "selection.code": () => begin("code", () => setDialog("code")),
          "selection.memo": () => openMemo(codings, selection, choose),
          "selection.note": () => setDialog("evidence"),
        }),
  });

  useEffect(() => {
    if (selection === null || read === null) return;
    rememberPassage({ address: { ...address, at: selection }, words: quoteOf(selection, read) });
  }, [address, read, selection]);

  if (view === null) {
    return (
      <EmptyState command="go.library">
        This article is no longer in this story; find it in the library.
      </EmptyState>
    );
  }
  if (read === null) {
    return <Awaited asked={reading} waiting="Reading…" undone="The article was not read" />;
  }
  return (
    <div className="read-view">
      <ReadBar
        address={address}
        story={story}
        versions={view.revision.number}
        read={read}
        selection={selection}
        canCode={coding.problem === null}
        showRemoved={showRemoved}
        setShowRemoved={setShowRemoved}
        setDialog={setDialog}
        setSelection={setSelection}
      />
      <Reader
        key={read.revision}
        label={view.label}
        headline={read.headline}
        blocks={read.blocks}
        sentences={read.analysis.sentences}
        marks={marks}
        selection={selection}
        onSelectionChange={setSelection}
        showRemoved={showRemoved}
        onRestore={restore}
        onOpenMark={openMark}
        codeKeys={codeKeys}
        chosen={chosenCoding}
        handled={handledOf(coding, read.revision)}
        onResize={(passage) => {
          if (coding.chosen !== null) coding.move(coding.chosen, passage);
        }}
        notice={coding.said}
        onStand={coding.stand}
        byline={byline}
      />
      <Inspect>
        <CodingList coding={coding} onChange={changeCode} />
        <SheetPanel read={read} selection={selection} coding={chosenCoding} />
        <SuggestionList
          suggestions={findings.suggestions}
          asked={findings.asked}
          take={findings.take}
          reject={findings.reject}
          onOpen={setSelection}
        />
        <SignalList signals={findings.signals} judge={findings.judge} onOpen={setSelection} />
        <QuotationList read={read} onOpen={setSelection} onCode={codeQuotation} />
        <ArticleFacts key={view.article.id} view={view} />
      </Inspect>
      <CodePicker
        recoded={dialog === "recode" ? (coding.chosen?.coding ?? null) : null}
        isOpen={dialog === "code" || dialog === "recode"}
        onClose={() => setDialog(null)}
        onPick={(code) => {
          setDialog(null);
          if (dialog === "recode") coding.recode(code);
          else applyCode(code);
        }}
      />
      {selection !== null && dialog === "evidence" && (
        <EvidenceDialog
          span={spanOf(selection)}
          quote={quoteOf(selection, read)}
          outlet={view.outlet}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

/** Opens the memo of the coding under the selection: the narrowest, where there are several. */
function openMemo(
  codings: readonly CodingView[],
  selection: Passage,
  open: (coding: string) => void,
): void {
  const narrowest = narrowestAt(codings, selection);
  if (narrowest === null) return;
  open(narrowest.coding.id);
  // Once it is drawn: the memo's field is inside what was just opened.
  requestAnimationFrame(() => document.querySelector<HTMLElement>(".memo-field textarea")?.focus());
}

function quoteOf(
  passage: Passage,
  read: { readonly text: string; readonly headline: string | null },
): string {
  const text = passage.field === "headline" ? (read.headline ?? "") : read.text;
  return text.slice(passage.start, passage.end);
}
