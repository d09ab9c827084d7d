import { useNavigator } from "../../app/navigation.ts";
import type { SearchHit, SearchResult } from "../../../shared/contract.ts";
import { useProject } from "../../project/context.ts";
import { articleView } from "../../project/selectors.ts";
import type { Latest } from "../../project/useLatest.ts";
import { Awaited } from "../../ui/Awaited.tsx";
import { List } from "../../ui/List.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";

/** The places a search found, each a line of its text; Enter opens it there. */
export function SearchHits(props: {
  readonly query: string;
  readonly found: Latest<SearchResult>;
}) {
  const { records } = useProject();
  const { go } = useNavigator();
  const { found } = props;
  const result = found.value;
  if (result === null) {
    return <Awaited asked={found} waiting="Searching…" undone="The texts were not searched" />;
  }
  const open = ({ article, field, start, end }: SearchHit) => {
    const view = articleView(records, article);
    if (view === null) return;
    const at = { field, start, end };
    go({ kind: "read", story: view.article.story, article, at });
  };
  const idOf = (hit: SearchHit) => `${hit.article} ${hit.field} ${hit.start}`;
  return (
    <>
      <p className="library-searching" role="status">
        {result.articles === 1 ? "1 article" : `${result.articles} articles`} with “
        {props.query.trim()}”
      </p>
      <List
        label="Places found"
        items={result.hits}
        idOf={idOf}
        textOf={(hit) => `${hit.before}${hit.match}${hit.after}`}
        onOpen={open}
        itemHeight={44}
        empty={
          <p className="library-searching">
            Nothing was found. Check the spelling, or loosen the filters.
          </p>
        }
      >
        {(hit) => {
          const view = articleView(records, hit.article);
          return (
            <span className="library-hit">
              {view?.outlet != null && (
                <OutletMark
                  name={view.outlet.name}
                  mark={view.outlet.mark}
                  colour={view.outlet.colour}
                />
              )}
              <span className="library-hit-text">
                {hit.before}
                <mark>{hit.match}</mark>
                {hit.after}
              </span>
              <span className="library-hit-source">
                {view?.outlet == null ? view?.label : view.outlet.name}
                {view?.date == null ? "" : `, ${view.date}`}
              </span>
            </span>
          );
        }}
      </List>
    </>
  );
}
