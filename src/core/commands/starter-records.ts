import { CODEBOOK_ID } from "../model/ids.ts";
import type { Id } from "../model/ids.ts";
import { openPass } from "../model/pass.ts";
import type { AnyRecord, RecordType } from "../model/records.ts";

const SOURCE =
  "Adapted from Semetko & Valkenburg (2000), Journal of Communication 50(2); not validated";

/**
 * A first codebook, to be edited: five generic news frames after Semetko & Valkenburg (2000),
 * "Framing European politics", Journal of Communication 50(2). In our own words; adapted, not
 * validated.
 */
const starterCodes = [
  {
    name: "Conflict",
    key: "1",
    definition: "Tells the matter as a disagreement: sides, winners and losers, reproach.",
  },
  {
    name: "Human interest",
    key: "2",
    definition: "Puts a face or a feeling to the matter: how persons live through it.",
  },
  {
    name: "Economic consequences",
    key: "3",
    definition: "Weighs the matter in money: costs, gains, jobs, who pays.",
  },
  {
    name: "Morality",
    key: "4",
    definition: "Judges by right and wrong, duty, faith or values.",
  },
  {
    name: "Responsibility",
    key: "5",
    definition: "Says who caused the matter or who has to mend it.",
  },
] as const;

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
    ...starterCodes.map((code, index): AnyRecord => ({
      id: context.newId("code"),
      type: "code",
      name: code.name,
      definition: code.definition,
      includes: "",
      excludes: "",
      example: "",
      colour: index,
      key: code.key,
      parent: null,
      codable: true,
      order: index + 1,
      retired: false,
      mergedInto: null,
      source: SOURCE,
    })),
  ];
}
