import { useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import type { Actor } from "../../../core/compare/comparison.ts";
import type { StoryId } from "../../../core/model/ids.ts";
import { Button } from "../../ui/Button.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import type { Told } from "../story/told.ts";
import { ActorDialog } from "./ActorDialog.tsx";
import type { SourceCell, SourceRow } from "./source-table.ts";

/** Sources down, articles across: quotations and share of the quoted words. */
export function SourceTable(props: {
  readonly story: StoryId;
  readonly rows: readonly SourceRow[];
  readonly articles: readonly Told[];
  readonly actors: readonly Actor[];
}) {
  const { story, rows, articles, actors } = props;
  const [edited, setEdited] = useState<Actor | null>(null);
  return (
    <>
      <table className="source-table">
        <caption className="visually-hidden">
          Sources by article: quotations and share of quoted words
        </caption>
        <thead>
          <tr>
            <th scope="col">Source</th>
            {articles.map((article) => (
              <th key={article.id} scope="col">
                <OutletMark {...article.outlet} />
                <span className="visually-hidden">, {article.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ voice, cells, description }) => {
            const actor = actors.find(({ id }) => id === voice.actor) ?? null;
            return (
              <tr key={`${voice.actor ?? ""} ${voice.name}`}>
                <th scope="row">
                  <span className="source-head">
                    {actor === null ? (
                      <span className="source-name">{voice.name}</span>
                    ) : (
                      <Button variant="quiet" onPress={() => setEdited(actor)}>
                        <span className="source-name">{voice.name}</span>
                        <span className="visually-hidden">, edit the actor</span>
                      </Button>
                    )}
                    {description !== "" && <span className="view-quiet">{description}</span>}
                  </span>
                </th>
                {cells.map((cell, index) => (
                  <td key={articles[index]?.id}>
                    {cell === null ? null : <Heard story={story} cell={cell} />}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {edited !== null && (
        <ActorDialog
          key={edited.id}
          story={story}
          actor={edited}
          actors={actors}
          articles={articles}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

/** How often and with what share; opens the first of the quotations. */
function Heard({ story, cell }: { readonly story: StoryId; readonly cell: SourceCell }) {
  const { go } = useNavigator();
  const first = cell.article.analysis.quotations[cell.quotations[0] ?? -1];
  const count = cell.quotations.length;
  const open = () => {
    if (first === undefined) return;
    const at = { field: "text", start: first.start, end: first.end } as const;
    go({ kind: "read", story, article: cell.article.id, at });
  };
  return (
    <button type="button" className="source-cell" onClick={open}>
      <span
        className="source-bar"
        style={{ width: `calc((100% - 1rem) * ${cell.share.toFixed(3)})` }}
      />
      <span className="source-count">{count}</span>
      <span className="visually-hidden">{count === 1 ? "quotation" : "quotations"},</span>
      {cell.share > 0 && <span className="view-quiet">{Math.round(cell.share * 100)} %</span>}
    </button>
  );
}
