import { describe, expect, it } from "vitest";
import { back, currentAddress, forward, go, historyFrom } from "./history.ts";

const library = historyFrom({ kind: "library" });

describe("history", () => {
  it("goes back and forward over where one has been", () => {
    const there = go(go(library, { kind: "notes" }), { kind: "codebook" });
    expect(currentAddress(back(there))).toEqual({ kind: "notes" });
    expect(currentAddress(forward(back(there)))).toEqual({ kind: "codebook" });
  });

  it("stays where it is at either end", () => {
    expect(back(library)).toBe(library);
    expect(forward(library)).toBe(library);
  });

  it("forgets what lay ahead when one goes elsewhere", () => {
    const turned = go(back(go(library, { kind: "notes" })), { kind: "outlets" });
    expect(forward(turned)).toBe(turned);
    expect(currentAddress(back(turned))).toEqual({ kind: "library" });
  });

  it("does not grow by going where one is", () => {
    expect(go(library, { kind: "library" })).toBe(library);
  });

  it("takes going from code to code in the codebook for one stay", () => {
    const there = go(go(library, { kind: "codebook" }), { kind: "codebook", code: "code:a" });
    expect(currentAddress(there)).toEqual({ kind: "codebook", code: "code:a" });
    expect(currentAddress(back(there))).toEqual({ kind: "library" });
  });

  it("remembers the last two hundred", () => {
    let history = library;
    for (let step = 0; step < 300; step += 1) {
      history = go(history, { kind: step % 2 === 0 ? "notes" : "outlets" });
    }
    expect(history.entries.length).toBe(200);
    expect(currentAddress(history)).toEqual({ kind: "outlets" });
  });
});
