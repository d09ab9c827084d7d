import { useState } from "react";
import { passToCode } from "../../../core/coding/passes/may-code.ts";
import { askedVariables } from "../../../core/coding/sheets/asked.ts";
import { missingAnswers, missingWords } from "../../../core/coding/sheets/missing.ts";
import { scaleScores } from "../../../core/coding/sheets/scores.ts";
import type { ScaleScore } from "../../../core/coding/sheets/scores.ts";
import { sheetsOf, unitKey } from "../../../core/coding/sheets/units.ts";
import type { VariableId } from "../../../core/model/ids.ts";
import type { Pass, PassArticle } from "../../../core/model/pass.ts";
import type { Variable } from "../../../core/model/sheet.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import { useCoder, useRecords, useStore } from "../../project/context.ts";
import type { Passage } from "../../shell/address.ts";
import {
  answersByArticle,
  codingsByArticle,
  currentPass,
  noCodings,
  scopes,
  standingsByArticle,
  variablesInUse,
} from "./sheet-records.ts";
import type { Scope } from "./sheet-records.ts";
import { chosenUnit } from "./sheet-unit.ts";
import type { GivenAnswer, ShownUnit } from "./sheet-unit.ts";

/** The sheet of an article, as its panel shows it. */
export interface SheetState {
  readonly pass: Pass | null;
  /** Why nothing can be filled here; null when it can. */
  readonly problem: string | null;
  readonly isComplete: boolean;
  /** What there are questions about; `unit` is null while none of it is chosen. */
  readonly scopes: readonly Scope[];
  readonly scope: Scope;
  readonly unit: ShownUnit | null;
  /** The questions asked now, in order. */
  readonly asked: readonly Variable[];
  readonly answers: ReadonlyMap<VariableId, GivenAnswer>;
  readonly scores: readonly ScaleScore[];
  /** What keeps the article from being complete, over all its sheets. */
  readonly missing: { readonly count: number; readonly words: string };
  readonly setScope: (scope: Scope) => void;
  /** Answers; returns what is asked then, before the answer is stored. */
  readonly answer: (variable: Variable, value: GivenAnswer | null) => readonly Variable[];
  /** Completes the article, or reopens it. */
  readonly toggleComplete: () => void;
}

/** The sheet of the article being read, in the current pass, of whoever codes. */
export function useSheet(
  read: ArticleText,
  selection: Passage | null,
  chosenCoding: string | null,
): SheetState {
  const store = useStore();
  const coder = useCoder();
  const variables = useRecords(variablesInUse);
  const pass = useRecords(currentPass);
  const open = passToCode(pass, read.article, coder);
  const hasCodings = variables.some(({ scope }) => scope === "coding");
  const allAnswers = useRecords(answersByArticle);
  const standings = useRecords(standingsByArticle);
  const allCodings = useRecords(hasCodings ? codingsByArticle : noCodings);
  const [wanted, setScope] = useState<Scope>("article");
  // Keys come faster than answers are stored: what was given last stands until it is.
  const [given, setGiven] = useState<ReadonlyMap<string, GivenAnswer | null>>(new Map());

  const isMine = (of: { readonly pass: string; readonly coder: string }): boolean =>
    of.pass === pass?.id && of.coder === coder;
  const codings = (allCodings.get(read.article) ?? []).filter(isMine);
  const stored = (allAnswers.get(read.article) ?? []).filter(isMine);
  const standing = (standings.get(read.article) ?? []).find(isMine) ?? null;

  const shown = scopes.filter((scope) => variables.some((one) => one.scope === scope));
  const scope = shown.includes(wanted) ? wanted : (shown[0] ?? "article");
  const unit = chosenUnit(scope, { read, selection, coding: chosenCoding, codings });
  const sheet = variables.filter((variable) => variable.scope === scope);
  const answers = new Map(
    stored
      .filter((answer) => unitKey(answer) === unit?.key)
      .map(({ variable, value }): [VariableId, GivenAnswer] => [variable, value]),
  );
  for (const variable of sheet) {
    const latest = given.get(`${unit?.key ?? ""} ${variable.id}`);
    if (latest === null) answers.delete(variable.id);
    else if (latest !== undefined) answers.set(variable.id, latest);
  }
  const missing = missingAnswers(
    variables,
    sheetsOf(
      read.article,
      codings.map(({ id }) => id),
      stored,
    ),
  );

  const answer = (variable: Variable, value: GivenAnswer | null): readonly Variable[] => {
    if (unit === null) return [];
    const key = `${unit.key} ${variable.id}`;
    const next = new Map(given).set(key, value);
    setGiven(next);
    const { quotation, coding } = unit;
    const args = { variable: variable.id, article: read.article, quotation, coding, value };
    void store.run("answerVariable", args).then(() => {
      setGiven((now) => {
        if (now.get(key) !== value) return now;
        const left = new Map(now);
        left.delete(key);
        return left;
      });
    });
    const then = new Map(answers);
    if (value === null) then.delete(variable.id);
    else then.set(variable.id, value);
    return askedVariables(sheet, then);
  };

  return {
    pass,
    problem: open.ok ? null : open.problem.message,
    isComplete: isComplete(standing),
    scopes: shown,
    scope,
    unit,
    asked: unit === null ? [] : askedVariables(sheet, answers),
    answers,
    scores: unit === null ? [] : scaleScores(sheet, answers),
    missing: { count: missing.length, words: missingWords(missing) },
    setScope,
    answer,
    toggleComplete: () => {
      const name = isComplete(standing) ? "reopenArticle" : "completeArticle";
      void store.run(name, { article: read.article });
    },
  };
}

function isComplete(standing: PassArticle | null): boolean {
  return standing?.state === "complete";
}
