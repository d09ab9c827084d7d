import { inVeiledOrder } from "../../core/coding/masks/mask-project.ts";
import type { Veil } from "../../core/coding/masks/mask-project.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { State } from "../../core/model/records.ts";
import type { Result } from "../../core/model/result.ts";
import type { SearchResult } from "../../shared/contract.ts";
import { breather } from "../work/breathe.ts";
import { TendedIndex } from "./tended-index.ts";
import type { Wanted } from "./tended-index.ts";

/** The project as searching needs it, always as it stands now. */
export interface SearchedProject {
  readonly state: State;
  /** What is hidden from who codes now. */
  readonly veil: Veil | null;
  text(hash: string): Promise<Result<string>>;
}

/** An index of the masked texts: a temporary file of SQLite's own, which nobody else can open. */
interface MaskedIndex {
  readonly index: TendedIndex;
  /** What it was last brought in step with. */
  readonly veil: Veil;
  /** The names that are masked in it, and how often they have changed. */
  readonly names: string;
  readonly round: number;
}

/**
 * Search over a project's texts as the coder may see them. Under masks it has an index of the
 * masked texts, and nothing else is asked: so no search, however it is written or ordered, tells
 * an article by a name that is hidden in it.
 */
export class ProjectSearch {
  readonly #project: SearchedProject;
  readonly #index: TendedIndex;
  #masked: MaskedIndex | null = null;

  /** `file` is the index of the true texts. */
  constructor(file: string, project: SearchedProject) {
    this.#project = project;
    this.#index = new TendedIndex(file);
  }

  /** Brings what is searched in step with the project, in the background. */
  tend(): void {
    this.#index.tend(() => this.#wanted());
    this.#maskedNow();
  }

  /** The articles among `within` that hold all words of the query: {@link TendedIndex.search}. */
  async search(query: string, within: ReadonlySet<string>): Promise<SearchResult> {
    return await (this.#maskedNow() ?? this.#index).search(query, within);
  }

  async close(): Promise<void> {
    await Promise.all([this.#index.close(), this.#masked?.index.close()]);
  }

  /** The index of the masked texts, begun or brought in step where it must be; null without masks. */
  #maskedNow(): TendedIndex | null {
    const { veil } = this.#project;
    const last = this.#masked;
    if (veil?.masked == null) {
      this.#masked = null;
      void last?.index.close();
      return null;
    }
    if (last?.veil === veil) return last.index;
    const { names } = veil.masker;
    const isSame = last?.names === names;
    const index = last?.index ?? new TendedIndex("");
    const round = (last?.round ?? 0) + (isSame ? 0 : 1);
    this.#masked = { index, veil, names, round };
    index.tend(() => this.#wanted(veil, `${round} `));
    return index;
  }

  /** Every article; under masks in their order, which the order of equal hits follows. */
  #wanted(veil: Veil | null = null, round = ""): Wanted[] {
    const project = this.#project;
    const breathe = breather();
    const masked = (words: string): string => veil?.masker.mask(words) ?? words;
    return inVeiledOrder(veil, recordsOf(project.state, "article")).map(({ id, revision }) => ({
      article: id,
      revision: round + revision,
      read: async () => {
        await breathe();
        const read = project.state.get(revision);
        if (read?.type !== "revision") return null;
        const words = await project.text(read.text);
        if (!words.ok) return null;
        return { headline: masked(read.headline ?? ""), text: masked(words.value) };
      },
    }));
  }
}
