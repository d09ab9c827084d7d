import { useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import type { ArticleId } from "../../../core/model/ids.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import { api } from "../../project/api.ts";
import type { ArticleView, StoryView } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";
import type { Address } from "../../shell/address.ts";
import { Select } from "../../ui/Select.tsx";
import { Compare } from "../compare/Compare.tsx";
import { rowsOfPair } from "../compare/rows.ts";
import type { CompareColumn } from "../compare/rows.ts";

type CompareAddress = Extract<Address, { readonly kind: "compare" }>;

/** Two articles of the story side by side, and which two. The address names the columns. */
export function CompareView(props: {
  readonly address: CompareAddress;
  readonly story: StoryView;
}) {
  const { story } = props;
  const [first, second] = props.address.columns;
  const address = {
    kind: "compare",
    story: story.story.id,
    base: first as ArticleId,
    other: second as ArticleId,
  } as const;
  const { go } = useNavigator();
  // The base is only how the same two columns are looked at, so it is no address of its own.
  const [chosenBase, setBase] = useState<string>(address.base);
  const left = story.articles.find(({ article }) => article.id === address.base);
  const right = story.articles.find(({ article }) => article.id === address.other);
  const base = chosenBase === address.other ? address.other : address.base;
  const other = base === address.base ? address.other : address.base;
  const key = [base, other, left?.revision.id, right?.revision.id].join(" ");
  const compared = useLatest(key, async () => {
    const [first, second, pair] = await Promise.all([
      api.readArticle({ article: address.base }),
      api.readArticle({ article: address.other }),
      api.comparePair({ base, other }),
    ]);
    if (!first.ok) return first;
    if (!second.ok) return second;
    if (!pair.ok) return pair;
    const value = { first: first.value, second: second.value, pair: pair.value };
    return { ok: true, value } as const;
  });
  return (
    <div className="compare-view">
      <div className="compare-choice">
        <ArticleChoice
          label="Left article"
          story={story}
          not={address.other}
          value={address.base}
          onChange={(article) => go({ ...props.address, columns: [article, address.other] })}
        />
        <ArticleChoice
          label="Right article"
          story={story}
          not={address.base}
          value={address.other}
          onChange={(article) => go({ ...props.address, columns: [address.base, article] })}
        />
      </div>
      {compared === null || left === undefined || right === undefined ? (
        <p className="compare-waiting" role="status">
          Comparing…
        </p>
      ) : (
        <Pair
          key={`${address.base} ${address.other}`}
          columns={[columnOf(left, compared.first), columnOf(right, compared.second)]}
          pair={compared.pair}
          onBaseChange={setBase}
          onOpen={(article) => go({ kind: "read", story: story.story.id, article, at: null })}
        />
      )}
    </div>
  );
}

function Pair(props: {
  readonly columns: readonly [CompareColumn, CompareColumn];
  readonly pair: Parameters<typeof rowsOfPair>[0];
  readonly onBaseChange: (id: string) => void;
  readonly onOpen: (article: ArticleId) => void;
}) {
  const { columns, pair, onBaseChange, onOpen } = props;
  return (
    <Compare
      columns={columns}
      rows={rowsOfPair(pair, columns)}
      base={pair.base}
      onBaseChange={onBaseChange}
      onOpen={(id) => onOpen(id as ArticleId)}
    />
  );
}

function columnOf(
  { outlet, revision, article, date }: ArticleView,
  read: ArticleText,
): CompareColumn {
  const authors = article.metadata.authors.value ?? [];
  return {
    id: article.id,
    outlet: outlet ?? { name: "Outlet unknown", mark: "?", colour: 7 },
    headline: revision.headline,
    byline: [authors.join(", "), date ?? "date unknown"].filter((part) => part !== "").join(" · "),
    text: read.text,
    sentences: read.analysis.sentences,
  };
}

function ArticleChoice(props: {
  readonly label: string;
  readonly story: StoryView;
  readonly value: ArticleId;
  readonly not: ArticleId;
  readonly onChange: (article: ArticleId) => void;
}) {
  const options = props.story.articles
    .filter(({ article }) => article.id !== props.not)
    .map(({ article, outlet, label }) => ({
      id: article.id,
      label: outlet === null ? label : `${outlet.name}: ${label}`,
    }));
  return (
    <Select
      label={props.label}
      hideLabel
      options={options}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
