import { chosenCoder } from "../../core/coding/passes/may-code.ts";
import type { Coder } from "../../core/model/coding.ts";
import { NOBODY } from "../../core/model/ids.ts";
import type { CoderId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { State } from "../../core/model/records.ts";
import type { Result } from "../../core/model/result.ts";
import { lostCoders } from "./lost-coders.ts";

/** Who of a project's coders works on it on this machine. */
export class WhoCodes {
  /** Who takes the coders' place where damage took every record of one. */
  readonly lost: readonly [Coder, ...Coder[]];
  #chosen: CoderId | null;
  readonly #remember: (coder: CoderId) => void;

  /** `chosen` was chosen on this machine, null: nobody yet; who is from now on is remembered. */
  constructor(state: State, chosen: CoderId | null, remember: (coder: CoderId) => void) {
    this.lost = lostCoders(state);
    this.#chosen = chosen;
    this.#remember = remember;
  }

  /**
   * The coder chosen while they are there, else the only one there is. Of several nobody is taken
   * unasked.
   */
  in(state: State): CoderId {
    const chosen = this.#chosen === null ? undefined : state.get(this.#chosen);
    if (chosen?.type === "coder") return chosen.id;
    const coders = recordsOf(state, "coder");
    const [only = this.lost[0]] = coders;
    const count = coders.length > 0 ? coders.length : this.lost.length;
    return count > 1 ? NOBODY : only.id;
  }

  /**
   * Who makes the change that is asked for, or why it cannot be made. The only coder is chosen by
   * it, so that the next one to be added does not make them nobody.
   */
  acting(state: State): Result<CoderId> {
    const coder = chosenCoder(this.in(state));
    if (coder.ok && coder.value !== this.#chosen) this.choose(coder.value);
    return coder;
  }

  choose(coder: CoderId): void {
    this.#chosen = coder;
    this.#remember(coder);
  }
}
