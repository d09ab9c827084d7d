import { useMemo, useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import { counted } from "../../../core/report/parts.ts";
import type { Condition, Search } from "../../../core/retrieval/query.ts";
import { api } from "../../project/api.ts";
import { useProject } from "../../project/context.ts";
import { codesOf, storyView } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Awaited } from "../../ui/Awaited.tsx";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import type { TableColumn } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { List } from "../../ui/List.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import { Select } from "../../ui/Select.tsx";
import { ConditionGroup } from "./ConditionEditor.tsx";
import { groupsOf, passagesOf } from "./found.ts";
import type { FoundPassage, Grouping, PassageGroup } from "./found.ts";
import { TickedBar } from "./TickedBar.tsx";

type CodingsSearch = Extract<Search, { readonly find: "codings" }>;
type Group = Extract<Condition, { readonly kind: "all" | "any" }>;

const asGroup = (condition: Condition): Group =>
  condition.kind === "all" || condition.kind === "any"
    ? condition
    : { kind: "all", of: [condition] };

/** The query over codings: its conditions above, what it finds below. */
export function CodingSearch(props: {
  readonly search: CodingsSearch | null;
  /** What is offered where nothing is asked yet. */
  readonly first: Condition;
  readonly onRun: (search: Search) => void;
}) {
  const { search, onRun } = props;
  const { records } = useProject();
  const [where, setWhere] = useState<Group>(() => asGroup(search?.where ?? props.first));
  const find = () => onRun({ find: "codings", where });
  useCommands({ "query.run": find });
  if (codesOf(records).length === 0) {
    return (
      <EmptyState command="go.codebook">
        There are no codes yet. Write some, and code passages with them.
      </EmptyState>
    );
  }
  return (
    <div className="search-panel">
      <form
        className="search-form"
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <ConditionGroup
          label="Query"
          condition={where}
          onChange={(changed) => setWhere(asGroup(changed))}
        />
        <Button type="submit" variant="primary">
          Find passages
        </Button>
      </form>
      {search !== null && <Results where={search.where} />}
    </div>
  );
}

function Results({ where }: { readonly where: Condition }) {
  const { records, savedAt } = useProject();
  // Asked again after every change: what is found is what there is.
  const looking = useLatest(JSON.stringify([where, savedAt]), () => api.retrieve({ where }));
  const answer = looking.value;
  const passages = useMemo(
    () => (answer === null ? null : passagesOf(records, answer.spans)),
    [answer, records],
  );
  if (answer === null || passages === null) {
    return <Awaited asked={looking} waiting="Looking…" undone="The query was not answered" />;
  }
  return <Passages passages={passages} unread={answer.unread} />;
}

function Passages(props: { readonly passages: readonly FoundPassage[]; readonly unread: number }) {
  const { passages, unread } = props;
  const { records } = useProject();
  const { go } = useNavigator();
  const [by, setBy] = useState<Grouping>("code");
  const [chosen, setChosen] = useState<string | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(
    () =>
      groupsOf(passages, by, (passage) => {
        return storyView(records, passage.view.article.story)?.story.label ?? "unknown story";
      }),
    [passages, by, records],
  );
  const group = groups.find(({ id }) => id === chosen) ?? null;
  const shown = group?.passages ?? passages;
  const codings = passages.reduce((sum, each) => sum + each.codings.length, 0);
  const all: PassageGroup = { id: "*", label: "All", passages };
  const open = ({ view, span }: FoundPassage) => {
    const { field, start, end } = span;
    go({
      kind: "read",
      story: view.article.story,
      article: view.article.id,
      at: { field, start, end },
    });
  };
  return (
    <>
      <p className="search-sum" role="status">
        {passages.length === 1 ? "1 passage" : `${passages.length.toLocaleString()} passages`}
        {codings !== passages.length && `, ${codings.toLocaleString()} codings`} in{" "}
        {counted(new Set(passages.map(({ view }) => view.article.id)).size, "article", "articles")}
        {unread > 0 && `; ${unread} articles could not be read`}
      </p>
      <div className="search-results">
        <div className="search-groups">
          <Select<Grouping>
            label="Group by"
            options={[
              { id: "code", label: "Code" },
              { id: "outlet", label: "Outlet" },
              { id: "story", label: "Story" },
              { id: "voice", label: "Voice" },
            ]}
            value={by}
            onChange={(next) => {
              setBy(next);
              setChosen(null);
            }}
          />
          <div className="search-group-list">
            <List<PassageGroup>
              label="Groups"
              items={[all, ...groups]}
              idOf={({ id }) => id}
              textOf={({ label, passages: own }) => `${label}, ${own.length}`}
              selected={group?.id ?? "*"}
              onSelect={({ id }) => setChosen(id === "*" ? null : id)}
              empty={null}
            >
              {({ label, passages: own }) => (
                <span className="search-group">
                  <span>{label}</span>
                  <span>{own.length}</span>
                </span>
              )}
            </List>
          </div>
        </div>
        <div className="search-table">
          <DataTable
            label="Passages found"
            columns={columns}
            items={shown}
            idOf={({ id }) => id}
            onOpen={open}
            selected={ticked}
            onSelect={setTicked}
            listing={`${by} ${chosen ?? ""}`}
            rowHeight={52}
            empty="No passage is so. Loosen a condition, or look at what is complete."
          />
        </div>
      </div>
      <TickedBar
        spans={shown
          .filter(({ id, isOrphan }) => ticked.has(id) && !isOrphan)
          .map(({ span }) => span)}
        onCoded={() => setTicked(new Set())}
        name="passages"
        rows={() => [
          ["passage", "codes", "voice", "outlet", "story", "headline", "published", "orphan"],
          ...shown.map(({ quote, codes, voice, view, isOrphan }) => [
            ...[quote, codes.map(({ name }) => name).join("; "), voice, view.outlet?.name ?? ""],
            storyView(records, view.article.story)?.story.label ?? "",
            ...[view.label, view.date ?? "", isOrphan ? 1 : 0],
          ]),
        ]}
      />
    </>
  );
}

/** Words that may go on in a second line of their cell. */
function Wrapped({ children }: { readonly children: string }) {
  return <span className="found-wrapped">{children}</span>;
}

const columns: readonly TableColumn<FoundPassage>[] = [
  {
    id: "quote",
    label: "Passage",
    width: "4fr",
    isRowHeader: true,
    cell: ({ quote, isOrphan }) => (
      <span className="found-quote" title={quote}>
        {isOrphan && <em>orphan: </em>}
        {quote}
      </span>
    ),
  },
  {
    id: "codes",
    label: "Codes",
    width: "2fr",
    cell: ({ codes }) => (
      <span className="found-codes">
        {codes.map(({ id, name, colour }) => (
          <span key={id} className="code-line">
            <span className="code-swatch" data-colour={colour} aria-hidden="true" />
            {name}
          </span>
        ))}
      </span>
    ),
  },
  { id: "voice", label: "Voice", width: 104, cell: ({ voice }) => <Wrapped>{voice}</Wrapped> },
  {
    id: "outlet",
    label: "Outlet",
    width: 136,
    cell: ({ view: { outlet } }) =>
      outlet === null ? (
        "unknown"
      ) : (
        <OutletMark name={outlet.name} mark={outlet.mark} colour={outlet.colour} withName />
      ),
  },
  { id: "date", label: "Date", width: 96, cell: ({ view }) => view.date ?? "unknown" },
];
