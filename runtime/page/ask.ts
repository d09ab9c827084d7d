/** A question for the person in front of the window. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  /** A text to edit, or null when only a button is asked for. */
  readonly text: string | null;
}

/** Which button was pressed (-1: none), and the text. */
export interface PersonsAnswer {
  readonly button: number;
  readonly text: string;
}

/** Runs in a page: shows the question over it and resolves with the answer. */
export function askPerson(question: Question): Promise<PersonsAnswer> {
  const dialog = document.createElement("dialog");
  const message = document.createElement("p");
  message.textContent = question.message;
  const detail = document.createElement("p");
  detail.textContent = question.detail;
  const input = document.createElement("input");
  input.value = question.text ?? "";
  input.hidden = question.text === null;
  input.size = 60;
  dialog.append(message, detail, input);
  document.body.append(dialog);
  return new Promise((resolve) => {
    const close = (button: number): void => {
      dialog.remove();
      resolve({ button, text: input.value });
    };
    for (const [index, label] of question.buttons.entries()) {
      const button = document.createElement("button");
      button.textContent = label;
      button.addEventListener("click", () => close(index));
      dialog.append(button);
    }
    dialog.addEventListener("cancel", () => close(-1));
    dialog.showModal();
  });
}

/** Runs in a page, with the right of a click: the files chosen, or an empty list. */
export function chooseFiles(options: {
  readonly accept: string;
  readonly several: boolean;
  readonly folder: boolean;
}): Promise<File[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = options.accept;
  input.multiple = options.several;
  input.webkitdirectory = options.folder;
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}
