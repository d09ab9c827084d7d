import { describe, expect, it } from "vitest";
import type { Block } from "../model/block.ts";
import { roleOf } from "./role.ts";

const block = (text: string): Block => ({ kind: "paragraph", text, kept: true });

describe("the role of a text", () => {
  it.each([
    ["PRESS RELEASE", "The port of Ellmoor will close."],
    ["For immediate release", "The port of Ellmoor will close."],
    ["Transcript of the mayor's news conference", "MAYOR: Good morning."],
  ])("is a primary source where its head says %j", (head, text) => {
    expect(roleOf(null, [block(head), block(text)]).value).toBe("primary-source");
    expect(roleOf(head, [block(text)]).value).toBe("primary-source");
  });

  it.each([
    "In a press release the port said that it would close for a week.",
    "A transcript of the call was seen by this newspaper.",
    "Press freedom groups protested.",
  ])("is not stated by %j", (text) => {
    expect(roleOf("Port closes", [block(text)]).value).toBeNull();
  });
});
