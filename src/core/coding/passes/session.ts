import { NOBODY } from "../../model/ids.ts";
import type { CoderId } from "../../model/ids.ts";
import type { Pass } from "../../model/pass.ts";
import { recordsOf } from "../../model/records.ts";
import type { AnyRecord, State } from "../../model/records.ts";
import { currentPassOf } from "./pass-articles.ts";

/** True for a pass in which each coder works without the others: masked, reliability, or again. */
export function isBlind(pass: Pass): boolean {
  return pass.mask !== null || pass.doubleCoded !== null || pass.recodes !== null;
}

/** What is kept from a coder now. */
export interface Blinds {
  /** The masked pass whose letters stand for the outlets; null: outlets are shown. */
  readonly masked: Pass | null;
  /** The pass being coded in where it is blind; else the first blind pass that is open; or null. */
  readonly blind: Pass | null;
}

/**
 * What is kept from the coder: a masked or blind pass hides until it is closed, also while another
 * pass is coded in, because what has been seen cannot be unseen. While nobody is chosen it may be
 * anyone who looks: everybody's passes hide.
 */
export function blindsOf(state: State, coder: CoderId): Blinds {
  const current = currentPassOf(state);
  const open = recordsOf(state, "pass")
    .filter(
      ({ closedAt, coders }) =>
        closedAt === null && (coder === NOBODY || coders.length === 0 || coders.includes(coder)),
    )
    .sort((a, b) => Number(b.id === current?.id) - Number(a.id === current?.id));
  return {
    masked: open.find(({ mask }) => mask !== null) ?? null,
    blind: open.find(isBlind) ?? null,
  };
}

/**
 * True for a record a coder working blind must not see: what other coders coded, answered, wrote
 * or judged, every note on an outlet, and where a pass is coded again all that is not of it.
 */
export function isHidden(record: AnyRecord, coder: CoderId, blind: Pass): boolean {
  switch (record.type) {
    case "coding":
    case "answer":
      return record.coder !== coder || (blind.recodes !== null && record.pass !== blind.id);
    case "memo":
    case "findingreview":
    case "samplecheck":
      return record.coder !== coder;
    case "note":
      return true;
    default:
      return false;
  }
}
