import { useMemo, useRef, useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import type { ArticleId, RevisionId } from "../../../core/model/ids.ts";
import { voices } from "../../../core/model/span.ts";
import type { Voice } from "../../../core/model/span.ts";
import { voiceWords } from "../../../core/report/wording.ts";
import { counted } from "../../../core/report/parts.ts";
import { sortLines } from "../../../core/retrieval/concordance.ts";
import type { ConcordanceLine, ConcordanceOrder } from "../../../core/retrieval/concordance.ts";
import type { PhraseMatch } from "../../../core/retrieval/phrase.ts";
import type { Search } from "../../../core/retrieval/query.ts";
import { api } from "../../project/api.ts";
import { useProject } from "../../project/context.ts";
import { articleView } from "../../project/selectors.ts";
import type { ArticleView } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Awaited } from "../../ui/Awaited.tsx";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import type { TableColumn } from "../../ui/DataTable.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import { Select } from "../../ui/Select.tsx";
import { SearchField } from "../../ui/TextField.tsx";
import { TickedBar } from "./TickedBar.tsx";

type WordsSearch = Extract<Search, { readonly find: "words" }>;

/** A concordance: every place of a word or phrase with what stands around it. */
export function WordSearch(props: {
  readonly search: WordsSearch | null;
  readonly onRun: (search: Search) => void;
}) {
  const { search, onRun } = props;
  const [text, setText] = useState(search?.text ?? "");
  const [match, setMatch] = useState<PhraseMatch>(search?.match ?? "word");
  const input = useRef<HTMLInputElement>(null);
  const find = () => {
    if (text.trim() !== "") onRun({ find: "words", text: text.trim(), match });
  };
  useCommands({
    "query.run": find,
    "find.view": () => input.current?.focus(),
    "list.search": () => input.current?.focus(),
  });
  return (
    <div className="search-panel">
      <form
        className="word-form"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <SearchField
          label="Words to look for"
          placeholder="troop* | armed forces"
          value={text}
          onChange={setText}
          inputRef={input}
        />
        <Select<PhraseMatch>
          label="How they are matched"
          hideLabel
          options={[
            { id: "word", label: "As written" },
            { id: "stem", label: "In any form (stems)" },
          ]}
          value={match}
          onChange={setMatch}
        />
        <Button type="submit" variant="primary" isDisabled={text.trim() === ""}>
          Find words
        </Button>
      </form>
      <p className="search-hint">
        Words in their order; * stands for any letters, ? for one, | between alternatives.
      </p>
      {search !== null && <Lines search={search} />}
    </div>
  );
}

/** A line with its article, as the table shows it. */
interface ShownLine {
  readonly id: string;
  readonly line: ConcordanceLine;
  readonly view: ArticleView;
}

function Lines({ search: { text, match } }: { readonly search: WordsSearch }) {
  const { records } = useProject();
  const { go } = useNavigator();
  const [order, setOrder] = useState<ConcordanceOrder>("text");
  const [voice, setVoice] = useState<Voice | "all">("all");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const looking = useLatest(JSON.stringify([text, match]), () => api.concordance({ text, match }));
  const answer = looking.value;
  const sorted = useMemo(() => sortLines(answer?.lines ?? [], order), [answer, order]);
  const shown = useMemo(
    () =>
      sorted.flatMap((line): ShownLine[] => {
        const view = articleView(records, line.article as ArticleId);
        if (view === null || (voice !== "all" && line.voice !== voice)) return [];
        return [{ id: `${line.article} ${line.field} ${line.start}`, line, view }];
      }),
    [sorted, records, voice],
  );
  if (answer === null) {
    return (
      <Awaited
        asked={looking}
        waiting="Looking through the texts…"
        undone="The texts were not looked through"
      />
    );
  }
  const open = ({ line: { field, start, end }, view: { article } }: ShownLine) =>
    go({ kind: "read", story: article.story, article: article.id, at: { field, start, end } });
  const counts = Map.groupBy(answer.lines, (line) => line.voice);
  return (
    <>
      <div className="search-sum">
        <p role="status">
          {answer.hits === 1 ? "1 place" : `${answer.hits.toLocaleString()} places`} in{" "}
          {counted(answer.articles, "article", "articles")}
          {answer.hits > answer.lines.length &&
            `; the first ${answer.lines.length.toLocaleString()} are shown`}
          {answer.unread > 0 && `; ${answer.unread} articles could not be read`}
        </p>
        <Select<ConcordanceOrder>
          label="Sort by"
          hideLabel
          options={[
            { id: "text", label: "In the order of the texts" },
            { id: "left", label: "By the word to the left" },
            { id: "right", label: "By the word to the right" },
            { id: "match", label: "By the words found" },
          ]}
          value={order}
          onChange={setOrder}
        />
        <Select<Voice | "all">
          label="Whose words"
          hideLabel
          options={[
            { id: "all", label: "All voices" },
            ...voices.map((id) => ({
              id,
              label: `${voiceWords[id]} (${counts.get(id)?.length ?? 0})`,
            })),
          ]}
          value={voice}
          onChange={setVoice}
        />
      </div>
      <div className="search-table search-table-alone">
        <DataTable
          label="Places found"
          columns={columns}
          items={shown}
          idOf={({ id }) => id}
          onOpen={open}
          selected={ticked}
          onSelect={setTicked}
          listing={`${order} ${voice}`}
          empty="Nothing was found. Check the spelling, or look for any form."
        />
      </div>
      <TickedBar
        spans={shown
          .filter(({ id }) => ticked.has(id))
          .map(({ line: { field, start, end, revision }, view }) => ({
            ...{ article: view.article.id, revision: revision as RevisionId, field, start, end },
          }))}
        onCoded={() => setTicked(new Set())}
        name={`concordance ${text}`}
        rows={() => [
          ["left", "match", "right", "voice", "outlet", "headline", "published", "field", "start"],
          ...shown.map(({ line, view }) => [
            ...[line.left, line.match, line.right, line.voice, view.outlet?.name ?? ""],
            ...[view.label, view.date ?? "", line.field, line.start],
          ]),
        ]}
      />
    </>
  );
}

const columns: readonly TableColumn<ShownLine>[] = [
  {
    id: "left",
    label: "Before",
    width: "3fr",
    cell: ({ line }) => (
      <span className="kwic-left">
        <bdi>{line.left}</bdi>
      </span>
    ),
  },
  {
    id: "match",
    label: "Found",
    width: 112,
    isRowHeader: true,
    cell: ({ line }) => <strong className="kwic-match">{line.match}</strong>,
  },
  {
    id: "right",
    label: "After",
    width: "3fr",
    cell: ({ line }) => <span className="kwic-right">{line.right}</span>,
  },
  { id: "voice", label: "Voice", width: 164, cell: ({ line }) => voiceWords[line.voice] },
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
];
