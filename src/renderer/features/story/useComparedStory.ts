import { useCallback, useEffect, useState } from "react";
import { recordsOf } from "../../../core/model/records.ts";
import type { Problem } from "../../../core/model/result.ts";
import type { ComparedStory } from "../../../shared/contract.ts";
import { api } from "../../project/api.ts";
import { useRecords, useStore, useVeil } from "../../project/context.ts";
import { perState } from "../../project/per-state.ts";
import type { StoryView } from "../../project/selectors.ts";

/** A story's comparison, as far as it has come. */
export interface Comparing {
  /** What was found last, also while it is compared anew; null: nothing yet. */
  readonly compared: ComparedStory | null;
  /** The job that is under way, by which it is told and cancelled; null: none is. */
  readonly job: string | null;
  /** Why it was not compared, or not anew: it was cancelled or has failed; null: neither is so. */
  readonly stopped: Problem | null;
  /** Compares again what was stopped. */
  readonly again: () => void;
}

interface Answer {
  readonly story: string;
  readonly question: string;
  readonly compared: ComparedStory;
}

interface Stopped {
  readonly question: string;
  readonly problem: Problem;
}

const decided = perState(
  (records) => [...recordsOf(records, "pinnedrow"), ...recordsOf(records, "actor")],
  ["pinnedrow", "actor"],
);

/**
 * The story's articles compared, anew whenever their words, what is known of them or what an
 * analyst decided changes, as long as it is wanted; what is no longer asked for is dropped.
 */
export function useComparedStory(view: StoryView | null, isWanted: boolean): Comparing {
  const store = useStore();
  const veil = useVeil();
  const decisions = useRecords(decided);
  const story = view?.story.id ?? null;
  const question = JSON.stringify([
    story,
    decisions.filter((each) => each.story === story),
    view?.articles.map(({ article, revision, outlet }) => [
      ...[revision.id, article.metadata, outlet?.name],
    ]),
    [veil?.masked?.id, veil?.blind?.id],
  ]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const asks = isWanted && answer?.question !== question && stopped?.question !== question;
  useEffect(() => {
    if (!asks || story === null) return;
    const id = crypto.randomUUID();
    let isAsked = true;
    const ask = async () => {
      setJob(id);
      const result = store.shown(await api.compareStory({ story, job: id }));
      // By now it may be another's turn.
      setJob((current) => (current === id ? null : current));
      if (!isAsked) return;
      isAsked = false;
      if (result.ok) setAnswer({ story, question, compared: result.value });
      else setStopped({ question, problem: result.problem });
    };
    void ask();
    return () => {
      if (isAsked) void api.cancelJob({ job: id });
      isAsked = false;
    };
  }, [asks, story, question, store]);
  const again = useCallback(() => setStopped(null), []);
  return {
    compared: answer !== null && answer.story === story ? answer.compared : null,
    job: asks ? job : null,
    stopped: isWanted && stopped?.question === question ? stopped.problem : null,
    again,
  };
}
