import { newCodesOf } from "../coding/codebooks/ready-codebooks.ts";
import { planCodes } from "../coding/new-codes.ts";
import { CODEBOOK_ID } from "../model/ids.ts";
import type { Id } from "../model/ids.ts";
import { openPass } from "../model/pass.ts";
import type { AnyRecord, RecordType } from "../model/records.ts";

/** A first codebook, to be edited: the generic frames, without the heading they stand under. */
const starterCodes = newCodesOf("generic-frames")
  .filter(({ codable }) => codable)
  .map((code) => ({ ...code, parent: null }));

/** The records a project begins with besides its own: a coder, a pass, and a first codebook. */
export function starterRecords(
  coder: { readonly name: string; readonly initials: string },
  context: {
    readonly now: string;
    readonly newId: <Type extends RecordType>(type: Type) => Id<Type>;
  },
): AnyRecord[] {
  return [
    { id: CODEBOOK_ID, type: "codebook", version: 1 },
    { id: context.newId("coder"), type: "coder", name: coder.name, initials: coder.initials },
    openPass(context.newId("pass"), "Open coding", context.now),
    ...planCodes([], starterCodes, () => context.newId("code")).added,
  ];
}
