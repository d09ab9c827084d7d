import { useState } from "react";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { ComparisonViewProps } from "../story/comparison-view.ts";
import { PassageLink } from "../story/PassageLink.tsx";
import { toldIn } from "../story/told.ts";
import { bySpeaker, cardOf, initialsOf } from "./utterance-cards.ts";
import type { RenderedLine, UtteranceCard } from "./utterance-cards.ts";
import "./quotations.css";

/** What each speaker said: one card an utterance, one line a rendering. */
export function QuotationsView(props: ComparisonViewProps) {
  const [onlyShared, setOnlyShared] = useState(false);
  const told = toldIn(props);
  const cards = props.compared.comparison.utterances.flatMap(
    (utterance) => cardOf(utterance, told) ?? [],
  );
  if (cards.length === 0) {
    return (
      <EmptyState>
        No quotation was found in these articles: nothing stands between quotation marks or behind a
        verb of saying.
      </EmptyState>
    );
  }
  const shared = cards.filter(({ outlets }) => outlets > 1);
  const groups = bySpeaker(onlyShared ? shared : cards);
  return (
    <div className="view-page">
      <header className="view-head">
        <span className="view-count">
          {cards.length} utterances, {shared.length} in several outlets
        </span>
        <Checkbox isSelected={onlyShared} onChange={setOnlyShared}>
          Only those in several outlets
        </Checkbox>
      </header>
      {groups.length === 0 && (
        <p className="view-quiet">No utterance is rendered by two outlets of this story.</p>
      )}
      <div className="speakers">
        {groups.map((group) => (
          <section
            key={group.speaker ?? ""}
            className="speaker"
            aria-label={group.speaker ?? "No speaker named"}
          >
            <h2 className="speaker-name">
              <span className="speaker-initials" aria-hidden>
                {group.speaker === null ? "?" : initialsOf(group.speaker)}
              </span>
              {group.speaker ?? "No speaker named"}
              <span className="view-quiet">{group.cards.length}</span>
            </h2>
            <ol className="utterances">
              {group.cards.map((card) => (
                <li key={card.id} className="utterance">
                  <Utterance card={card} {...props} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </div>
  );
}

function Utterance({ card, story }: ComparisonViewProps & { readonly card: UtteranceCard }) {
  return (
    <>
      <ul className="renderings" aria-label={`${card.lines.length} renderings`}>
        {card.lines.map((line) => (
          <li key={`${line.article.id} ${line.at.start}`} className="rendering">
            <span className="rendering-cue">{line.cue ?? "—"}</span>
            <PassageLink story={story.story.id} article={line.article} at={line.at}>
              <Words line={line} /> <span className="view-quiet">{kindWords[line.kind]}</span>
            </PassageLink>
          </li>
        ))}
      </ul>
      {card.differences.length > 0 && (
        <ul className="utterance-remarks" aria-label="Differences in substance">
          {card.differences.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      )}
      {card.alsoAttributedTo.length > 0 && (
        <p className="utterance-remarks">Also attributed to {card.alsoAttributedTo.join("; ")}.</p>
      )}
    </>
  );
}

const kindWords = { direct: "", mixed: "in part", indirect: "reported" } as const;

/** Words that are only here, without the white space around them: a rule under it marks nothing. */
function Changed({ text }: { readonly text: string }) {
  const words = text.trim();
  const start = text.indexOf(words);
  return (
    <>
      {text.slice(0, start)}
      <ins className="rendering-changed">{words}</ins>
      {text.slice(start + words.length)}
    </>
  );
}

/** Words the fullest rendering has too are set back; those only here are in ink and underlined. */
function Words({ line }: { readonly line: RenderedLine }) {
  const words = line.pieces.map((piece, index) =>
    piece.kind === "kept" ? (
      <span key={index} className="rendering-kept">
        {piece.text}
      </span>
    ) : line.isFullest ? (
      piece.text
    ) : (
      <Changed key={index} text={piece.text} />
    ),
  );
  return line.kind === "indirect" ? <span>{words}</span> : <q>{words}</q>;
}
