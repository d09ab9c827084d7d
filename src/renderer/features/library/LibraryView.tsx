import { useMemo, useRef, useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import type { OutletId, StoryId } from "../../../core/model/ids.ts";
import { api } from "../../project/api.ts";
import { useProject, useStore } from "../../project/context.ts";
import { articlesOf, outletsOf, storiesOf } from "../../project/selectors.ts";
import type { ArticleView } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import type { TableColumn, TableSort } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import { Select } from "../../ui/Select.tsx";
import { SearchField, TextField } from "../../ui/TextField.tsx";
import { filterArticles, isPlainDate, sortArticles } from "./filters.ts";
import type { Filters } from "./filters.ts";
import { compareHint } from "./compare-hint.ts";
import { SearchHits } from "./SearchHits.tsx";
import "./library.css";

const noFilters: Filters = { outlet: null, story: null, from: "", to: "" };

/** Every article of the project: filtered, sorted, and searched through. */
export function LibraryView() {
  const { records } = useProject();
  const store = useStore();
  const { go } = useNavigator();
  const [filters, setFilters] = useState(noFilters);
  const [query, setQuery] = useState("");
  const [sort, setSort] = useState<TableSort>({ column: "date", direction: "ascending" });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const search = useRef<HTMLInputElement>(null);
  useCommands({
    "find.everywhere": () => search.current?.focus(),
    "find.view": () => search.current?.focus(),
    "list.search": () => search.current?.focus(),
  });

  const all = articlesOf(records);
  const shown = useMemo(
    () => sortArticles(filterArticles(all, filters), sort),
    [all, filters, sort],
  );
  const selected = shown.filter(({ article }) => ticked.has(article.id));
  const [first] = selected;
  const hint = compareHint(selected.map(({ article }) => article.story));
  const found = useLatest(JSON.stringify([query, filters]), () =>
    api.search({
      query,
      outlet: filters.outlet,
      story: filters.story,
      from: isPlainDate(filters.from) ? filters.from : null,
      to: isPlainDate(filters.to) ? filters.to : null,
    }),
  );
  const open = ({ article }: ArticleView) => {
    go({ kind: "read", story: article.story, article: article.id, at: null });
  };

  if (all.length === 0) {
    return (
      <EmptyState
        command="import.open"
        action={<Button onPress={() => go({ kind: "import" })}>Import articles</Button>}
      >
        There are no articles yet. Import what several outlets published about one event.
      </EmptyState>
    );
  }
  return (
    <div className="library" data-scope="list">
      <div className="library-filters" role="search">
        <SearchField
          label="Search the texts of all articles"
          placeholder="Search all texts"
          value={query}
          onChange={setQuery}
          inputRef={search}
        />
        <FilterFields filters={filters} onChange={setFilters} />
      </div>
      {query.trim() !== "" ? (
        <SearchHits query={query} found={found} />
      ) : (
        <DataTable
          label="Articles"
          columns={columns}
          items={shown}
          idOf={({ article }) => article.id}
          onOpen={open}
          sort={sort}
          listing={JSON.stringify([filters, sort])}
          onSort={setSort}
          selected={ticked}
          onSelect={setTicked}
          empty="No article passes these filters; loosen one of them."
        />
      )}
      <div className="library-foot" role="group" aria-label="Ticked articles">
        <span>
          {shown.length === all.length
            ? `${all.length} articles`
            : `${shown.length} of ${all.length} articles`}
          {selected.length > 0 && ` · ${selected.length} ticked`}
          {hint !== null && ` · ${hint}`}
        </span>
        {selected.length === 0 && (
          <Button icon="import" onPress={() => go({ kind: "import" })}>
            Import articles… <KeyHint command="import.open" />
          </Button>
        )}
        {first !== undefined && hint === null && (
          <Button
            onPress={() =>
              go({
                kind: "compare",
                story: first.article.story,
                columns: selected.map(({ article }) => article.id),
              })
            }
          >
            {selected.length === 2 ? "Compare these two" : `Compare these ${selected.length}`}
          </Button>
        )}
        {selected.length > 0 && (
          <>
            <Button
              onPress={() => {
                const articles = selected.map(({ article }) => article.id);
                void store.run("moveArticles", { articles, story: null });
              }}
            >
              Split off as a story
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                const articles = selected.map(({ article }) => article.id);
                void store.run("removeArticles", { articles }).then((result) => {
                  if (result.ok) setTicked(new Set());
                });
              }}
            >
              {`Remove ${selected.length}`}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

const columns: readonly TableColumn<ArticleView>[] = [
  {
    id: "headline",
    label: "Headline",
    width: "5fr",
    isRowHeader: true,
    isSortable: true,
    cell: ({ label }) => <span className="library-headline">{label}</span>,
  },
  {
    id: "outlet",
    label: "Outlet",
    width: "2fr",
    isSortable: true,
    cell: ({ outlet }) =>
      outlet === null ? (
        <span className="library-unknown">unknown</span>
      ) : (
        <OutletMark name={outlet.name} mark={outlet.mark} colour={outlet.colour} withName />
      ),
  },
  {
    id: "date",
    label: "Date",
    width: 104,
    isSortable: true,
    cell: ({ date }) => date ?? <span className="library-unknown">unknown</span>,
  },
  {
    id: "words",
    label: "Words",
    width: 76,
    isSortable: true,
    cell: ({ revision }) => revision.words.toLocaleString(),
  },
];

function FilterFields(props: {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}) {
  const { filters, onChange } = props;
  const { records } = useProject();
  return (
    <>
      <Select<OutletId | "all">
        label="Outlet"
        hideLabel
        options={[
          { id: "all", label: "All outlets" },
          ...outletsOf(records).map(({ id, name }) => ({ id, label: name })),
        ]}
        value={filters.outlet ?? "all"}
        onChange={(outlet) => onChange({ ...filters, outlet: outlet === "all" ? null : outlet })}
      />
      <Select<StoryId | "all">
        label="Story"
        hideLabel
        options={[
          { id: "all", label: "All stories" },
          ...storiesOf(records).map(({ story }) => ({ id: story.id, label: story.label })),
        ]}
        value={filters.story ?? "all"}
        onChange={(story) => onChange({ ...filters, story: story === "all" ? null : story })}
      />
      <DateField
        label="From"
        value={filters.from}
        onChange={(from) => onChange({ ...filters, from })}
      />
      <DateField label="To" value={filters.to} onChange={(to) => onChange({ ...filters, to })} />
    </>
  );
}

function DateField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const isWrong = props.value !== "" && !isPlainDate(props.value);
  return (
    <TextField
      label={`${props.label} (YYYY-MM-DD)`}
      hideLabel
      placeholder={`${props.label} YYYY-MM-DD`}
      value={props.value}
      onChange={props.onChange}
      error={isWrong ? "Write the date as YYYY-MM-DD." : null}
    />
  );
}
