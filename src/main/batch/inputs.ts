import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { blocksOf } from "../../core/model/block.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { Problem, Result } from "../../core/model/result.ts";
import { ok } from "../../core/model/result.ts";
import { gatherFiles } from "../import/gather.ts";
import type { GatheredFile } from "../import/gather.ts";
import { readArticles } from "../import/read-articles.ts";
import { openProject } from "../store/open.ts";
import type { WorkerPool } from "../work/pool.ts";
import type { BatchArticle } from "./analyse.ts";

export interface BatchInputs {
  readonly articles: readonly BatchArticle[];
  readonly problems: readonly Problem[];
  /** How many files and projects were looked at. */
  readonly inputs: number;
}

/**
 * Reads the articles of files, folders and projects, in the order given. Fails only when a
 * project cannot be opened (code `project-locked` when it is open elsewhere).
 */
export async function readInputs(
  paths: readonly string[],
  pool: WorkerPool,
  say: (line: string) => void,
): Promise<Result<BatchInputs>> {
  const articles: BatchArticle[] = [];
  const problems: Problem[] = [];
  let inputs = 0;
  const names = new Set<string>();
  for (const path of paths) {
    if (isProject(path)) {
      inputs += 1;
      const read = await readProject(path);
      if (!read.ok) return read;
      articles.push(...read.value.articles);
      problems.push(...read.value.problems);
      continue;
    }
    const gathered = await gatherFiles([path]);
    inputs += gathered.files.length + gathered.problems.length;
    const named = gathered.files.map((file) => ({ ...file, name: uniqueName(file, path, names) }));
    const read = await readArticles(named, pool);
    articles.push(
      ...read.articles.map(({ file, draft }) => ({
        file,
        metadata: draft.metadata,
        blocks: draft.blocks,
        story: null,
      })),
    );
    problems.push(...gathered.problems, ...read.problems);
  }
  say(`${inputs} inputs read, ${articles.length} articles, ${problems.length} problems`);
  return ok({ articles, problems, inputs });
}

/** What a file is called: as in its folder, and with as much of its path as no other file has. */
function uniqueName(file: GatheredFile, input: string, names: Set<string>): string {
  const inFolder = file.path === input ? file.name : join(basename(input), file.name);
  const candidates = [file.name, inFolder, join(basename(dirname(input)), inFolder), file.path];
  const name = candidates.find((candidate) => !names.has(candidate)) ?? file.path;
  names.add(name);
  return name;
}

/** True when the path is a project's folder. */
export function isProject(path: string): boolean {
  return (
    existsSync(join(path, "journal")) &&
    (path.endsWith(".parallax") || existsSync(join(path, "project.json")))
  );
}

async function readProject(
  folder: string,
): Promise<Result<Pick<BatchInputs, "articles" | "problems">>> {
  const opened = await openProject(folder);
  if (!opened.ok) return opened;
  const store = opened.value;
  const articles: BatchArticle[] = [];
  const problems: Problem[] = [...store.problems];
  for (const article of recordsOf(store.state, "article")) {
    const revision = store.state.get(article.revision);
    const text = revision?.type === "revision" ? await store.readText(revision.text) : null;
    const blocks =
      revision?.type === "revision" && text?.ok === true
        ? blocksOf(revision.layout, text.value)
        : null;
    if (blocks === null) {
      const message = `The text of ${article.file} in ${basename(folder)} is missing or damaged; import it again.`;
      problems.push({ code: "text-missing", message, file: article.file });
      continue;
    }
    const story = store.state.get(article.story);
    const label = story?.type === "story" ? story.label : article.file;
    articles.push({
      file: article.file,
      metadata: article.metadata,
      blocks,
      story: {
        id: article.story,
        label,
        article: article.id,
        revision: article.revision,
        project: store.state,
      },
    });
  }
  await store.close();
  return ok({ articles, problems });
}
