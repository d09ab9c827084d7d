import { DatabaseSync } from "node:sqlite";
import type { StatementSync } from "node:sqlite";
import { ANALYSIS_VERSION } from "../../core/extract/analyse.ts";
import type { ArticleId } from "../../core/model/ids.ts";
import type { SearchHit, SearchResult } from "../../shared/contract.ts";
import { ftsQuery, placesOf } from "./query.ts";

/** The part of an article the index holds. `revision` tells whether it is up to date. */
export interface Indexed {
  readonly article: ArticleId;
  readonly revision: string;
  readonly headline: string;
  readonly text: string;
}

const ARTICLES_SHOWN = 200;
const PLACES_PER_ARTICLE = 5;

/**
 * Full-text search over the project's articles: SQLite's FTS5 in the project's cache folder.
 * It is derived: a file that is missing, damaged or of another version is made anew.
 */
export class SearchIndex {
  readonly #database: DatabaseSync;
  readonly #put: StatementSync;
  readonly #remove: StatementSync;
  readonly #find: StatementSync;
  /** Where each article stands: the table itself can only be searched for words. */
  readonly #rows = new Map<string, { readonly row: number | bigint; readonly revision: string }>();

  /** Opens the index in `file` (`:memory:` for none on disk). */
  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    // Derived data: a crash may cost the index, never the project, so it needs no fsync.
    this.#database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;");
    const version = this.#database.prepare("PRAGMA user_version").get()?.["user_version"];
    if (version !== ANALYSIS_VERSION) {
      this.#database.exec(`
        DROP TABLE IF EXISTS words;
        CREATE VIRTUAL TABLE words USING fts5(
          article UNINDEXED, revision UNINDEXED, headline, text,
          tokenize = "unicode61 remove_diacritics 2"
        );
        PRAGMA user_version = ${ANALYSIS_VERSION};
      `);
    }
    this.#put = this.#database.prepare(
      "INSERT INTO words (article, revision, headline, text) VALUES (?, ?, ?, ?)",
    );
    this.#remove = this.#database.prepare("DELETE FROM words WHERE rowid = ?");
    this.#find = this.#database.prepare(
      "SELECT article, headline, text FROM words WHERE words MATCH ? ORDER BY bm25(words, 0, 0, 4, 1), rowid",
    );
    for (const row of this.#database.prepare("SELECT rowid, article, revision FROM words").all()) {
      const article = String(row["article"]);
      this.#rows.set(article, { row: Number(row["rowid"]), revision: String(row["revision"]) });
    }
  }

  /** The revision of every article the index holds. */
  revisions(): ReadonlyMap<string, string> {
    return new Map([...this.#rows].map(([article, { revision }]) => [article, revision]));
  }

  /** Adds articles or replaces what is held of them. */
  put(articles: readonly Indexed[]): void {
    this.#inOneGo(() => {
      for (const { article, revision, headline, text } of articles) {
        this.#forget(article);
        const { lastInsertRowid } = this.#put.run(article, revision, headline, text);
        this.#rows.set(article, { row: lastInsertRowid, revision });
      }
    });
  }

  /** Forgets articles. */
  remove(articles: readonly string[]): void {
    this.#inOneGo(() => {
      for (const article of articles) this.#forget(article);
    });
  }

  /**
   * The articles among `within` that hold all words of the query ("in quotes" as a phrase),
   * best first, each with its first places.
   */
  search(query: string, within: ReadonlySet<string>): SearchResult {
    const match = ftsQuery(query);
    if (match === null) return { hits: [], articles: 0 };
    const hits: SearchHit[] = [];
    let articles = 0;
    for (const row of this.#find.iterate(match)) {
      const article = String(row["article"]) as ArticleId;
      if (!within.has(article)) continue;
      articles += 1;
      if (articles > ARTICLES_SHOWN) continue;
      const places = [
        ...placesOf(query, String(row["headline"]), "headline"),
        ...placesOf(query, String(row["text"]), "text"),
      ];
      hits.push(...places.slice(0, PLACES_PER_ARTICLE).map((place) => ({ article, ...place })));
    }
    return { hits, articles };
  }

  close(): void {
    this.#database.close();
  }

  #forget(article: string): void {
    const held = this.#rows.get(article);
    if (held === undefined) return;
    this.#remove.run(held.row);
    this.#rows.delete(article);
  }

  #inOneGo(work: () => void): void {
    this.#database.exec("BEGIN");
    try {
      work();
      this.#database.exec("COMMIT");
    } catch (error) {
      this.#database.exec("ROLLBACK");
      throw error;
    }
  }
}
