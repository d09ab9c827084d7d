import { useCallback, useMemo, useState } from "react";
import { Inspect } from "../../app/inspector.tsx";
import { useNavigator } from "../../app/navigation.ts";
import type { ArticleId } from "../../../core/model/ids.ts";
import { api } from "../../project/api.ts";
import { useProject } from "../../project/context.ts";
import type { ArticleView, StoryView } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";
import type { Address, Passage } from "../../shell/address.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Awaited } from "../../ui/Awaited.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Reader } from "../reader/Reader.tsx";
import { ArticlePicker } from "./ArticlePicker.tsx";
import { Byline } from "./Byline.tsx";
import { CodePicker } from "./CodePicker.tsx";
import { handledOf } from "./coding-places.ts";
import { CodingList } from "./CodingList.tsx";
import { marksOf } from "./marks-of.ts";
import { useMarkedQuotations } from "./useMarkedQuotations.ts";
import { useCoding } from "./useCoding.ts";

type BesideAddress = Extract<Address, { readonly kind: "beside" }>;
type Side = "left" | "right";
const sides = ["left", "right"] as const;

/** Two articles of the story beside each other, both to be coded; F6 goes from one to the other. */
export function BesideView({ address, story }: { address: BesideAddress; story: StoryView }) {
  const { go } = useNavigator();
  const [active, setActive] = useState<Side>("left");
  const pick = useCallback(
    (side: Side, article: ArticleId) => {
      const other = side === "left" ? "right" : "left";
      // The article that stands at the other side already changes places with this one.
      const isThere = address[other] === article;
      go({ ...address, [side]: article, ...(isThere ? { [other]: address[side] } : {}) });
    },
    [address, go],
  );
  return (
    <div className="beside-view">
      {sides.map((side) => {
        const view = story.articles.find(({ article }) => article.id === address[side]);
        return view === undefined ? (
          <EmptyState key={side} command="go.library">
            This article is no longer in this story; find it in the library.
          </EmptyState>
        ) : (
          <BesideColumn
            key={`${side} ${view.article.id}`}
            view={view}
            story={story}
            side={side}
            isActive={active === side}
            onActive={setActive}
            onPick={pick}
          />
        );
      })}
    </div>
  );
}

function BesideColumn(props: {
  readonly view: ArticleView;
  readonly story: StoryView;
  readonly side: Side;
  readonly isActive: boolean;
  readonly onActive: (side: Side) => void;
  readonly onPick: (side: Side, article: ArticleId) => void;
}) {
  const { view, side, isActive } = props;
  const { records } = useProject();
  const article = view.article.id;
  const [selection, setSelection] = useState<Passage | null>(null);
  const [showRemoved, setShowRemoved] = useState(false);
  const [dialog, setDialog] = useState<"code" | "recode" | null>(null);
  const reading = useLatest(`${article} ${view.revision.id}`, () => api.readArticle({ article }));
  const read = reading.value;
  const coding = useCoding(article, read, selection, setSelection);
  const recode = () => coding.begin("change", () => setDialog("recode"));
  const quoted = useMarkedQuotations();
  const marks = useMemo(
    () => marksOf(records, coding.codings, read, quoted.isMarked),
    [records, coding.codings, read, quoted.isMarked],
  );
  const byline = useMemo(() => <Byline view={view} />, [view]);
  const onPick = props.onPick;
  const pick = useCallback((other: ArticleId) => onPick(side, other), [onPick, side]);
  useCommands(
    isActive
      ? {
          "text.removed": () => setShowRemoved(!showRemoved),
          "text.quotations": quoted.toggle,
          ...coding.commands,
          ...(coding.chosen === null ? {} : { "coding.change": recode }),
          ...(selection === null
            ? {}
            : { "selection.code": () => coding.begin("code", () => setDialog("code")) }),
        }
      : {},
  );
  return (
    // Only notes where one is; what can be done is done in the reader.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="beside-column"
      data-region={`column-${side}`}
      tabIndex={-1}
      aria-label={`${side === "left" ? "Left" : "Right"}: ${view.label}`}
      onFocus={() => props.onActive(side)}
    >
      <div className="read-bar">
        <ArticlePicker story={props.story} value={article} onChange={pick} />
      </div>
      {read === null ? (
        <Awaited asked={reading} waiting="Reading…" undone="The article was not read" />
      ) : (
        <Reader
          key={read.revision}
          label={view.label}
          headline={read.headline}
          blocks={read.blocks}
          sentences={read.analysis.sentences}
          marks={marks}
          selection={selection}
          onSelectionChange={setSelection}
          showRemoved={showRemoved}
          onOpenMark={coding.choose}
          codeKeys={coding.codeKeys}
          chosen={isActive ? (coding.chosen?.coding.id ?? null) : null}
          handled={isActive ? handledOf(coding, read.revision) : null}
          onResize={(passage) => {
            if (coding.chosen !== null) coding.move(coding.chosen, passage);
          }}
          notice={coding.said}
          onStand={coding.stand}
          byline={byline}
          isActive={isActive}
        />
      )}
      {isActive && (
        <Inspect>
          <CodingList coding={coding} onChange={recode} />
        </Inspect>
      )}
      <CodePicker
        recoded={dialog === "recode" ? (coding.chosen?.coding ?? null) : null}
        isOpen={dialog !== null}
        onClose={() => setDialog(null)}
        onPick={(code) => {
          setDialog(null);
          if (dialog === "recode") coding.recode(code);
          else coding.apply(code);
        }}
      />
    </section>
  );
}
