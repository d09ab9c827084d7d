import type { Continuum } from "../../core/agreement/continuum.ts";
import { gamma } from "../../core/agreement/gamma/gamma.ts";
import type { Gamma } from "../../core/agreement/gamma/gamma.ts";
import type { CodeFigures, VariableFigures } from "../../core/coding/agreement/figures.ts";
import type { VariableInput } from "../../core/coding/agreement/input.ts";
import { measureCode, measureVariable } from "../../core/coding/agreement/measure.ts";
import { compareStory } from "../../core/compare/compare-story.ts";
import type { StoryComparison } from "../../core/compare/comparison.ts";
import type { StoryDecisions } from "../../core/compare/decisions.ts";
import type { Member } from "../../core/compare/member.ts";
import { compareRevisions } from "../../core/compare/revisions/compare-revisions.ts";
import type {
  RevisionChange,
  RevisionText,
} from "../../core/compare/revisions/compare-revisions.ts";
import { analyseText } from "../../core/extract/analyse.ts";
import type { ArticleAnalysis } from "../../core/extract/analyse.ts";
import { commonBase } from "../../core/merge/journals.ts";
import type { JournaledCopy } from "../../core/merge/journals.ts";
import { mergeProjects } from "../../core/merge/merge-projects.ts";
import type { Choices, Copies, Merged } from "../../core/merge/merged.ts";
import type { CodeId } from "../../core/model/ids.ts";
import type { State } from "../../core/model/records.ts";
import { ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { buildReport } from "../../core/report/build.ts";
import type { ReportInput } from "../../core/report/input/input.ts";
import { renderReport } from "../../core/report/page/render.ts";
import type { RenderOptions } from "../../core/report/page/render.ts";
import type { SectionId } from "../../core/report/sections.ts";
import { groupStories } from "../../core/stories/group.ts";
import type { StoryArticle } from "../../core/stories/features.ts";
import type { StoryGroup } from "../../core/stories/group.ts";
import { importTasks } from "./import-tasks.ts";
import { growStories } from "./kept-stories.ts";
import { retrievalTasks } from "./retrieval-tasks.ts";

/** Tells how far a task has come; those that take long are given it. */
export type Progress = (done: number, total: number) => void;

/**
 * What workers do: core, off the main thread. One table of functions, from which both ends
 * derive their types; pure but for what growStories keeps. Nothing here may import Electron.
 */
export const tasks = {
  ...importTasks,
  analyseText: (input: { readonly text: string }): ArticleAnalysis => analyseText(input.text),
  groupStories: (input: { readonly articles: readonly StoryArticle[] }): readonly StoryGroup[] =>
    groupStories(input.articles),
  growStories,
  ...retrievalTasks,
  compareStory: (
    input: { readonly members: readonly Member[]; readonly decisions: StoryDecisions },
    progress?: Progress,
  ): StoryComparison => compareStory(input.members, input.decisions, progress),
  composeReport: (input: {
    readonly input: ReportInput;
    readonly sections: readonly SectionId[];
    readonly options: RenderOptions;
  }): string => renderReport(buildReport(input.input, input), input.options),
  compareRevisions: (input: {
    readonly older: RevisionText;
    readonly newer: RevisionText;
  }): readonly RevisionChange[] => compareRevisions(input.older, input.newer),
  measureVariable: (input: { readonly variable: VariableInput }): VariableFigures =>
    measureVariable(input.variable),
  measureCode: (input: {
    readonly continua: readonly Continuum[];
    readonly readers: readonly string[];
    readonly code: { readonly id: CodeId; readonly name: string };
  }): CodeFigures => measureCode(input.continua, input.readers, input.code),
  measureGamma: (input: { readonly continuum: Continuum; readonly seed: number }): Gamma =>
    gamma(input.continuum, { seed: input.seed }),
  mergeBase: (input: {
    readonly ours: JournaledCopy;
    readonly theirs: JournaledCopy;
  }): Result<State> => {
    const base = commonBase(input.ours, input.theirs);
    // Only a plain map crosses from thread to thread.
    return base.ok ? ok(new Map(base.value)) : base;
  },
  mergeProjects: (
    input: Copies & { readonly choices: Choices; readonly texts: ReadonlyMap<string, string> },
  ): Omit<Merged, "state"> => {
    const merged = mergeProjects(input, input.choices, (hash) => {
      const text = input.texts.get(hash);
      if (text === undefined) throw new Error(`the text ${hash} was not sent along`);
      return text;
    });
    const { diff, accounts, conflicts, repairs, twins } = merged;
    return { diff, accounts, conflicts, repairs, twins };
  },
} as const;

export type TaskName = keyof typeof tasks;
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
export type TaskOutput<Name extends TaskName> = ReturnType<(typeof tasks)[Name]>;
