import type { ArticleId, CoderId, PassId } from "../../model/ids.ts";
import type { Pass } from "../../model/pass.ts";
import { recordsOf } from "../../model/records.ts";
import type { State } from "../../model/records.ts";
import { articlesOfPass, codersOfPass } from "../passes/pass-articles.ts";

/** Who read: a coder in a pass. Where one codes again, the same coder twice. */
export interface Reader {
  /** The coder's id; of a second coding `first` and `again`. */
  readonly id: string;
  readonly label: string;
  readonly coder: CoderId;
  readonly pass: PassId;
}

/** An article at least two readers have completed. */
export interface SharedArticle {
  readonly article: ArticleId;
  /** The ids of those who completed it, in the order of readers. */
  readonly readers: readonly string[];
}

/** What there is to compare in a pass. */
export interface Readings {
  readonly readers: readonly Reader[];
  readonly shared: readonly SharedArticle[];
  /** How many articles were to be read by each of them. */
  readonly planned: number;
  /** How often one of these articles is still to be completed by one of the readers. */
  readonly waiting: number;
  /** False while somebody could still be told what the others did. */
  readonly isReady: boolean;
}

/** The readers of a pass, in the order of the coders' ids; of a second coding, first and second. */
function readersOf(state: State, pass: Pass): Reader[] {
  const nameOf = (coder: CoderId): string => {
    const record = state.get(coder);
    return record?.type === "coder" ? record.name : "a coder who is gone";
  };
  const [coder] = pass.coders;
  if (pass.recodes !== null && coder !== undefined) {
    return [
      { id: "first", label: `${nameOf(coder)}, first`, coder, pass: pass.recodes },
      { id: "again", label: `${nameOf(coder)}, again`, coder, pass: pass.id },
    ];
  }
  return codersOfPass(state, pass)
    .toSorted()
    .map((each) => ({ id: each, label: nameOf(each), coder: each, pass: pass.id }));
}

/**
 * What of a pass can be compared: the articles of its double-coded part (of all where there is
 * none) that two readers or more have completed. Ready when the pass is closed, or when nobody
 * who is to read such an article still has to.
 */
export function readingsOf(state: State, pass: Pass): Readings {
  const all = readersOf(state, pass);
  const completed = new Map<string, Set<string>>();
  for (const { state: standing, pass: of, coder, article } of recordsOf(state, "passarticle")) {
    const reader = all.find((each) => each.pass === of && each.coder === coder);
    if (standing !== "complete" || reader === undefined) continue;
    completed.set(article, (completed.get(article) ?? new Set()).add(reader.id));
  }
  const isPlanned = pass.doubleCoded !== null || pass.recodes !== null;
  const planned = (pass.doubleCoded?.articles ?? articlesOfPass(state, pass)).filter(
    (article) => state.get(article)?.type === "article",
  );
  const by = (article: ArticleId): string[] =>
    all.filter(({ id }) => completed.get(article)?.has(id) === true).map(({ id }) => id);
  const shared = planned
    .map((article) => ({ article, readers: by(article) }))
    .filter(({ readers }) => readers.length > 1)
    .sort((one, other) => (one.article < other.article ? -1 : 1));
  const readers = isPlanned
    ? all
    : all.filter(({ id }) => shared.some((each) => each.readers.includes(id)));
  const waiting = isPlanned
    ? planned.reduce((sum, article) => sum + all.length - by(article).length, 0)
    : 0;
  return {
    readers,
    shared,
    planned: planned.length,
    waiting,
    isReady: shared.length > 0 && (waiting === 0 || pass.closedAt !== null),
  };
}
