import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { ImportPreviews } from "../import/previews.ts";
import { createStore } from "../project/create.ts";
import { openProject } from "../store/open.ts";
import { ProjectSession } from "../project/session.ts";
import type { BatchRequest } from "./command-line.ts";
import { exitCodes } from "./environment.ts";
import type { BatchEnvironment } from "./environment.ts";
import { isProject } from "./inputs.ts";

/**
 * Imports files into a project, which is made if it is not there. Duplicates are left out and
 * named; what cannot be read is named and the rest imported.
 */
export async function importIntoProject(
  request: Extract<BatchRequest, { kind: "import" }>,
  environment: BatchEnvironment,
): Promise<number> {
  const folder = resolve(environment.folder, request.project);
  if (existsSync(folder) && !isProject(folder)) {
    environment.say(`${folder} is there but is not a Parallax project; name another folder.`);
    return exitCodes.failed;
  }
  const store = isProject(folder)
    ? await openProject(folder)
    : await createStore(folder, basename(folder).replace(/\.parallax$/u, ""));
  if (!store.ok) {
    environment.say(store.problem.message);
    return store.problem.code === "project-locked" ? exitCodes.locked : exitCodes.failed;
  }
  const session = new ProjectSession(folder, store.value, environment.pool);
  try {
    const previews = new ImportPreviews(environment.pool);
    const paths = request.inputs.map((path) => resolve(environment.folder, path));
    const preview = await previews.ofPaths(
      paths,
      session,
      new AbortController().signal,
      () => undefined,
    );
    for (const problem of preview.problems) environment.say(problem.message);
    const fresh = preview.items.filter((item) => item.duplicateOf === null);
    for (const { file, duplicateOf } of preview.items) {
      if (duplicateOf !== null) {
        environment.say(`${file} was left out: it repeats “${duplicateOf.label}”.`);
      }
    }
    for (const { file, versionOf } of fresh) {
      if (versionOf !== null) {
        environment.say(`${file} is a newer version of “${versionOf.label}”.`);
      }
    }
    if (fresh.length > 0) {
      const decisions = fresh.map(({ index, versionOf }) => ({
        index,
        metadata: null,
        kept: null,
        revises: versionOf?.article ?? null,
      }));
      const done = await previews.commit(preview.preview, decisions, session);
      if (!done.ok) {
        environment.say(done.problem.message);
        return exitCodes.failed;
      }
    }
    environment.say(`${fresh.length} articles imported into ${folder}`);
    return preview.problems.length === 0 ? exitCodes.everything : exitCodes.someInputs;
  } finally {
    await session.close();
  }
}
