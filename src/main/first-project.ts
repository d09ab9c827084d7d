import { existsSync } from "node:fs";
import { join } from "node:path";
import { ok } from "../core/model/result.ts";
import type { Result } from "../core/model/result.ts";
import type { AppContext } from "./app-context.ts";
import type { ProjectSession } from "./project/session.ts";
import { nameOf } from "./project/workspace.ts";

const SAMPLE_NAME = "Parallax sample";

/**
 * Opens the project the app starts on: the one named on the command line, else the last one
 * opened, else the sample, which is imported into the documents folder the first time.
 */
export async function openFirstProject(
  context: AppContext,
  sampleFolder: string,
  named: string | null,
): Promise<Result<ProjectSession>> {
  const { workspace, preferences } = context;
  const last = preferences.recent.find((project) => existsSync(project.folder))?.folder;
  const sample = join(context.documents, `${SAMPLE_NAME}.parallax`);
  const folder = named ?? last ?? (existsSync(sample) ? sample : null);
  const session =
    folder === null
      ? await makeSample(context, sample, sampleFolder)
      : await workspace.open(folder);
  if (session.ok) await preferences.opened(session.value.folder, nameOf(session.value));
  return session;
}

async function makeSample(
  { workspace, previews, jobs }: AppContext,
  folder: string,
  sampleFolder: string,
): Promise<Result<ProjectSession>> {
  const session = await workspace.create(folder, SAMPLE_NAME);
  if (!session.ok) return session;
  const imported = await jobs.run(
    "Importing the sample",
    async ({ signal, progress, beginLast }) => {
      const preview = await previews.ofPaths([sampleFolder], session.value, signal, progress);
      const decisions = preview.items.map(({ index }) => ({
        index,
        metadata: null,
        kept: null,
        revises: null,
      }));
      // Done in no time: not worth a way out.
      beginLast();
      return await previews.commit(preview.preview, decisions, session.value);
    },
  );
  return imported.ok ? ok(session.value) : imported;
}
