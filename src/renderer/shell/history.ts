import { formatAddress } from "./address.ts";
import type { Address } from "./address.ts";

/** The addresses a person has been at, and which of them they are at. */
export interface AddressHistory {
  readonly entries: readonly [Address, ...Address[]];
  readonly index: number;
}

/** How many addresses are remembered. */
const LIMIT = 200;

/** A history that begins at one address. */
export function historyFrom(address: Address): AddressHistory {
  return { entries: [address], index: 0 };
}

/** Where the person is. */
export function currentAddress({ entries, index }: AddressHistory): Address {
  return entries[index] ?? entries[0];
}

/**
 * Goes to an address; what lay ahead is forgotten. Going where one is changes nothing, and going
 * from code to code in the codebook is not a step of its own: back leads out of it.
 */
export function go(history: AddressHistory, address: Address): AddressHistory {
  const current = currentAddress(history);
  if (formatAddress(current) === formatAddress(address)) return history;
  const [first = current, ...rest] = [
    ...history.entries.slice(0, isWithin(current, address) ? history.index : history.index + 1),
    address,
  ].slice(-LIMIT);
  return { entries: [first, ...rest], index: rest.length };
}

/** Whether one address is another place of the view one is in, not another view. */
export function isWithin(current: Address, next: Address): boolean {
  return current.kind === "codebook" && next.kind === "codebook";
}

/** One step back, or the same history when there is nothing behind. */
export function back(history: AddressHistory): AddressHistory {
  return history.index === 0 ? history : { ...history, index: history.index - 1 };
}

/** One step forward, or the same history when there is nothing ahead. */
export function forward(history: AddressHistory): AddressHistory {
  return history.index === history.entries.length - 1
    ? history
    : { ...history, index: history.index + 1 };
}
