import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Problem, Result } from "../../core/model/result.ts";
import { useStore } from "./context.ts";

/** What is asked of the main process, as far as its answer has come. */
export interface Latest<Value> {
  /** The last answer, also while the next is awaited; null: none yet, or the last was stopped. */
  readonly value: Value | null;
  /** Why the question has no answer: it failed, or was cancelled; null: neither is so. */
  readonly stopped: Problem | null;
  /** Asks again what was stopped; while nothing is, it does nothing. */
  readonly again: () => void;
}

interface Answer<Value> {
  readonly question: string;
  readonly value: Value | null;
  readonly stopped: Problem | null;
}

/**
 * Asks for a value whenever `key` changes and keeps the answer to the last question only; while a
 * new answer is awaited the last one stands. A failure is shown as well as told here.
 */
export function useLatest<Value>(key: string, ask: () => Promise<Result<Value>>): Latest<Value> {
  const store = useStore();
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Answer<Value> | null>(null);
  const asking = useRef(ask);
  useEffect(() => {
    asking.current = ask;
  });
  const question = `${round} ${key}`;
  useEffect(() => {
    let isLatest = true;
    void asking.current().then((result) => {
      if (!isLatest) return;
      store.shown(result);
      setAnswer(
        result.ok
          ? { question, value: result.value, stopped: null }
          : { question, value: null, stopped: result.problem },
      );
    });
    return () => {
      isLatest = false;
      // Asked anew, by whatever way back to it, it is not stopped any more.
      setAnswer((last) => (last?.stopped == null ? last : null));
    };
  }, [question, store]);
  const stopped = answer?.question === question ? answer.stopped : null;
  const isStopped = stopped !== null;
  const again = useCallback(() => {
    if (isStopped) setRound((last) => last + 1);
  }, [isStopped]);
  const value = answer?.value ?? null;
  return useMemo(() => ({ value, stopped, again }), [value, stopped, again]);
}
