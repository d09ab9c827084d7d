import { describe, expect, it } from "vitest";
import { CommandRegistry } from "./registry.ts";

const noKeys = new Map<string, () => void>();

describe("the registry of commands", () => {
  it("knows what is mounted, in the order of the table", () => {
    const registry = new CommandRegistry();
    const reader = {};
    registry.set({}, { handlers: { "edit.undo": () => undefined }, codeKeys: noKeys });
    registry.set(reader, { handlers: { "palette.open": () => undefined }, codeKeys: noKeys });
    expect(registry.available()).toEqual(["palette.open", "edit.undo"]);
    registry.delete(reader);
    expect(registry.available()).toEqual(["edit.undo"]);
  });

  it("asks the latest to come, and goes back to the one before", () => {
    const registry = new CommandRegistry();
    const [app, view] = [{}, {}];
    const asked: string[] = [];
    registry.set(app, { handlers: { "find.view": () => asked.push("app") }, codeKeys: noKeys });
    registry.set(view, { handlers: { "find.view": () => asked.push("view") }, codeKeys: noKeys });
    registry.set(app, { handlers: { "find.view": () => asked.push("app") }, codeKeys: noKeys });
    registry.handler("find.view")?.();
    registry.delete(view);
    registry.handler("find.view")?.();
    expect(asked).toEqual(["view", "app"]);
  });

  it("finds what a code's key does", () => {
    const registry = new CommandRegistry();
    let coded = 0;
    registry.set({}, { handlers: {}, codeKeys: new Map([["a", () => (coded += 1)]]) });
    registry.codeKey("a")?.();
    expect(registry.codeKey("b")).toBeUndefined();
    expect(coded).toBe(1);
  });
});
