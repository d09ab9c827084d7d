import { expect } from "vitest";
import { emptyMetadata } from "../../model/article.ts";
import type { Block } from "../../model/block.ts";
import { field } from "../../model/field.ts";
import type { ArticleId, StoryId } from "../../model/ids.ts";
import { PROJECT_ID } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import { segmentSentences } from "../../text/sentences.ts";
import { findingCommand } from "./finding-step.ts";
import { codebookCommand } from "./codebook-step.ts";
import { passCommand } from "./pass-step.ts";
import { sheetCommand } from "./sheet-step.ts";
import { textCommand } from "./text-step.ts";
import { sameState } from "./workbench.ts";
import type { Workbench } from "./workbench.ts";

/** What the articles of random runs are made of. */
export const paragraphs = [
  "The harbour was closed on Monday. “We had no choice,” the harbour master said.",
  "Fishermen 🐟 blocked the road. The harbour was closed on Monday, they said.",
  "Nobody was hurt. Café owners gave out soup.",
];

function pick<Value>(values: readonly Value[], at: number): Value | undefined {
  return values.length === 0 ? undefined : values[at % values.length];
}

/** Sentences of an article from the given one on, as a wanted cell, with the first as a span. */
function rowOf(bench: Workbench, id: ArticleId, from: number, count: number) {
  const article = bench.state.get(id);
  if (article?.type !== "article") return null;
  const all = segmentSentences(bench.text(id));
  const start = all.length === 0 ? 0 : from % all.length;
  const sentences = all.slice(start, start + count);
  const [first] = sentences;
  if (first === undefined) return null;
  const { revision } = article;
  const span = { article: id, revision, field: "text" as const, ...first };
  return { cell: { article: id, revision, sentences }, span };
}

/** A row of one cell for each article of the story. */
function rowAt(bench: Workbench, story: StoryId, from: number, count: number) {
  const told = recordsOf(bench.state, "article").filter((article) => article.story === story);
  return { cells: told.flatMap(({ id }) => rowOf(bench, id, from, count)?.cell ?? []) };
}

/** One random command that is likely to be possible; what it refuses must change nothing. */
export function step(bench: Workbench, kind: number, a: number, b: number): void {
  const { state } = bench;
  const article = pick(recordsOf(state, "article"), a);
  const story = pick(recordsOf(state, "story"), b);
  const outlet = pick(recordsOf(state, "outlet"), a);
  const code = pick(recordsOf(state, "code"), b);
  const coding = pick(recordsOf(state, "coding"), a);
  const note = pick(recordsOf(state, "note"), b);
  const before = state;
  const done = ((): ReturnType<Workbench["run"]> | null => {
    if (article === undefined) return null;
    const text = bench.text(article.id);
    const start = text.length === 0 ? 0 : (a * 7) % text.length;
    const span = {
      article: article.id,
      revision: article.revision,
      field: "text" as const,
      start,
      end: Math.min(text.length, start + 1 + (b % 30)),
    };
    const isSpan = span.start < span.end;
    switch (kind) {
      case 0:
        if (code === undefined || !isSpan) return null;
        return a % 4 === 3
          ? bench.run("codeSpans", { code: code.id, spans: [span, { ...span, start: 0 }] })
          : bench.run("codeSpan", { code: code.id, span });
      case 1:
        if (coding === undefined) return null;
        if (b % 3 === 0) return bench.run("removeCoding", { coding: coding.id });
        if (b % 3 === 1)
          return code ? bench.run("recodeCoding", { coding: coding.id, code: code.id }) : null;
        return isSpan ? bench.run("moveCoding", { coding: coding.id, span }) : null;
      case 2:
        return bench.run("setBlockKept", { article: article.id, block: b % 3, kept: a % 2 === 0 });
      case 3:
        return bench.run("correctMetadata", {
          article: article.id,
          values: { headline: a % 3 === 0 ? null : `Headline ${a}`, outlet: `Outlet ${b % 3}` },
        });
      case 4:
        return bench.run("moveArticles", {
          articles: [article.id],
          story: a % 2 === 0 ? null : (story?.id ?? null),
        });
      case 5:
        return story && story.id !== article.story
          ? bench.run("mergeStories", { from: story.id, into: article.story })
          : null;
      case 6:
        return outlet && isSpan
          ? bench.run("addNote", { outlet: outlet.id, text: `Note ${a}`, evidence: [span] })
          : null;
      case 7:
        return note && isSpan ? bench.run("addEvidence", { note: note.id, span }) : null;
      case 8:
        return note ? bench.run("removeNote", { note: note.id }) : null;
      case 9:
        if (b % 9 === 0) {
          const [query] = recordsOf(state, "savedquery");
          const search = { find: "words" as const, text: `word ${a}`, match: "stem" as const };
          return query !== undefined && a % 3 === 0
            ? bench.run("removeQuery", { query: query.id })
            : bench.run("saveQuery", { name: `Query ${a % 4}`, search });
        }
        return bench.run("writeMemo", {
          about: pick([coding, article, story, outlet, code], b)?.id ?? PROJECT_ID,
          text: a % 3 === 0 ? "" : `Memo ${a}`,
        });
      case 10:
        return code ? bench.run("removeCode", { code: code.id }) : null;
      case 11:
        return bench.run("addCode", { name: `Code ${a}` });
      case 12:
        return recordsOf(state, "article").length > 1
          ? bench.run("removeArticles", { articles: [article.id] })
          : null;
      case 13:
        return bench.run("regroupStories", {
          groups: [{ articles: recordsOf(state, "article").map(({ id }) => id), label: "All" }],
        });
      case 14: {
        const rows = [a, a + 1 + (b % 2)].map((at) => rowAt(bench, article.story, at, 1 + (b % 2)));
        if (rows.some(({ cells }) => cells.length === 0)) return null;
        const how = pick(["pin", "merge", "split"] as const, b) ?? "pin";
        return bench.run("arrangeRows", { story: article.story, rows, how });
      }
      case 15: {
        const row = pick(recordsOf(state, "pinnedrow"), b);
        return row ? bench.run("unpinRows", { rows: [row.id] }) : null;
      }
      case 16: {
        const rows = [rowAt(bench, article.story, a, 1)];
        return rows[0]?.cells.length === 0
          ? null
          : bench.run("arrangeRows", { story: article.story, rows, how: "pin" });
      }
      case 17:
        return bench.run("decideActor", {
          story: article.story,
          actor: a % 3 === 0 ? (pick(recordsOf(state, "actor"), b)?.id ?? null) : null,
          name: `Form ${a % 6}`,
          forms: [`Form ${a % 6}`, `form ${b % 6}`],
          ...{ kind: null, country: null, side: null, how: "merge" },
        });
      case 18: {
        const actor = pick(recordsOf(state, "actor"), a);
        if (actor === undefined) return null;
        return b % 3 === 0
          ? bench.run("forgetActor", { actor: actor.id })
          : bench.run("splitActor", {
              story: actor.story,
              from: actor.id,
              name: `Form ${b % 6}`,
              forms: [actor.forms[b % actor.forms.length] ?? ""],
            });
      }
      case 19: {
        const told = recordsOf(state, "article").filter((each) => each.story === article.story);
        const [values, review] = [
          told.flatMap((each) => rowOf(bench, each.id, a, 1)?.span ?? []),
          pick(recordsOf(state, "conflictreview"), b),
        ];
        return review !== undefined && a % 4 === 0
          ? bench.run("reopenConflict", { review: review.id })
          : bench.run("reviewConflict", {
              story: article.story,
              conflict: `conflict-${b % 2}`,
              found:
                a % 5 === 0 || values.length === 0
                  ? null
                  : { kind: "number", about: "boats", values },
              state: a % 2 === 0 ? "confirmed" : "dismissed",
              reason: a % 3 === 0 ? null : "the same",
              note: "",
            });
      }
      case 20:
        return bench.run("importArticles", {
          articles: [
            {
              id: bench.newId("article"),
              revises: article.id,
              file: "newer.txt",
              original: null,
              metadata: { ...emptyMetadata, headline: field(`Headline ${a}`, "page") },
              blocks: [...paragraphs.slice(b % 3), ...paragraphs.slice(a % 3)].map(
                (words): Block => ({ kind: "paragraph", text: words, kept: true }),
              ),
            },
          ],
          groups: [],
        });
      case 40:
      case 41:
      case 42:
      case 43:
      case 44:
      case 45:
        return sheetCommand(bench, article, kind - 40, a, b);
      case 50:
        return isSpan ? findingCommand(bench, span, a, b) : null;
      case 60:
      case 61:
      case 62:
      case 63:
      case 64:
      case 65:
        return codebookCommand(bench, kind - 60, a, b);
      case 80:
      case 81:
        return isSpan ? textCommand(bench, span, kind - 80, a, b) : null;
      case 70:
      case 71:
      case 72:
      case 73:
      case 74:
      case 75:
        return passCommand(bench, kind - 70, a, b);
      default:
        bench.article(paragraphs.slice(a % 3), { outlet: `Outlet ${b % 3}` });
        return null;
    }
  })();
  if (done !== null && "code" in done) expect(bench.state).toBe(before);
  else if (done !== null) {
    const after = bench.state;
    bench.undo(done);
    expect(sameState(bench.state, before)).toBe(true);
    bench.apply(done);
    expect(sameState(bench.state, after)).toBe(true);
  }
}
