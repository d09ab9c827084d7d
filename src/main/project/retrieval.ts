import { inVeiledOrder, veiledState } from "../../core/coding/masks/mask-project.ts";
import { maskedMaterial } from "../../core/coding/masks/masked-material.ts";
import type { ArticleId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { State } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import type { ConcordanceLine, ConcordanceText } from "../../core/retrieval/concordance.ts";
import { codesBelow, materialsOf } from "../../core/retrieval/material.ts";
import { readPhrase } from "../../core/retrieval/phrase.ts";
import type { PhraseMatch } from "../../core/retrieval/phrase.ts";
import { asksForWords, needsTexts } from "../../core/retrieval/query.ts";
import type { Condition } from "../../core/retrieval/query.ts";
import type { FoundSpan } from "../../core/retrieval/spans.ts";
import type { TextFacts } from "../../core/retrieval/text-facts.ts";
import { unitColumns } from "../../core/retrieval/units.ts";
import type { UnitTable } from "../../core/retrieval/units.ts";
import { csvOf } from "../../core/exchange/csv.ts";
import type { ArticleFacts, Concordance, Retrieved } from "../../shared/contract.ts";
import { breather } from "../work/breathe.ts";
import type { Job } from "../work/jobs.ts";
import type { WorkerPool } from "../work/pool.ts";
import { LeastRecentlyUsed } from "./least-recently-used.ts";
import type { ProjectSession } from "./session.ts";
import { articleOf } from "./read-article.ts";

/** Articles sent to the worker at once: few enough that cancelling and progress are prompt. */
const AT_ONCE = 60;
/** Lines a concordance holds; what there is beyond them is counted. */
const MOST_LINES = 20_000;
const FACTS_KEPT = 20_000;

const cancelled = failed("cancelled", "It was cancelled.");

/**
 * Asks the library: concordances, queries over codings, and what counting needs of the texts. Its
 * one worker keeps what it found out about texts; it is never killed for being cancelled.
 */
export class Retrieval {
  readonly #pool: WorkerPool;
  readonly #facts = new LeastRecentlyUsed<TextFacts>(FACTS_KEPT, () => 1);

  constructor(pool: WorkerPool) {
    this.#pool = pool.ofOne();
  }

  /** Every place of a phrase in texts and headlines, in the order of the articles. */
  async concordance(
    session: ProjectSession,
    { text, match }: { readonly text: string; readonly match: PhraseMatch },
    job: Job,
  ): Promise<Result<Concordance>> {
    if (readPhrase(text, match) === null) {
      return failed("no-words", "Write a word to look for; * stands for any letters.");
    }
    // What a masked pass hides must not be found by its name either.
    const { state, veil } = session;
    const masked = (words: string): string => veil?.masker.mask(words) ?? words;
    const inOrder = inVeiledOrder(veil, recordsOf(state, "article"));
    const lines: ConcordanceLine[] = [];
    let articles = 0;
    let hits = 0;
    const texts = async function* (): AsyncGenerator<ConcordanceText | null> {
      for (const article of inOrder) {
        const read = await textOf(session, article.id);
        yield read === null
          ? null
          : { ...read, headline: masked(read.headline), text: masked(read.text) };
      }
    };
    const unread = await this.#inParts(texts(), inOrder.length, job, async (part) => {
      const room = MOST_LINES - lines.length;
      const found = await this.#pool.run("concordance", { text, match, room, texts: part });
      if (!found.ok) return found;
      hits += found.value.hits;
      articles += found.value.articles;
      lines.push(...found.value.lines);
      return found;
    });
    if (!unread.ok) return unread;
    return ok({ lines, hits, articles, unread: unread.value });
  }

  /**
   * The passages whose codings a condition holds of, in the order of the articles. Under masks it
   * is asked of the masked texts and quotes, so that what is found says nothing of what is hidden.
   */
  async retrieve(session: ProjectSession, where: Condition, job: Job): Promise<Result<Retrieved>> {
    const spans: FoundSpan[] = [];
    const { veil } = session;
    const state = visibleState(session);
    const below = codesBelow(state);
    const materials = inVeiledOrder(
      veil,
      materialsOf(state).filter(({ codings }) => codings.length > 0),
    );
    const withTexts = needsTexts(where) || (veil?.masked != null && asksForWords(where));
    const articles = async function* () {
      for (const { hash, ...listed } of materials) {
        const text = withTexts ? await session.text(hash) : null;
        if (text?.ok === false) yield null;
        else {
          const material = { ...listed, text: text?.value ?? null };
          yield veil === null ? material : maskedMaterial(veil, state, material);
        }
      }
    };
    const unread = await this.#inParts(articles(), materials.length, job, async (part) => {
      const found = await this.#pool.run("retrieve", { where, below, articles: part });
      if (found.ok) spans.push(...found.value);
      return found;
    });
    return unread.ok ? ok({ spans, unread: unread.value }) : unread;
  }

  /** The facts of the articles' current texts; those that cannot be read are left out. */
  async facts(
    session: ProjectSession,
    articles: readonly ArticleId[],
    job: Job,
  ): Promise<Result<readonly ArticleFacts[]>> {
    const found: ArticleFacts[] = [];
    const breathe = breather();
    const unknown: { readonly article: ArticleId; readonly key: string }[] = [];
    for (const article of articles) {
      await breathe();
      const key = factsKey(session, article);
      const facts = key === null ? undefined : this.#facts.get(key);
      if (facts !== undefined) found.push({ article, facts });
      else if (key !== null) unknown.push({ article, key });
    }
    const texts = async function* () {
      for (const { article, key } of unknown) {
        const read = await textOf(session, article);
        yield read === null ? null : { ...read, article, key };
      }
    };
    const unread = await this.#inParts(texts(), unknown.length, job, async (part) => {
      const made = await this.#pool.run("textFacts", { texts: part });
      if (!made.ok) return made;
      for (const [index, { article, key }] of part.entries()) {
        const facts = made.value[index];
        if (facts === undefined) continue;
        this.#facts.set(key, facts);
        found.push({ article, facts });
      }
      return made;
    });
    return unread.ok ? ok(found) : unread;
  }

  /** The rows of the units × coders table as CSV, its heading first. */
  async unitTable(
    session: ProjectSession,
    table: UnitTable,
    articles: ReadonlySet<string>,
    job: Job,
  ): Promise<Result<string>> {
    const { state } = session;
    const materials = materialsOf(state).filter(({ id }) => articles.has(id));
    const nameOf = (id: string | null | undefined): string => {
      const record = id == null ? undefined : state.get(id as ArticleId);
      if (record?.type === "outlet") return record.name;
      return record?.type === "story" ? record.label : "";
    };
    const units = async function* () {
      for (const { hash, ...material } of materials) {
        const text = table.unit === "article" ? null : await session.text(hash);
        if (text?.ok === false) yield null;
        else {
          yield {
            material: { ...material, text: text?.value ?? null },
            outlet: nameOf(material.outlet),
            story: nameOf(material.stories[0]),
          };
        }
      }
    };
    const parts = [csvOf([unitColumns(table)])];
    const unread = await this.#inParts(units(), materials.length, job, async (part) => {
      const made = await this.#pool.run("unitRows", { table, articles: part });
      if (made.ok) parts.push(made.value);
      return made;
    });
    if (!unread.ok) return unread;
    if (unread.value > 0) {
      return failed(
        "unread-articles",
        `${unread.value} articles could not be read, so the table would not be whole.`,
      );
    }
    return ok(parts.join(""));
  }

  /** Goes through items in parts, a part at a time; returns how many (null) could not be read. */
  async #inParts<Item>(
    items: AsyncIterable<Item | null>,
    total: number,
    { signal, progress }: Job,
    work: (part: readonly Item[]) => Promise<Result<unknown>>,
  ): Promise<Result<number>> {
    const breathe = breather();
    let part: Item[] = [];
    let done = 0;
    let unread = 0;
    for await (const item of items) {
      if (signal.aborted) return cancelled;
      await breathe();
      done += 1;
      if (item === null) unread += 1;
      else part.push(item);
      if (part.length < AT_ONCE) continue;
      const result = await work(part);
      if (!result.ok) return result;
      part = [];
      progress(done, total);
    }
    const last = part.length === 0 ? ok(null) : await work(part);
    if (signal.aborted) return cancelled;
    return last.ok ? ok(unread) : last;
  }
}

/** The records without what a blind pass hides from the coder. */
function visibleState({ state, veil }: ProjectSession): State {
  return veil?.blind == null ? state : veiledState({ ...veil, masked: null }, state);
}

async function textOf(session: ProjectSession, id: ArticleId): Promise<ConcordanceText | null> {
  const found = articleOf(session.state, id);
  if (!found.ok) return null;
  const { revision } = found.value;
  const text = await session.text(revision.text);
  if (!text.ok) return null;
  return {
    article: id,
    revision: revision.id,
    headline: revision.headline ?? "",
    text: text.value,
    hash: revision.text,
  };
}

function factsKey(session: ProjectSession, id: ArticleId): string | null {
  const found = articleOf(session.state, id);
  if (!found.ok) return null;
  return `${found.value.revision.text} ${found.value.revision.headline ?? ""}`;
}
