import type { StoryView } from "../../project/selectors.ts";
import { Awaited } from "../../ui/Awaited.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import { useLayers } from "./layers.ts";
import { sumWording, useWording } from "./useWording.ts";
import { WordingTable } from "./WordingTable.tsx";

/** Signals of wording by outlet in one story. */
export function StoryWording({ view }: { readonly view: StoryView }) {
  const { isHidden } = useLayers();
  const articles = view.articles.filter(
    ({ article }) => article.metadata.role.value !== "primary-source",
  );
  const counting = useWording(
    articles.map(({ article }) => article.id),
    !isHidden,
  );
  const counted = counting.value;
  if (isHidden || articles.length === 0) return null;
  const outlets = Map.groupBy(articles, ({ outlet }) => outlet);
  return (
    <section className="story-wording" aria-labelledby="story-wording">
      <h2 id="story-wording">Wording by outlet</h2>
      {counted === null ? (
        <Awaited asked={counting} waiting="Counting…" undone="The wording was not counted" />
      ) : (
        <WordingTable
          caption="Signals in the outlets’ own words and headlines; what others say in their articles beneath"
          columns={[...outlets].map(([outlet, told]) => ({
            id: outlet?.id ?? "unknown",
            title:
              outlet === null ? (
                "Outlet unknown"
              ) : (
                <OutletMark name={outlet.name} mark={outlet.mark} colour={outlet.colour} withName />
              ),
            ...sumWording(
              counted,
              told.map(({ article }) => article.id),
            ),
          }))}
        />
      )}
    </section>
  );
}
