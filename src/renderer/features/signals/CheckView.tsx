import { useEffect, useRef, useState } from "react";
import type { SampleCheck } from "../../../core/model/finding.ts";
import type { SampleCheckId } from "../../../core/model/ids.ts";
import { overlaps } from "../../../core/model/range.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import { useNavigator } from "../../app/navigation.ts";
import { api } from "../../project/api.ts";
import { useProject, useStore } from "../../project/context.ts";
import { useLatest } from "../../project/useLatest.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Awaited } from "../../ui/Awaited.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { CheckedOutlets } from "./CheckedOutlets.tsx";
import { measureWords } from "./measure-words.ts";
import { Trust } from "./Trust.tsx";
import "./signals.css";

type Item = SampleCheck["items"][number];

/** A sample to mark right or wrong, one at a time, without being told which outlet it is from. */
export function CheckView({ sample: id }: { readonly sample: SampleCheckId }) {
  const { records } = useProject();
  const { go } = useNavigator();
  const record = records.get(id);
  const sample = record?.type === "samplecheck" ? record : null;
  const words = sample === null ? null : measureWords(records, sample.measure);
  if (sample === null || words === null) {
    return <EmptyState command="go.measures">This sample is no longer in the project.</EmptyState>;
  }
  return (
    <div className="check" data-scope="check">
      <h2>Check: {words.name}</h2>
      <p className="measure-facts">
        Drawn on {sample.drawnAt.slice(0, 10)} with seed {sample.seed}:{" "}
        {sample.items.filter(({ isHit }) => isHit).length} of {sample.hits} found,{" "}
        {sample.items.filter(({ isHit }) => !isHit).length} of {sample.others} passages in which
        nothing was found.
      </p>
      <Items sample={sample} />
      <p className="measure-facts" role="status">
        So far: <Trust measure={sample.measure} />.
      </p>
      <CheckedOutlets measure={sample.measure} label={words.name} />
      <div className="check-buttons">
        <Button onPress={() => go({ kind: "measures" })}>Back to the measures</Button>
      </div>
    </div>
  );
}

/** The first item nothing was said of from `from` on, else from the beginning; null: none is left. */
function nextOpen(items: readonly Item[], from: number): number | null {
  const isOpen = ({ isThere, anchor }: Item): boolean => isThere === null && !anchor.orphan;
  const on = items.findIndex((item, index) => index >= from && isOpen(item));
  const again = on === -1 ? items.findIndex(isOpen) : on;
  return again === -1 ? null : again;
}

function Items({ sample }: { readonly sample: SampleCheck }) {
  const store = useStore();
  const { records } = useProject();
  const { items } = sample;
  const [at, setAt] = useState(() => nextOpen(items, 0));
  const item = at === null ? undefined : items[at];
  const words = measureWords(records, sample.measure);
  const said = useRef<readonly number[]>([]);
  const question = useRef<HTMLParagraphElement>(null);
  const say = (isThere: boolean) => {
    if (at === null) return;
    const next = items.map((each, index) => (index === at ? { ...each, isThere } : each));
    said.current = [...said.current, at];
    // At once: a key pressed before the answer is safe must not be about the item just answered.
    setAt(nextOpen(next, at + 1));
    void store.run("checkItem", { sample: sample.id, item: at, isThere });
  };
  const back = () => {
    const last = said.current.at(-1);
    if (last === undefined) return;
    said.current = said.current.slice(0, -1);
    setAt(last);
  };
  useCommands({
    ...(item === undefined ? {} : { "check.yes": () => say(true), "check.no": () => say(false) }),
    "check.back": back,
  });
  // What is asked is read out when it changes; the keys act wherever the focus is in the work.
  useEffect(() => question.current?.focus(), [at]);
  if (item === undefined || at === null) {
    return (
      <p ref={question} tabIndex={-1} className="check-question">
        Everything drawn was looked at.
      </p>
    );
  }
  const done = items.filter(({ isThere }) => isThere !== null).length;
  return (
    <section aria-label={`Item ${at + 1} of ${items.length}`}>
      <p ref={question} tabIndex={-1} className="check-question">
        {item.isHit ? words?.isRight : words?.isThere}
      </p>
      <Passage key={at} item={item} measure={sample.measure} />
      <div className="check-buttons">
        <Button variant="primary" onPress={() => say(true)}>
          Yes <KeyHint command="check.yes" />
        </Button>
        <Button onPress={() => say(false)}>
          No <KeyHint command="check.no" />
        </Button>
        <Button variant="quiet" onPress={back}>
          Back <KeyHint command="check.back" />
        </Button>
        <span className="measure-facts">
          {done} of {items.length} looked at
        </span>
      </div>
    </section>
  );
}

/** The passage with the sentence before and after it, the words in question marked. */
function Passage({ item, measure }: { readonly item: Item; readonly measure: string }) {
  const { span } = item.anchor;
  const reading = useLatest(`${span.article} ${span.revision}`, () =>
    api.readArticle({ article: span.article }),
  );
  const read = reading.value;
  if (read === null) {
    return <Awaited asked={reading} waiting="Reading…" undone="The article was not read" />;
  }
  const text = span.field === "headline" ? (read.headline ?? "") : read.text;
  const { from, to } = around(read, span);
  const speaker = measure === "speakers" && item.isHit ? speakerOf(read, span) : null;
  return (
    <>
      <blockquote className="check-passage">
        <span className="check-context">{text.slice(from, span.start)}</span>
        <mark>{text.slice(span.start, span.end)}</mark>
        <span className="check-context">{text.slice(span.end, to)}</span>
      </blockquote>
      {speaker !== null && <p>Found as the speaker: {speaker}</p>}
    </>
  );
}

function around(read: ArticleText, span: Item["anchor"]["span"]) {
  if (span.field === "headline") return { from: 0, to: (read.headline ?? "").length };
  const { sentences } = read.analysis;
  const first = sentences.findIndex((each) => overlaps(each, span));
  const last = sentences.findLastIndex((each) => overlaps(each, span));
  return {
    from: sentences[Math.max(0, first - 1)]?.start ?? span.start,
    to: (sentences[last + 1] ?? sentences[last])?.end ?? span.end,
  };
}

function speakerOf(read: ArticleText, { start, end }: Item["anchor"]["span"]): string | null {
  const found = read.analysis.quotations.find((each) => each.start === start && each.end === end);
  return found?.speaker?.name ?? null;
}
