import { decisionsOf } from "../../core/compare/resolve-decisions.ts";
import type { StoryId } from "../../core/model/ids.ts";
import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import type { ComparedStory } from "../../shared/contract.ts";
import type { Job } from "../work/jobs.ts";
import type { Comparisons } from "./comparisons.ts";
import { membersOf } from "./members.ts";
import type { ProjectSession } from "./session.ts";

/** Reads a story's articles and compares them, holding to what analysts decided. */
export async function comparedStory(
  session: ProjectSession,
  comparisons: Comparisons,
  story: StoryId,
  job: Pick<Job, "signal" | "progress">,
): Promise<Result<ComparedStory>> {
  const { members, texts, problems } = await membersOf(session, story, job);
  if (job.signal.aborted) return failed("cancelled", "The comparison was cancelled.");
  const byId = new Map(texts.map((text) => [text.article, text]));
  const { decisions, unplaced } = decisionsOf(session.state, story, (article) => {
    const text = byId.get(article);
    return text === undefined
      ? null
      : { revision: text.revision, sentences: text.analysis.sentences };
  });
  const compared = await comparisons.of(members, decisions, {
    signal: job.signal,
    progress: (done, total) => job.progress(done, total, "Comparing the story, steps"),
  });
  if (!compared.ok) return compared;
  const order = new Map(compared.value.articles.map((id, index) => [id, index]));
  const placeOf = (id: string): number => order.get(id) ?? order.size;
  return ok({
    texts: [...texts].sort((one, other) => placeOf(one.article) - placeOf(other.article)),
    comparison: compared.value,
    unplaced,
    problems,
  });
}
