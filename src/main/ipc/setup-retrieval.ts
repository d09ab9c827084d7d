import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dialog } from "electron";
import { countedOf } from "../../core/coding/matrices/counted.ts";
import { csvOf } from "../../core/exchange/csv.ts";
import { recordsOf } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { unitDictionary } from "../../core/retrieval/units.ts";
import type { UnitTable } from "../../core/retrieval/units.ts";
import type { AppContext } from "../app-context.ts";
import { Retrieval } from "../project/retrieval.ts";
import { handle } from "./handle.ts";

/** What spreadsheets need to see that a file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Answers what is asked of the whole library, and writes what was found into files. */
export function setupRetrieval({ workspace, jobs, pool, documents }: AppContext): void {
  const retrieval = new Retrieval(pool);

  handle("concordance", async (asked) => {
    const session = workspace.current;
    if (!session.ok) return session;
    return await jobs.run("Looking through the texts", (job) =>
      retrieval.concordance(session.value, asked, job),
    );
  });

  handle("retrieve", async ({ where }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    return await jobs.run("Looking through the codings", (job) =>
      retrieval.retrieve(session.value, where, job),
    );
  });

  handle("textFacts", async ({ articles }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    return await jobs.run("Counting words by voice", (job) =>
      retrieval.facts(session.value, articles, job),
    );
  });

  handle("exportUnits", async ({ unit, pass: id }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    const { state } = session.value;
    const pass = state.get(id);
    if (pass?.type !== "pass") return failed("no-such-pass", "This pass is no longer there.");
    const counted = countedOf(state, pass, true);
    if (counted.articles.length === 0) {
      return failed("nothing-complete", `No article is complete in ${pass.name} yet.`);
    }
    const worked = new Set([...pass.coders, ...counted.articles.flatMap(({ coders }) => coders)]);
    const codes = recordsOf(state, "code")
      .filter((code) => code.codable)
      .sort((a, b) => a.order - b.order);
    const table: UnitTable = {
      unit,
      pass: id,
      coders: recordsOf(state, "coder").filter((coder) => worked.has(coder.id)),
      codes,
    };
    const path = await askedPath("Export units × coders", `${pass.name} ${unit}s`, "csv");
    if (path === null) return ok(null);
    const articles = new Set<string>(counted.articles.map(({ article }) => article.id));
    const rows = await jobs.run("Writing the table of units", (job) =>
      retrieval.unitTable(session.value, table, articles, job),
    );
    if (!rows.ok) return rows;
    const definitions = new Map<string, string>(codes.map((code) => [code.id, code.definition]));
    const about = unitDictionary(table, (code) => definitions.get(code) ?? "");
    const written = await writtenTo(path, BYTE_ORDER_MARK + rows.value);
    if (!written.ok) return written;
    const dictionary = path.replace(/(?:\.csv)?$/iu, "-dictionary.csv");
    const explained = await writtenTo(dictionary, BYTE_ORDER_MARK + csvOf(about));
    return explained.ok ? ok({ path, dictionary }) : explained;
  });

  handle("exportText", async ({ title, name, extension, content }) => {
    const path = await askedPath(title, name, extension);
    if (path === null) return ok(null);
    const mark = extension === "csv" ? BYTE_ORDER_MARK : "";
    const done = await writtenTo(path, mark + content);
    return done.ok ? ok({ path }) : done;
  });

  async function askedPath(title: string, name: string, extension: string): Promise<string | null> {
    const plain = name.replace(/[^\p{L}\p{N} ._-]+/gu, "-").slice(0, 80);
    const chosen = await dialog.showSaveDialog({
      title,
      defaultPath: join(documents, `${plain}.${extension}`),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    return chosen.canceled || chosen.filePath === "" ? null : chosen.filePath;
  }
}

async function writtenTo(path: string, content: string): Promise<Result<null>> {
  try {
    await writeFile(path, content);
    return ok(null);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed("export-failed", `The file could not be written to ${path}: ${why}.`, path);
  }
}
