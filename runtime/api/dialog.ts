import { basename, dirname } from "node:path";
import { headless } from "../chromium.ts";
import type { DevTools } from "../devtools.ts";
import { askPerson, chooseFiles } from "../page/ask.ts";
import type { PersonsAnswer, Question } from "../page/ask.ts";
import { missing, strict, strictOptions } from "../strict.ts";
import { BrowserWindow } from "./browser-window.ts";

interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

interface DialogOptions {
  readonly title?: string;
  readonly message?: string;
  readonly detail?: string;
  readonly defaultPath?: string;
  readonly buttonLabel?: string;
  readonly filters?: readonly FileFilter[];
  readonly properties?: readonly string[];
  readonly buttons?: readonly string[];
  readonly defaultId?: number;
  readonly cancelId?: number;
  readonly noLink?: boolean;
  readonly type?: string;
}

/** Every option the dialogs take, for the contract test. */
export const dialogOptionNames: ReadonlySet<string> = new Set([
  "title",
  "message",
  "detail",
  "defaultPath",
  "buttonLabel",
  "filters",
  "properties",
  "buttons",
  "defaultId",
  "cancelId",
  "noLink",
  "type",
]);

type Arguments = readonly [DialogOptions] | readonly [BrowserWindow, DialogOptions];

/** Finds the page that a dialog is shown in: with nobody there to answer, a test must stand in. */
async function place(
  name: string,
  args: Arguments,
): Promise<{ readonly devtools: DevTools; readonly options: DialogOptions }> {
  const [first, second] = args;
  const options = second ?? (first as DialogOptions);
  strictOptions(`dialog.${name}`, options, dialogOptionNames);
  if (headless) throw missing(`dialog.${name} without a display (a test replaces it)`);
  const window = first instanceof BrowserWindow ? first : BrowserWindow.getFocusedWindow();
  if (window === null) throw missing(`dialog.${name} without a window`);
  const { devtools } = await window.webContents.openedPage();
  return { devtools, options };
}

async function ask(devtools: DevTools, question: Question): Promise<PersonsAnswer> {
  const { result } = await devtools.send("Runtime.evaluate", {
    expression: `(${String(askPerson)})(${JSON.stringify(question)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value as PersonsAnswer;
}

/** Returns the paths of the files that an array in the page holds. */
async function pathsOf(devtools: DevTools, objectId: string): Promise<string[]> {
  const { result } = await devtools.send("Runtime.getProperties", {
    objectId,
    ownProperties: true,
  });
  const files = result.filter(({ name }) => /^\d+$/.test(name));
  const paths = files.map(async ({ value }) => {
    if (value?.objectId === undefined) return [];
    return [(await devtools.send("DOM.getFileInfo", { objectId: value.objectId })).path];
  });
  return (await Promise.all(paths)).flat();
}

/** The folder that all the files are in: a folder chosen in a page is the list of what it holds. */
function commonFolder(paths: readonly string[]): string[] {
  const [first, ...rest] = paths;
  if (first === undefined) return [];
  let folder = dirname(first);
  while (!rest.every((path) => path.startsWith(`${folder}/`))) folder = dirname(folder);
  return [folder];
}

/** Electron's `dialog`: for a person, questions in the page; there is no native window to show. */
export const dialog = strict("dialog", {
  async showOpenDialog(...args: Arguments): Promise<{ canceled: boolean; filePaths: string[] }> {
    const { devtools, options } = await place("showOpenDialog", args);
    const properties = options.properties ?? [];
    const folder = properties.includes("openDirectory");
    const extensions = (options.filters ?? []).flatMap((filter) => filter.extensions);
    const choice = {
      accept: extensions.includes("*") ? "" : extensions.map((name) => `.${name}`).join(","),
      several: properties.includes("multiSelections"),
      folder,
    };
    const { result } = await devtools.send("Runtime.evaluate", {
      expression: `(${String(chooseFiles)})(${JSON.stringify(choice)})`,
      awaitPromise: true,
      userGesture: true,
    });
    const paths = result.objectId === undefined ? [] : await pathsOf(devtools, result.objectId);
    const filePaths = folder ? commonFolder(paths) : paths;
    return { canceled: filePaths.length === 0, filePaths };
  },

  async showSaveDialog(...args: Arguments): Promise<{ canceled: boolean; filePath: string }> {
    const { devtools, options } = await place("showSaveDialog", args);
    const { title, defaultPath = "", buttonLabel } = options;
    const { button, text } = await ask(devtools, {
      message: title ?? "Save as",
      detail: `Where to save ${basename(defaultPath)} (full path)`,
      buttons: [buttonLabel ?? "Save", "Cancel"],
      text: defaultPath,
    });
    const canceled = button !== 0 || text === "";
    return { canceled, filePath: canceled ? "" : text };
  },

  async showMessageBox(...args: Arguments): Promise<{ response: number; checkboxChecked: false }> {
    const { devtools, options } = await place("showMessageBox", args);
    const { message = "", detail = "", buttons = ["OK"], cancelId } = options;
    const { button } = await ask(devtools, { message, detail, buttons, text: null });
    return { response: button === -1 ? (cancelId ?? 0) : button, checkboxChecked: false };
  },

  /** On standard error, as Electron does while no window can be shown. */
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`);
  },
});
