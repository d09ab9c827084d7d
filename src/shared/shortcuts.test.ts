import { describe, expect, it } from "vitest";
import { ariaKeys, formatKeys, matchShortcut, stepOf } from "./keys.ts";
import type { KeyPress } from "./keys.ts";
import type { ShortcutScope } from "./shortcuts.ts";
import { bindingsWith, clashes, codeKeyProblem, commandIds, defaultBindings } from "./shortcuts.ts";

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe("the table", () => {
  it("has no two commands on one key in one place", () => {
    expect(clashes(defaultBindings)).toEqual([]);
  });

  it("finds a clash a coder's own keys make, also with the start of a sequence", () => {
    expect(clashes(bindingsWith({ "find.view": "Mod+k" }))).toEqual([
      ["palette.open", "find.view"],
    ]);
    const beginning = commandIds.filter((id) => defaultBindings[id].startsWith("g "));
    expect(beginning).toContain("go.library");
    expect(clashes(bindingsWith({ "shortcuts.show": "g" })).length).toBe(beginning.length);
  });

  it("writes every key in the form a press is read in", () => {
    for (const id of commandIds) {
      for (const step of defaultBindings[id].split(" ")) {
        const parts = step.split("+");
        const key = parts.at(-1) ?? "";
        const read = stepOf(
          press(key, {
            ctrlKey: parts.includes("Mod"),
            altKey: parts.includes("Alt"),
            shiftKey: parts.includes("Shift"),
          }),
          "other",
        );
        expect(read).toBe(step);
      }
    }
  });
});

describe("a press", () => {
  it("is ⌘ on a Mac and Ctrl elsewhere", () => {
    expect(stepOf(press("k", { metaKey: true }), "mac")).toBe("Mod+k");
    expect(stepOf(press("k", { ctrlKey: true }), "other")).toBe("Mod+k");
    expect(stepOf(press("k", { ctrlKey: true }), "mac")).toBe("Ctrl+k");
  });

  it("ignores Shift where it only makes the character, and capitals", () => {
    expect(stepOf(press("?", { shiftKey: true }), "other")).toBe("?");
    expect(stepOf(press("F", { shiftKey: true, ctrlKey: true }), "other")).toBe("Mod+Shift+f");
    expect(stepOf(press("F6", { shiftKey: true }), "other")).toBe("Shift+F6");
  });
});

describe("matching", () => {
  const match = (pending: string, key: KeyPress, scope: ShortcutScope) =>
    matchShortcut(pending, key, scope, defaultBindings, "other");

  it("waits for the second step of a sequence", () => {
    expect(match("", press("g"), "global")).toEqual({ kind: "pending", steps: "g" });
    expect(match("g", press("l"), "global")).toEqual({ kind: "command", id: "go.library" });
  });

  it("reads a step that continues nothing as a first step", () => {
    expect(match("g", press("?", { shiftKey: true }), "global")).toEqual({
      kind: "command",
      id: "shortcuts.show",
    });
    expect(match("g", press("q"), "global")).toEqual({ kind: "none" });
  });

  it("keeps a region's keys inside it, and the innermost first", () => {
    expect(match("", press("j"), "global")).toEqual({ kind: "none" });
    expect(match("", press("j"), "compare")).toEqual({ kind: "command", id: "compare.nextRow" });
    expect(match("", press("m"), "compare")).toEqual({ kind: "command", id: "compare.nextMoved" });
    expect(match("", press("m"), "selection")).toEqual({ kind: "command", id: "selection.memo" });
    expect(match("g", press("n"), "compare")).toEqual({ kind: "command", id: "go.notes" });
    const enter = press("Enter", { ctrlKey: true });
    expect(match("", enter, "memo")).toEqual({ kind: "command", id: "memo.keep" });
    expect(match("", enter, "sheet")).toEqual({ kind: "command", id: "sheet.complete" });
    expect(match("", enter, "text")).toEqual({ kind: "none" });
  });
});

describe("formatting", () => {
  it("names keys as the platform does", () => {
    expect(formatKeys("Mod+Shift+f", "mac")).toEqual(["⌘⇧F"]);
    expect(formatKeys("Mod+Shift+f", "other")).toEqual(["Ctrl+Shift+F"]);
    expect(formatKeys("g l", "other")).toEqual(["G", "L"]);
    expect(formatKeys("Shift+ArrowLeft", "other")).toEqual(["Shift+←"]);
    expect(ariaKeys("Mod+k", "other")).toBe("Control+k");
    expect(ariaKeys("g l", "other")).toBeNull();
  });
});

describe("a code's key", () => {
  it("is one free character", () => {
    expect(codeKeyProblem("a", defaultBindings)).toBeNull();
    expect(codeKeyProblem("4", defaultBindings)).toBeNull();
    expect(codeKeyProblem("ab", defaultBindings)).toContain("one character");
    expect(codeKeyProblem("Y", defaultBindings)).toContain("taken");
    expect(codeKeyProblem("g", defaultBindings)).toContain("Go to the library");
    expect(codeKeyProblem("m", defaultBindings)).toContain("memo");
  });
});
