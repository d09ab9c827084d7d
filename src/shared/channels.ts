/**
 * The names of everything the window may ask the main process for, and of what it is told.
 * Names only, no libraries: the sandboxed preload imports this file. What goes with each name
 * is in contract.ts.
 */
export const requestChannels = [
  "appInfo",
  "setPreferences",
  "openProject",
  "createProject",
  "projectSnapshot",
  "runCommand",
  "undo",
  "redo",
  "readArticle",
  "search",
  "compareStory",
  "articleVersions",
  "concordance",
  "retrieve",
  "textFacts",
  "exportUnits",
  "exportText",
  "libraryWording",
  "suggestions",
  "drawSample",
  "chooseImport",
  "previewPasted",
  "previewBlocks",
  "commitImport",
  "discardImport",
  "cancelJob",
  "reportPreview",
  "exportReport",
  "exportSheetTable",
  "importCodebook",
  "exportCodebook",
  "showInFolder",
  "setCoder",
  "previewMerge",
  "commitMerge",
  "measureAgreement",
] as const;

/** Asked for by the preload itself, which turns dropped files into paths; never by a page. */
export const DROP_CHANNEL = "previewDropped";

export const eventChannels = [
  "projectChanged",
  "projectOpened",
  "projectFailed",
  "jobChanged",
] as const;

export type RequestChannel = (typeof requestChannels)[number];
export type EventChannel = (typeof eventChannels)[number];
