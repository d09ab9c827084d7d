import { useMemo, useState } from "react";
import { sureWords } from "../../../core/coding/anchor.ts";
import { guessPlaces } from "../../../core/coding/anchoring/guess-places.ts";
import { ownCoding } from "../../../core/coding/passes/may-code.ts";
import { ok } from "../../../core/model/result.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import { api } from "../../project/api.ts";
import { useProject, useStore } from "../../project/context.ts";
import { articleView } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";
import type { Passage } from "../../shell/address.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Awaited } from "../../ui/Awaited.tsx";
import { Button } from "../../ui/Button.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import type { Mark } from "../reader/marks.ts";
import { Reader } from "../reader/Reader.tsx";
import type { Orphan } from "./orphan-list.ts";

/** How much of the older text is shown around an orphan's words, in code units. */
const AROUND = 160;
const noKeys = new Map<string, () => void>();
const nothing = (): void => undefined;

interface DetailProps {
  readonly orphan: Orphan;
  readonly onDiscard: () => void;
}

/** One orphan: what it stood on, where it might stand now, and the text to place it in. */
export function OrphanDetail(props: DetailProps) {
  const { article } = props.orphan.anchor.span;
  const { records } = useProject();
  const revision = articleView(records, article)?.revision.id ?? "";
  const reading = useLatest(`${article} ${revision}`, () => api.readArticle({ article }));
  return reading.value === null ? (
    <Awaited asked={reading} waiting="Reading…" undone="The article was not read" />
  ) : (
    <Placing {...props} read={reading.value} />
  );
}

function Placing({ orphan, onDiscard, read }: DetailProps & { readonly read: ArticleText }) {
  const { anchor, record, index } = orphan;
  const { field } = anchor.span;
  const store = useStore();
  const { records, coder } = useProject();
  const own = record.type === "coding" ? ownCoding(record, coder) : ok(record);
  const fixed = own.ok ? null : own.problem.message;
  const [selection, setSelection] = useState<Passage | null>(null);
  const within = field === "headline" ? (read.headline ?? "") : read.text;
  const guesses = useMemo(() => {
    const words = sureWords(anchor);
    return guessPlaces(words, within).map((guess) => ({ ...guess, field }));
  }, [anchor, within, field]);
  const marks = useMemo(
    () =>
      guesses.map((guess, at): Mark => ({
        kind: "search",
        id: `guess ${at}`,
        label: `offer ${at + 1}`,
        field: guess.field,
        start: guess.start,
        end: guess.end,
      })),
    [guesses],
  );
  const place = (passage: Passage) => {
    const { start, end } = passage;
    const span = {
      article: read.article,
      revision: read.revision,
      field: passage.field,
      start,
      end,
    };
    void store.run("placeOrphan", { record: record.id, index, span });
  };
  useCommands(selection === null ? {} : { "orphan.place": () => place(selection) });
  return (
    <section className="orphan-detail" aria-label="The chosen orphan">
      <header className="orphan-head">
        <h2 className="orphan-title">{orphan.what}</h2>
        <FormerPlace orphan={orphan} />
        <div className="orphan-offers">
          {guesses.length === 0 && (
            <p className="view-quiet">Nothing in the present text reads like it.</p>
          )}
          {guesses.map((guess, at) => (
            <div key={at} className="orphan-offer">
              <q>{within.slice(guess.start, guess.end)}</q>
              <span className="view-quiet">{Math.round(guess.score * 100)} % alike</span>
              <Button onPress={() => setSelection(guess)}>Show offer {at + 1}</Button>
              <Button isDisabled={fixed !== null} onPress={() => place(guess)}>
                Place on offer {at + 1}
              </Button>
            </div>
          ))}
        </div>
        {fixed !== null && <p className="view-quiet">{fixed}</p>}
        <div className="orphan-actions">
          <Button
            variant="primary"
            isDisabled={selection === null || fixed !== null}
            onPress={() => {
              if (selection !== null) place(selection);
            }}
          >
            Place on the selection <KeyHint command="orphan.place" />
          </Button>
          <Button isDisabled={fixed !== null} onPress={onDiscard}>
            {record.type === "coding" ? "Discard the coding" : "Discard the evidence"}{" "}
            <KeyHint command="orphan.discard" />
          </Button>
        </div>
      </header>
      <Reader
        key={read.revision}
        label={articleView(records, read.article)?.label ?? "The article"}
        headline={read.headline}
        blocks={read.blocks}
        sentences={read.analysis.sentences}
        marks={marks}
        selection={selection}
        onSelectionChange={setSelection}
        showRemoved={false}
        onOpenMark={nothing}
        codeKeys={noKeys}
        handled={null}
        onResize={nothing}
        notice=""
      />
    </section>
  );
}

/** The words as they stood, in the last text that had them. */
function FormerPlace({ orphan }: { readonly orphan: Orphan }) {
  const { span, quote } = orphan.anchor;
  const { records } = useProject();
  const revision = records.get(span.revision);
  const reading = useLatest(span.article, () => api.articleVersions({ article: span.article }));
  const version = reading.value?.find((each) => each.revision === span.revision);
  const headline = revision?.type === "revision" ? (revision.headline ?? "") : "";
  const text = span.field === "headline" ? headline : (version?.text ?? null);
  const before = text?.slice(Math.max(0, span.start - AROUND), span.start) ?? quote.prefix;
  const after = text?.slice(span.end, span.end + AROUND) ?? quote.suffix;
  const number = revision?.type === "revision" ? revision.number : null;
  return (
    <figure className="orphan-former">
      <figcaption className="view-quiet">
        {number === null ? "Its words were" : `In version ${number} it stood on`}
      </figcaption>
      <blockquote>
        <span className="view-quiet">…{before}</span>
        <mark>{quote.exact}</mark>
        <span className="view-quiet">{after}…</span>
      </blockquote>
      {reading.value === null && (
        <Awaited
          asked={reading}
          waiting="Reading what stood around it…"
          undone="What stood around it was not read"
        />
      )}
    </figure>
  );
}
