import { useNavigator } from "../../app/navigation.ts";
import { useProject } from "../../project/context.ts";
import { outletCount, storiesOf } from "../../project/selectors.ts";
import type { StoryView } from "../../project/selectors.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import type { TableColumn } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";

/** Every story of the project, the most told first. */
export function StoriesView() {
  const { records } = useProject();
  const { go } = useNavigator();
  const stories = storiesOf(records);
  if (stories.length === 0) {
    return (
      <EmptyState command="import.open">
        There are no stories yet. Import articles: those about the same event become one story.
      </EmptyState>
    );
  }
  return (
    <div className="stories" data-scope="list">
      <DataTable
        label="Stories"
        columns={columns}
        items={stories}
        idOf={({ story }) => story.id}
        onOpen={({ story }) => go({ kind: "story", story: story.id })}
        empty={null}
      />
    </div>
  );
}

const columns: readonly TableColumn<StoryView>[] = [
  {
    id: "label",
    label: "Story",
    width: "4fr",
    isRowHeader: true,
    cell: ({ story }) => <span className="story-headline">{story.label}</span>,
  },
  { id: "articles", label: "Articles", width: 84, cell: ({ articles }) => articles.length },
  { id: "outlets", label: "Outlets", width: 84, cell: ({ articles }) => outletCount(articles) },
  {
    id: "marks",
    label: "Told by",
    width: "2fr",
    cell: ({ articles }) => (
      <span className="story-marks">
        {[...new Set(articles.map(({ outlet }) => outlet))].map(
          (outlet) =>
            outlet !== null && (
              <OutletMark
                key={outlet.id}
                name={outlet.name}
                mark={outlet.mark}
                colour={outlet.colour}
              />
            ),
        )}
      </span>
    ),
  },
  {
    id: "dates",
    label: "Dates",
    width: 190,
    cell: ({ articles }) => {
      const dates = articles.flatMap(({ date }) => date ?? []).sort();
      const [first, last] = [dates[0], dates.at(-1)];
      if (first === undefined) return "unknown";
      return first === last ? first : `${first} – ${last ?? ""}`;
    },
  },
];
