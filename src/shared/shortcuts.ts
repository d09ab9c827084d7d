/** Where a shortcut acts. `global` acts everywhere; the others only inside their region. */
export type ShortcutScope =
  "global" | "text" | "selection" | "compare" | "list" | "sheet" | "check" | "memo";

interface Shortcut {
  readonly label: string;
  readonly scope: ShortcutScope;
  /**
   * Steps separated by a space; a step is modifiers and a key as KeyboardEvent names it,
   * letters in lower case. `Mod` is ⌘ on a Mac and Ctrl elsewhere.
   */
  readonly keys: string;
  /** The palette leaves these out: they move within a view and mean nothing from outside it. */
  readonly movement?: true;
}

/** Every command that has a key, in the order the sheet shows them. */
export const shortcuts = {
  "palette.open": { label: "Find a command", scope: "global", keys: "Mod+k" },
  "shortcuts.show": { label: "Show the keys of this view", scope: "global", keys: "?" },
  "find.view": { label: "Find in this view", scope: "global", keys: "Mod+f" },
  "find.everywhere": { label: "Find everywhere", scope: "global", keys: "Mod+Shift+f" },
  "find.next": { label: "Next place found", scope: "global", keys: "F3", movement: true },
  "find.previous": {
    label: "Previous place found",
    scope: "global",
    keys: "Shift+F3",
    movement: true,
  },
  "work.cancel": { label: "Cancel the work under way", scope: "global", keys: "Mod+." },
  "edit.undo": { label: "Undo", scope: "global", keys: "Mod+z" },
  "edit.redo": { label: "Redo", scope: "global", keys: "Mod+Shift+z" },
  "go.library": { label: "Go to the library", scope: "global", keys: "g l" },
  "go.stories": { label: "Go to the stories", scope: "global", keys: "g s" },
  "go.outlets": { label: "Go to the outlets", scope: "global", keys: "g o" },
  "go.codebook": { label: "Go to the codebook", scope: "global", keys: "g c" },
  "go.sheets": { label: "Go to the questions of the coding sheet", scope: "global", keys: "g v" },
  "go.passes": { label: "Go to the passes", scope: "global", keys: "g p" },
  "pass.next": { label: "Next article of the pass", scope: "global", keys: "g a" },
  "go.coders": { label: "Go to the coders", scope: "global", keys: "g k" },
  "go.agreement": { label: "Go to the agreement of coders", scope: "global", keys: "g y" },
  "merge.open": { label: "Merge another copy of the project", scope: "global", keys: "g m" },
  "go.notes": { label: "Go to the notes", scope: "global", keys: "g n" },
  "go.measures": {
    label: "Go to what the program marks and suggests",
    scope: "global",
    keys: "g w",
  },
  "go.memos": { label: "Go to the memos", scope: "global", keys: "g e" },
  "go.retrieval": { label: "Find passages and words", scope: "global", keys: "g f" },
  "go.matrices": { label: "Go to the matrices of codes", scope: "global", keys: "g x" },
  "memo.write": { label: "Write a memo on what is shown", scope: "global", keys: "Mod+Shift+m" },
  "go.orphans": { label: "Go to the passages that lost their words", scope: "global", keys: "g h" },
  "go.reports": { label: "Go to the reports", scope: "global", keys: "g r" },
  "view.story": { label: "The story’s overview", scope: "global", keys: "v o" },
  "view.read": { label: "Read an article of the story", scope: "global", keys: "v t" },
  "view.beside": { label: "Two articles to read and code", scope: "global", keys: "v b" },
  "view.compare": { label: "Articles side by side", scope: "global", keys: "v c" },
  "view.matrix": { label: "Matrix of rows by articles", scope: "global", keys: "v m" },
  "view.quotations": { label: "Quotations of the story", scope: "global", keys: "v q" },
  "view.conflicts": { label: "Conflicts of the story", scope: "global", keys: "v x" },
  "view.sources": { label: "Sources of the story", scope: "global", keys: "v s" },
  "view.headlines": { label: "Headlines of the story", scope: "global", keys: "v h" },
  "view.reuse": { label: "Shared passages of the story", scope: "global", keys: "v r" },
  "history.back": { label: "Back", scope: "global", keys: "Alt+ArrowLeft" },
  "history.forward": { label: "Forward", scope: "global", keys: "Alt+ArrowRight" },
  "region.next": { label: "Next region", scope: "global", keys: "F6", movement: true },
  "region.previous": {
    label: "Previous region",
    scope: "global",
    keys: "Shift+F6",
    movement: true,
  },
  "panel.navigation": { label: "Fold or unfold the navigation", scope: "global", keys: "[" },
  "panel.inspector": { label: "Fold or unfold the inspector", scope: "global", keys: "]" },
  "project.open": { label: "Open a project", scope: "global", keys: "Mod+o" },
  "import.open": { label: "Import articles", scope: "global", keys: "Mod+i" },
  "report.export": { label: "Export the report", scope: "global", keys: "Mod+e" },
  "text.larger": { label: "Larger text", scope: "global", keys: "Mod+=" },
  "text.smaller": { label: "Smaller text", scope: "global", keys: "Mod+-" },
  "text.reset": { label: "Text at its usual size", scope: "global", keys: "Mod+0" },

  "cursor.nextWord": { label: "Next word", scope: "text", keys: "ArrowRight", movement: true },
  "cursor.previousWord": {
    label: "Previous word",
    scope: "text",
    keys: "ArrowLeft",
    movement: true,
  },
  "cursor.nextSentence": {
    label: "Next sentence",
    scope: "text",
    keys: "ArrowDown",
    movement: true,
  },
  "cursor.previousSentence": {
    label: "Previous sentence",
    scope: "text",
    keys: "ArrowUp",
    movement: true,
  },
  "cursor.paragraphStart": {
    label: "Start of the paragraph",
    scope: "text",
    keys: "Home",
    movement: true,
  },
  "cursor.paragraphEnd": {
    label: "End of the paragraph",
    scope: "text",
    keys: "End",
    movement: true,
  },
  "cursor.textStart": {
    label: "Start of the text",
    scope: "text",
    keys: "Mod+Home",
    movement: true,
  },
  "cursor.textEnd": { label: "End of the text", scope: "text", keys: "Mod+End", movement: true },
  "selection.nextWord": {
    label: "Select to the next word",
    scope: "text",
    keys: "Shift+ArrowRight",
    movement: true,
  },
  "selection.previousWord": {
    label: "Select to the previous word",
    scope: "text",
    keys: "Shift+ArrowLeft",
    movement: true,
  },
  "selection.nextSentence": {
    label: "Select to the end of the sentence",
    scope: "text",
    keys: "Shift+ArrowDown",
    movement: true,
  },
  "selection.previousSentence": {
    label: "Select to the start of the sentence",
    scope: "text",
    keys: "Shift+ArrowUp",
    movement: true,
  },
  "selection.paragraphStart": {
    label: "Select to the start of the paragraph",
    scope: "text",
    keys: "Shift+Home",
    movement: true,
  },
  "selection.paragraphEnd": {
    label: "Select to the end of the paragraph",
    scope: "text",
    keys: "Shift+End",
    movement: true,
  },
  "selection.textStart": {
    label: "Select to the start of the text",
    scope: "text",
    keys: "Mod+Shift+Home",
    movement: true,
  },
  "selection.textEnd": {
    label: "Select to the end of the text",
    scope: "text",
    keys: "Mod+Shift+End",
    movement: true,
  },
  "selection.clear": {
    label: "Clear the selection",
    scope: "text",
    keys: "Escape",
    movement: true,
  },
  "finding.next": {
    label: "Next suggestion or signal",
    scope: "text",
    keys: ".",
    movement: true,
  },
  "finding.previous": {
    label: "Previous suggestion or signal",
    scope: "text",
    keys: ",",
    movement: true,
  },
  "text.removed": { label: "Show or hide removed passages", scope: "text", keys: "r" },
  "text.quotations": {
    label: "Underline quoted and reported words, or not",
    scope: "text",
    keys: "Shift+q",
  },

  "finding.take": {
    label: "Take the suggestion, or call the signal right",
    scope: "selection",
    keys: "y",
  },
  "finding.reject": {
    label: "Reject the suggestion, or call the signal wrong",
    scope: "selection",
    keys: "x",
  },
  "coding.next": { label: "Next coding", scope: "text", keys: "Mod+ArrowDown", movement: true },
  "coding.previous": {
    label: "Previous coding",
    scope: "text",
    keys: "Mod+ArrowUp",
    movement: true,
  },
  "coding.endForward": {
    label: "Coding: one word more at its end",
    scope: "text",
    keys: "Alt+Shift+ArrowRight",
  },
  "coding.endBack": {
    label: "Coding: one word less at its end",
    scope: "text",
    keys: "Alt+Shift+ArrowLeft",
  },
  "coding.startBack": {
    label: "Coding: one word more at its start",
    scope: "text",
    keys: "Alt+Shift+ArrowUp",
  },
  "coding.startForward": {
    label: "Coding: one word less at its start",
    scope: "text",
    keys: "Alt+Shift+ArrowDown",
  },
  "coding.change": { label: "Give the coding another code", scope: "text", keys: "Shift+c" },
  "coding.remove": { label: "Remove the coding", scope: "text", keys: "Delete" },
  "coding.scope": {
    label: "Show codings of all coders and passes, or one’s own",
    scope: "text",
    keys: "Shift+a",
  },

  "selection.code": { label: "Code the selection", scope: "selection", keys: "c" },
  "selection.lastCode": {
    label: "Code the selection as the last one",
    scope: "selection",
    keys: ";",
  },
  "selection.memo": { label: "Write a memo on the coding here", scope: "selection", keys: "m" },
  "selection.note": {
    label: "Use the selection as evidence for a note",
    scope: "selection",
    keys: "e",
  },

  "selection.correct": { label: "Correct the text", scope: "selection", keys: "t" },

  "orphan.place": { label: "Place the orphan on the selection", scope: "selection", keys: "p" },
  "orphan.discard": { label: "Discard the orphan", scope: "list", keys: "Delete" },

  "compare.nextRow": { label: "Next row", scope: "compare", keys: "j", movement: true },
  "compare.previousRow": { label: "Previous row", scope: "compare", keys: "k", movement: true },
  "compare.nextDifference": {
    label: "Next difference",
    scope: "compare",
    keys: "n",
    movement: true,
  },
  "compare.previousDifference": {
    label: "Previous difference",
    scope: "compare",
    keys: "p",
    movement: true,
  },
  "compare.nextMoved": {
    label: "Next moved sentence",
    scope: "compare",
    keys: "m",
    movement: true,
  },
  "compare.nextOmission": {
    label: "Next row an outlet does not have",
    scope: "compare",
    keys: "o",
    movement: true,
  },
  "compare.base1": { label: "First column is the base", scope: "compare", keys: "1" },
  "compare.base2": { label: "Second column is the base", scope: "compare", keys: "2" },
  "compare.base3": { label: "Third column is the base", scope: "compare", keys: "3" },
  "compare.base4": { label: "Fourth column is the base", scope: "compare", keys: "4" },
  "compare.base5": { label: "Fifth column is the base", scope: "compare", keys: "5" },
  "compare.base6": { label: "Sixth column is the base", scope: "compare", keys: "6" },

  "compare.hideSame": {
    label: "Hide or show what is the same",
    scope: "compare",
    keys: "h",
  },
  "compare.pin": { label: "Pin or unpin the row", scope: "compare", keys: "f" },
  "compare.code": { label: "Code the row in one column", scope: "compare", keys: "c" },
  "compare.codeAll": { label: "Code the row in all columns", scope: "compare", keys: "Shift+c" },
  "compare.merge": { label: "Unite the row with the next", scope: "compare", keys: "u" },
  "compare.split": { label: "Split the row", scope: "compare", keys: "s" },

  "conflict.confirm": { label: "Confirm the conflict", scope: "list", keys: "y" },
  "conflict.dismiss": { label: "Dismiss the conflict", scope: "list", keys: "x" },
  "conflict.reopen": { label: "Open the conflict again", scope: "list", keys: "u" },

  "sheet.open": {
    label: "Go to the coding sheet, and back to the text",
    scope: "global",
    keys: "Mod+j",
  },
  "sheet.yes": { label: "Answer yes and go on", scope: "sheet", keys: "y", movement: true },
  "sheet.no": { label: "Answer no and go on", scope: "sheet", keys: "n", movement: true },
  "sheet.choose1": {
    label: "Answer with the first value and go on",
    scope: "sheet",
    keys: "1",
    movement: true,
  },
  "sheet.choose2": {
    label: "Answer with the second value and go on",
    scope: "sheet",
    keys: "2",
    movement: true,
  },
  "sheet.choose3": {
    label: "Answer with the third value and go on",
    scope: "sheet",
    keys: "3",
    movement: true,
  },
  "sheet.choose4": {
    label: "Answer with the fourth value and go on",
    scope: "sheet",
    keys: "4",
    movement: true,
  },
  "sheet.choose5": {
    label: "Answer with the fifth value and go on",
    scope: "sheet",
    keys: "5",
    movement: true,
  },
  "sheet.choose6": {
    label: "Answer with the sixth value and go on",
    scope: "sheet",
    keys: "6",
    movement: true,
  },
  "sheet.choose7": {
    label: "Answer with the seventh value and go on",
    scope: "sheet",
    keys: "7",
    movement: true,
  },
  "sheet.choose8": {
    label: "Answer with the eighth value and go on",
    scope: "sheet",
    keys: "8",
    movement: true,
  },
  "sheet.choose9": {
    label: "Answer with the ninth value and go on",
    scope: "sheet",
    keys: "9",
    movement: true,
  },
  "sheet.next": { label: "Next question", scope: "sheet", keys: "ArrowDown", movement: true },
  "sheet.previous": {
    label: "Previous question",
    scope: "sheet",
    keys: "ArrowUp",
    movement: true,
  },
  "sheet.missing": { label: "Next question to answer", scope: "sheet", keys: "m", movement: true },
  "sheet.nextUnit": {
    label: "From the article to the quotation or coding",
    scope: "sheet",
    keys: "ArrowRight",
    movement: true,
  },
  "sheet.previousUnit": {
    label: "Back to the article",
    scope: "sheet",
    keys: "ArrowLeft",
    movement: true,
  },
  "sheet.clear": { label: "Take the answer back", scope: "sheet", keys: "Backspace" },
  "sheet.complete": {
    label: "Complete the article, or reopen it",
    scope: "sheet",
    keys: "Mod+Enter",
  },

  "memo.keep": { label: "Keep the memo", scope: "memo", keys: "Mod+Enter" },

  "check.yes": { label: "It is there", scope: "check", keys: "y" },
  "check.no": { label: "It is not there", scope: "check", keys: "n" },
  "check.back": { label: "Back to the one before", scope: "check", keys: "u" },

  "decide.first": {
    label: "Decide as the first coder has it",
    scope: "list",
    keys: "1",
    movement: true,
  },
  "decide.second": {
    label: "Decide as the second coder has it",
    scope: "list",
    keys: "2",
    movement: true,
  },
  "decide.third": {
    label: "Decide as the third coder has it",
    scope: "list",
    keys: "3",
    movement: true,
  },
  "decide.none": {
    label: "Decide that the code is not here",
    scope: "list",
    keys: "0",
    movement: true,
  },
  "decide.next": {
    label: "Next disagreement to decide",
    scope: "list",
    keys: "n",
    movement: true,
  },

  "codebook.up": { label: "Move the code up", scope: "list", keys: "Alt+ArrowUp" },
  "codebook.down": { label: "Move the code down", scope: "list", keys: "Alt+ArrowDown" },
  "codebook.in": {
    label: "Move the code below the one before it",
    scope: "list",
    keys: "Alt+Shift+ArrowRight",
  },
  "codebook.out": {
    label: "Move the code out, beside the one above it",
    scope: "list",
    keys: "Alt+Shift+ArrowLeft",
  },
  "codebook.merge": { label: "Merge the code into another", scope: "list", keys: "m" },
  "codebook.split": { label: "Split the code", scope: "list", keys: "s" },
  "codebook.retire": { label: "Retire the code, or bring it back", scope: "list", keys: "r" },

  "query.run": { label: "Find what the query asks for", scope: "list", keys: "Mod+g" },
  "query.save": { label: "Save the query", scope: "list", keys: "Mod+s" },
  "hits.code": { label: "Code the ticked passages", scope: "list", keys: "c" },

  "list.search": { label: "Filter the list", scope: "list", keys: "/" },
} as const satisfies Record<string, Shortcut>;

export type CommandId = keyof typeof shortcuts;
export const commandIds = Object.keys(shortcuts) as readonly CommandId[];

/** The keys in force: a command's default, or what the coder gave it. */
export type KeyBindings = Readonly<Record<CommandId, string>>;

/** The bindings with the coder's own keys laid over the defaults. */
export function bindingsWith(own: Readonly<Partial<Record<CommandId, string>>>): KeyBindings {
  const bindings: Record<string, string> = {};
  for (const id of commandIds) bindings[id] = own[id] ?? shortcuts[id].keys;
  return bindings as KeyBindings;
}

export const defaultBindings = bindingsWith({});

/** A region's own keys win over those of the regions around it: most inner first. */
const scopeChains: Readonly<Record<ShortcutScope, readonly ShortcutScope[]>> = {
  global: ["global"],
  text: ["text", "global"],
  selection: ["selection", "text", "global"],
  compare: ["compare", "global"],
  list: ["list", "global"],
  check: ["check", "global"],
  sheet: ["sheet", "global"],
  memo: ["memo", "global"],
};

/** The scopes whose keys act when `scope` is the innermost one, itself first. */
export function scopesFrom(scope: ShortcutScope): readonly ShortcutScope[] {
  return scopeChains[scope];
}

/**
 * Commands that share keys and could act in the same place: two of them on one key is a
 * mistake, whether in the table or in a coder's own keys. Each clash is the pair of ids.
 */
export function clashes(bindings: KeyBindings): [CommandId, CommandId][] {
  const found: [CommandId, CommandId][] = [];
  for (const [index, first] of commandIds.entries()) {
    for (const second of commandIds.slice(index + 1)) {
      const scopeOfFirst = shortcuts[first].scope;
      const scopeOfSecond = shortcuts[second].scope;
      const meet =
        scopesFrom(scopeOfFirst).includes(scopeOfSecond) ||
        scopesFrom(scopeOfSecond).includes(scopeOfFirst);
      if (!meet) continue;
      const a = bindings[first];
      const b = bindings[second];
      if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) found.push([first, second]);
    }
  }
  return found;
}

/**
 * Why a code may not have this key, as a sentence; null when it may. A code's key is one
 * printable character that no command answers to while text is selected.
 */
export function codeKeyProblem(key: string, bindings: KeyBindings): string | null {
  if (!/^\S$/u.test(key)) return "A code's key is one character.";
  const lowered = key.toLowerCase();
  const taken = commandIds.find(
    (id) =>
      scopesFrom("selection").includes(shortcuts[id].scope) &&
      bindings[id].split(" ")[0] === lowered,
  );
  return taken === undefined
    ? null
    : `“${lowered}” is taken by “${shortcuts[taken].label}”. Choose another key.`;
}
