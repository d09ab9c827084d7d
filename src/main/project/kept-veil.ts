import { veilOf } from "../../core/coding/masks/mask-project.ts";
import type { Veil } from "../../core/coding/masks/mask-project.ts";
import type { CoderId } from "../../core/model/ids.ts";
import { tokenOf } from "../../core/model/records.ts";
import type { RecordType, State } from "../../core/model/records.ts";

/** The records that say what is hidden, and how. */
const decisive: readonly RecordType[] = ["project", "pass", "outlet", "article"];

/** What is hidden from the coder, made anew only when what says so has changed. */
export class KeptVeil {
  #madeOf: readonly unknown[] = [];
  #veil: Veil | null = null;

  /** {@link veilOf}; the same object as long as the same is hidden in the same way. */
  of(state: State, coder: CoderId): Veil | null {
    const madeOf = [coder, ...decisive.map((type) => tokenOf(state, type))];
    if (
      madeOf.length !== this.#madeOf.length ||
      madeOf.some((one, at) => one !== this.#madeOf[at])
    ) {
      this.#veil = veilOf(state, coder);
      this.#madeOf = madeOf;
    }
    return this.#veil;
  }
}
