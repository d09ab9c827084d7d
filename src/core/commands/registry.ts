import { addCodes, addReadyCodes } from "./add-codes.ts";
import { answerVariable } from "./answer-variable.ts";
import { arrangeRows, unpinRows } from "./arrange-rows.ts";
import { mergeStories, moveArticles, renameStory } from "./arrange-stories.ts";
import { regroupStories } from "./assign-stories.ts";
import { codeSpan, removeCoding } from "./code-span.ts";
import { codeSpans } from "./code-spans.ts";
import { checkItem, keepSample, removeSample } from "./check-samples.ts";
import type { Command } from "./command.ts";
import { completeArticle, reopenArticle } from "./complete-article.ts";
import { correctMetadata } from "./correct-metadata.ts";
import { decideDisagreement, freezeAgreement, openDisagreements } from "./decide-disagreements.ts";
import { correctText } from "./correct-text.ts";
import { decideActor, forgetActor, splitActor } from "./decide-actors.ts";
import { setBlockKept } from "./edit-blocks.ts";
import { addCode, editCode, keepCodebook, removeCode } from "./edit-codebook.ts";
import { addQuestionnaire, addVariable, editVariable, removeVariable } from "./edit-variables.ts";
import { importArticles } from "./import-articles.ts";
import { moveCoding, recodeCoding } from "./move-coding.ts";
import {
  beginRecoding,
  choosePass,
  closePass,
  createPass,
  removePass,
  reopenPass,
} from "./manage-passes.ts";
import { addCoder, removeCoder } from "./manage-coders.ts";
import { mergeCodes } from "./merge-codes.ts";
import { editCoder, editOutlet, renameProject } from "./name-things.ts";
import { addEvidence, addNote, editNote, removeEvidence, removeNote } from "./note-outlet.ts";
import { bringBackCode, moveCode, retireCode } from "./place-code.ts";
import { placeOrphan } from "./place-orphans.ts";
import { removeArticles } from "./remove-articles.ts";
import { reopenConflict, reviewConflict } from "./review-conflicts.ts";
import { removeQuery, saveQuery } from "./save-query.ts";
import { reopenFinding, reviewFinding } from "./review-findings.ts";
import { takeSuggestion } from "./take-suggestion.ts";
import { splitCode } from "./split-code.ts";
import { writeMemo } from "./write-memo.ts";

/** Every command by name: what the journal records and the interface may ask for. */
export const commands = {
  importArticles,
  removeArticles,
  correctMetadata,
  setBlockKept,
  correctText,
  placeOrphan,
  regroupStories,
  renameStory,
  moveArticles,
  mergeStories,
  arrangeRows,
  unpinRows,
  decideActor,
  splitActor,
  forgetActor,
  reviewConflict,
  reopenConflict,
  addCode,
  editCode,
  removeCode,
  moveCode,
  retireCode,
  bringBackCode,
  mergeCodes,
  splitCode,
  addCodes,
  addReadyCodes,
  keepCodebook,
  codeSpan,
  codeSpans,
  removeCoding,
  moveCoding,
  recodeCoding,
  writeMemo,
  saveQuery,
  removeQuery,
  reviewFinding,
  reopenFinding,
  takeSuggestion,
  keepSample,
  checkItem,
  removeSample,
  addVariable,
  editVariable,
  removeVariable,
  addQuestionnaire,
  answerVariable,
  completeArticle,
  reopenArticle,
  addNote,
  editNote,
  addEvidence,
  removeEvidence,
  removeNote,
  editOutlet,
  addCoder,
  editCoder,
  removeCoder,
  freezeAgreement,
  openDisagreements,
  decideDisagreement,
  renameProject,
  createPass,
  beginRecoding,
  choosePass,
  closePass,
  reopenPass,
  removePass,
} as const;

export type CommandName = keyof typeof commands;
export type CommandArgs<Name extends CommandName> =
  (typeof commands)[Name] extends Command<infer Args> ? Args : never;

export const commandNames = Object.keys(commands) as CommandName[];
