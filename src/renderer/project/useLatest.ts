import { useEffect, useRef, useState } from "react";
import type { Result } from "../../core/model/result.ts";
import { useStore } from "./context.ts";

/**
 * Asks for a value whenever `key` changes and keeps the answer to the last question only.
 * null until the first answer, or after one that failed (which is shown). While a new answer
 * is awaited the last one stands.
 */
export function useLatest<Value>(key: string, ask: () => Promise<Result<Value>>): Value | null {
  const store = useStore();
  const [value, setValue] = useState<Value | null>(null);
  const question = useRef(ask);
  useEffect(() => {
    question.current = ask;
  });
  useEffect(() => {
    let isLatest = true;
    void question.current().then((result) => {
      if (!isLatest) return;
      setValue(store.shown(result).ok && result.ok ? result.value : null);
    });
    return () => {
      isLatest = false;
    };
  }, [key, store]);
  return value;
}
