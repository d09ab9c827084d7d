import { useNavigator } from "../../app/navigation.ts";
import { OutletMark } from "../../ui/OutletMark.tsx";
import type { ComparisonViewProps } from "../story/comparison-view.ts";
import { PassageLink } from "../story/PassageLink.tsx";
import { toldIn } from "../story/told.ts";
import { leadsOf } from "./leads.ts";
import "./headlines.css";

/** The headlines under each other, by date, and under each what its text puts first. */
export function HeadlinesView(props: ComparisonViewProps) {
  const { story, compared } = props;
  const { go } = useNavigator();
  const told = toldIn(props);
  const leads = leadsOf(compared.comparison, told);
  return (
    <div className="view-page">
      <ol className="headlines" aria-label="Headlines by date">
        {leads.map(({ article, lead, elsewhere }) => (
          <li key={article.id} className="headline-item">
            <header className="headline-source">
              <OutletMark {...article.outlet} withName />
              <time className="view-quiet">{article.date ?? "date unknown"}</time>
              {article.isPrimarySource && <span className="view-quiet">primary source</span>}
            </header>
            <h2 className="headline-words">
              <button
                type="button"
                className="headline-button"
                onClick={() =>
                  go({ kind: "read", story: story.story.id, article: article.id, at: null })
                }
              >
                {article.headline ?? <span className="view-quiet">No headline</span>}
              </button>
            </h2>
            {lead !== null && (
              <p className="headline-lead">{article.text.slice(lead.start, lead.end)}</p>
            )}
            {elsewhere.length > 0 && (
              <ul className="headline-elsewhere" aria-label="Where others tell the same">
                {elsewhere.map((other) => (
                  <li key={other.article.id}>
                    <PassageLink story={story.story.id} article={other.article} at={other.at}>
                      {placeWords(other.place)}
                    </PassageLink>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function placeWords(place: number): string {
  return place === 0
    ? "also puts this first"
    : `tells this after ${Math.round(place * 100)} % of its text`;
}
