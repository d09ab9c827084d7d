import type { RevisionText } from "../../core/compare/revisions/compare-revisions.ts";
import type { Revision } from "../../core/model/article.ts";
import type { ArticleId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import type { ArticleVersion } from "../../shared/contract.ts";
import type { WorkerPool } from "../work/pool.ts";
import type { ProjectSession } from "./session.ts";

/** Every version of an article, newest first, with what changed from the one before. */
export async function versionsOf(
  session: ProjectSession,
  pool: WorkerPool,
  article: ArticleId,
): Promise<Result<readonly ArticleVersion[]>> {
  const revisions = recordsOf(session.state, "revision")
    .filter((revision) => revision.article === article)
    .sort((one, other) => one.number - other.number);
  if (revisions.length === 0) {
    return failed("no-such-article", "This article is no longer in the project.");
  }
  const versions: ArticleVersion[] = [];
  let older: RevisionText | null = null;
  for (const revision of revisions) {
    const text = await session.text(revision.text);
    if (!text.ok) return text;
    const newer: RevisionText = { headline: revision.headline, text: text.value };
    const changes = older === null ? ok([]) : await pool.run("compareRevisions", { older, newer });
    if (!changes.ok) return changes;
    versions.push(versionOf(revision, text.value, changes.value));
    older = newer;
  }
  return ok(versions.reverse());
}

function versionOf(
  { id, number, madeBy, madeAt, words }: Revision,
  text: string,
  changes: ArticleVersion["changes"],
): ArticleVersion {
  return { revision: id, number, madeBy, madeAt, words, text, changes };
}
