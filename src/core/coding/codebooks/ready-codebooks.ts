import type { NewCode } from "../new-codes.ts";
import { entmanElements } from "./entman-elements.ts";
import { genericFrames } from "./generic-frames.ts";
import { persuasionTechniques } from "./persuasion-techniques.ts";
import { policyFrames } from "./policy-frames.ts";
import type { ReadyCode, ReadyCodebook } from "./ready-codebook.ts";
import { tone } from "./tone.ts";

export const readyCodebookIds = [
  "policy-frames",
  "generic-frames",
  "frame-elements",
  "persuasion-techniques",
  "tone",
] as const;
export type ReadyCodebookId = (typeof readyCodebookIds)[number];

/** The codebooks to begin with, by id; adapted from the literature, none of them validated here. */
export const readyCodebooks: Readonly<Record<ReadyCodebookId, ReadyCodebook>> = {
  "policy-frames": policyFrames,
  "generic-frames": genericFrames,
  "frame-elements": entmanElements,
  "persuasion-techniques": persuasionTechniques,
  tone,
};

/** A ready-made codebook's codes, under a heading that has its title. */
export function newCodesOf(id: ReadyCodebookId): NewCode[] {
  const { title, source, use, codes } = readyCodebooks[id];
  const found: NewCode[] = [];
  const gather = (code: ReadyCode, parent: string | null): void => {
    const ref = `${found.length}`;
    const { name, definition, includes, excludes, example, key = null, below = [] } = code;
    const words = { name, definition, includes, excludes, example };
    const codable = below.length === 0;
    found.push({
      ...words,
      ref,
      id: null,
      // Headings all have one colour: their codes are told apart, they are not coded.
      colour: codable ? null : 0,
      key,
      parent,
      mergedInto: null,
      codable,
      retired: false,
      source,
    });
    for (const each of below) gather(each, ref);
  };
  const heading = { name: title, definition: use, includes: "", excludes: "", example: "" };
  gather({ ...heading, below: codes }, null);
  return found;
}

/** How many codes it has to code with. */
export function codableCount(id: ReadyCodebookId): number {
  return newCodesOf(id).filter(({ codable }) => codable).length;
}
