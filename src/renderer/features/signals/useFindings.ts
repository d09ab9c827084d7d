import { useCallback, useMemo } from "react";
import { suggestionMeasure } from "../../../core/coding/suggestions/open-suggestions.ts";
import type { Suggestion } from "../../../core/coding/suggestions/suggestion.ts";
import { suggestionSources } from "../../../core/findings/measures.ts";
import { reviewsByArticle } from "../../../core/findings/reviews.ts";
import type { Coding } from "../../../core/model/coding.ts";
import type { ArticleId, CodeId } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { ok } from "../../../core/model/result.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import { api } from "../../project/api.ts";
import { useProject, useStore } from "../../project/context.ts";
import { perState } from "../../project/per-state.ts";
import { codesOf, codesToCode } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";
import type { Latest } from "../../project/useLatest.ts";
import type { Passage } from "../../shell/address.ts";
import type { CommandHandlers } from "../../shell/registry.ts";
import type { Mark } from "../reader/marks.ts";
import {
  findingAt,
  findingMarks,
  findingsOf,
  signalItems,
  stepTo,
  suggestionItems,
} from "./finding-items.ts";
import type { Finding, SignalItem, SuggestionItem } from "./finding-items.ts";
import { useLayers } from "./layers.ts";

const reviewsOf = perState(reviewsByArticle);
const noReviews = [] as const;
const nothing: readonly Suggestion[] = [];

/** What was found by machine in the article being read, and what can be done about it. */
export interface Findings {
  readonly signals: readonly SignalItem[];
  readonly suggestions: readonly SuggestionItem[];
  /** How the asking for suggestions goes. */
  readonly asked: Latest<unknown>;
  readonly marks: readonly Mark[];
  readonly commands: CommandHandlers;
  readonly take: (item: SuggestionItem, code?: CodeId) => void;
  readonly reject: (item: SuggestionItem) => void;
  readonly judge: (item: SignalItem, verdict: "right" | "wrong") => void;
  /** The suggestion that is selected: a code put there takes it or changes it. */
  readonly selected: SuggestionItem | null;
}

/** The suggestions for an article, asked for again when what they come from has changed. */
function useSuggestions(read: ArticleText | null): {
  readonly found: readonly Suggestion[];
  readonly asked: Latest<unknown>;
} {
  const { records } = useProject();
  const { on } = useLayers();
  const sources = suggestionSources.filter((source) => on.has(`suggestion:${source}`));
  const taught = sources.includes("learned")
    ? recordsOf(records, "coding").map(({ id, anchor }) => `${id} ${anchor.span.revision}`)
    : [];
  const names = codesOf(records).map(({ id, name, retired }) => `${id} ${name} ${retired}`);
  const key = JSON.stringify([read?.revision, sources, sources.length === 0 ? [] : names, taught]);
  const asked = useLatest(key, () =>
    read === null || sources.length === 0
      ? Promise.resolve(ok(nothing))
      : api.suggestions({ article: read.article, sources }),
  );
  return { found: sources.length === 0 ? nothing : (asked.value ?? nothing), asked };
}

/** Signals and suggestions of an article that is read; `codings` are its own. */
export function useFindings(
  article: ArticleId,
  read: ArticleText | null,
  codings: readonly Coding[],
  selection: Passage | null,
  onSelect: (passage: Passage) => void,
): Findings {
  const { records, coder } = useProject();
  const store = useStore();
  const { on } = useLayers();
  const said = reviewsOf(records).get(article) ?? noReviews;
  const { found, asked } = useSuggestions(read);
  const codes = codesToCode(records);
  // By what they say: a coding elsewhere makes a new state, but changes nothing here.
  const saidKey = JSON.stringify(said);
  const signals = useMemo(
    () => (read === null ? [] : signalItems(read, JSON.parse(saidKey) as typeof said, on)),
    [read, saidKey, on],
  );
  const suggestions = useMemo(
    () =>
      read === null || found.length === 0
        ? []
        : suggestionItems(read, found, coder, codings, said, codes),
    [read, found, coder, codings, said, codes],
  );
  const marks = useMemo(() => findingMarks(signals, suggestions), [signals, suggestions]);

  const revision = read?.revision ?? null;
  const spanOf = useCallback(
    (at: Passage) => (revision === null ? null : { ...at, article, revision }),
    [article, revision],
  );
  const review = useCallback(
    (measure: string, at: Passage, code: CodeId | null, verdict: "right" | "wrong") => {
      const span = spanOf(at);
      if (span !== null) void store.run("reviewFinding", { measure, span, code, verdict });
    },
    [store, spanOf],
  );
  const take = useCallback(
    ({ suggestion, code }: SuggestionItem, other?: CodeId) => {
      const span = spanOf({ field: "text", start: suggestion.start, end: suggestion.end });
      if (span === null) return;
      void store.run("takeSuggestion", { code: other ?? code.id, suggested: code.id, span });
    },
    [store, spanOf],
  );
  const reject = useCallback(
    ({ suggestion }: SuggestionItem) => {
      const { start, end, code } = suggestion;
      review(suggestionMeasure(suggestion), { field: "text", start, end }, code, "wrong");
    },
    [review],
  );
  const judge = useCallback(
    ({ signal }: SignalItem, verdict: "right" | "wrong") => {
      const { field, start, end, kind } = signal;
      review(`signal:${kind}`, { field, start, end }, null, verdict);
    },
    [review],
  );
  const decide = (finding: Finding, verdict: "right" | "wrong") => {
    if (finding.kind === "signal") judge(finding.item, verdict);
    else if (verdict === "right") take(finding.item);
    else reject(finding.item);
  };
  const findings = findingsOf(signals, suggestions);
  const current = selection === null ? null : findingAt(findings, selection);
  const go = (step: 1 | -1) => () => {
    const next = stepTo(findings, selection, step);
    if (next !== null) onSelect(next.at);
  };
  const isSelected =
    current?.kind === "suggestion" &&
    current.at.start === selection?.start &&
    current.at.end === selection.end;
  return {
    signals,
    suggestions,
    asked,
    marks,
    take,
    reject,
    judge,
    selected: isSelected ? current.item : null,
    commands: {
      ...(findings.length === 0 ? {} : { "finding.next": go(1), "finding.previous": go(-1) }),
      ...(current === null
        ? {}
        : {
            "finding.take": () => decide(current, "right"),
            "finding.reject": () => decide(current, "wrong"),
          }),
    },
  };
}
