import { useMemo, useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import { setBeside } from "../../../core/compare/rows/beside.ts";
import type { ArticleId } from "../../../core/model/ids.ts";
import type { ComparedStory } from "../../../shared/contract.ts";
import type { ArticleView, StoryView } from "../../project/selectors.ts";
import { MOST_COLUMNS } from "../../shell/address.ts";
import type { Address } from "../../shell/address.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Select } from "../../ui/Select.tsx";
import { Compare } from "../compare/Compare.tsx";
import { compareRows } from "../compare/rows.ts";
import type { CompareColumn } from "../compare/rows.ts";
import { RowCoding } from "../compare/RowCoding.tsx";
import { RowDecisions } from "../compare/RowDecisions.tsx";
import { signsInStory, unknownOutlet } from "./told.ts";
import { ComparingNow } from "./ComparingNow.tsx";
import type { Comparing } from "./useComparedStory.ts";

type CompareAddress = Extract<Address, { readonly kind: "compare" }>;

/** Two to six articles of the story side by side, and which. The address names the columns. */
export function CompareView(props: {
  readonly address: CompareAddress;
  readonly story: StoryView;
  readonly comparing: Comparing;
}) {
  const { address, story, comparing } = props;
  const { compared, stopped } = comparing;
  const { go } = useNavigator();
  const columns = useMemo(
    () => (compared === null ? [] : columnsOf(address.columns, story, compared)),
    [address.columns, story, compared],
  );
  const change = (ids: readonly ArticleId[]) => go({ ...address, columns: ids });
  return (
    <div className="compare-view">
      {(compared === null || stopped !== null) && (
        <ComparingNow comparing={comparing} articles={story.articles.length} />
      )}
      {compared !== null && columns.length < 2 && (
        <EmptyState command="view.story">
          Fewer than two of these articles can be read and are still in this story; choose others.
        </EmptyState>
      )}
      {compared !== null && columns.length >= 2 && (
        <Beside
          story={story}
          columns={columns}
          compared={compared}
          onColumnsChange={(ids) => change(ids as ArticleId[])}
          adding={<AddColumn story={story} columns={address.columns} onChange={change} />}
          onOpen={(article) => go({ kind: "read", story: story.story.id, article, at: null })}
        />
      )}
    </div>
  );
}

function Beside(props: {
  readonly story: StoryView;
  readonly columns: readonly CompareColumn[];
  readonly compared: ComparedStory;
  readonly onColumnsChange: (ids: readonly string[]) => void;
  readonly adding: React.ReactNode;
  readonly onOpen: (article: ArticleId) => void;
}) {
  const { story, columns, compared, onOpen } = props;
  // The base is only how the same columns are looked at, so it is no address of its own.
  const [base, setBase] = useState<string | null>(null);
  const place = Math.max(
    0,
    columns.findIndex(({ id }) => id === base),
  );
  const beside = useMemo(
    () =>
      setBeside(
        compared.comparison.rows,
        columns.map(({ id }) => id),
        place,
      ),
    [compared, columns, place],
  );
  const baseFirst = columns
    .map(({ id }) => id)
    .sort((a, b) => Number(b === columns[place]?.id) - Number(a === columns[place]?.id));
  const rows = useMemo(() => compareRows(beside, columns, place), [beside, columns, place]);
  return (
    <Compare
      columns={columns}
      rows={rows}
      base={columns[place]?.id ?? ""}
      onBaseChange={setBase}
      onColumnsChange={props.onColumnsChange}
      adding={props.adding}
      onOpen={(id) => onOpen(id as ArticleId)}
      decisions={(current) => (
        <>
          <RowDecisions story={story.story.id} compared={compared} rows={rows} current={current} />
          <RowCoding compared={compared} rows={rows} current={current} columns={baseFirst} />
        </>
      )}
    />
  );
}

/** The articles shown, primary sources first: the others are measured against them. */
function columnsOf(
  ids: readonly ArticleId[],
  story: StoryView,
  compared: ComparedStory,
): CompareColumn[] {
  const signs = signsInStory(story, compared);
  const columns = ids.flatMap((id): CompareColumn[] => {
    const view = story.articles.find(({ article }) => article.id === id);
    const text = compared.texts.find(({ article }) => article === id);
    if (view === undefined || text === undefined) return [];
    const { article, revision, date } = view;
    const authors = article.metadata.authors.value ?? [];
    const isPrimarySource = article.metadata.role.value === "primary-source";
    return [
      {
        id,
        outlet: signs.get(id) ?? unknownOutlet,
        headline: revision.headline,
        byline: [
          date ?? "date unknown",
          isPrimarySource ? "primary source" : "",
          authors.join(", "),
        ]
          .filter((part) => part !== "")
          .join(" · "),
        isPrimarySource,
        text: text.text,
        sentences: text.analysis.sentences,
      },
    ];
  });
  return columns.sort((one, other) => Number(other.isPrimarySource) - Number(one.isPrimarySource));
}

/** Puts another article of the story beside those shown, as long as one fits. */
function AddColumn(props: {
  readonly story: StoryView;
  readonly columns: readonly ArticleId[];
  readonly onChange: (columns: readonly ArticleId[]) => void;
}) {
  const { story, columns, onChange } = props;
  const others = story.articles.filter(({ article }) => !columns.includes(article.id));
  if (others.length === 0 || columns.length >= MOST_COLUMNS) return null;
  return (
    <Select
      label="Add an article"
      hideLabel
      placeholder="Add an article…"
      options={others.map((view) => ({ id: view.article.id, label: nameOf(view) }))}
      value={null}
      onChange={(id) => onChange([...columns, id])}
    />
  );
}

function nameOf({ outlet, label }: ArticleView): string {
  return outlet === null ? label : `${outlet.name}: ${label}`;
}
