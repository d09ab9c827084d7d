import { useState } from "react";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import type { ComparisonViewProps } from "../story/comparison-view.ts";
import { PassageLink } from "../story/PassageLink.tsx";
import { toldIn } from "../story/told.ts";
import type { Told } from "../story/told.ts";
import { CitationGraph } from "./CitationGraph.tsx";
import { SourceTable } from "./SourceTable.tsx";
import { citedOutlets, sourceRows } from "./source-table.ts";
import "./sources.css";

/** Who is heard in which article, and which outlet cites which. */
export function SourcesView(props: ComparisonViewProps) {
  const [onlyOne, setOnlyOne] = useState(false);
  const { comparison } = props.compared;
  const articles = [...toldIn(props).values()];
  const rows = sourceRows(comparison, articles);
  const cited = citedOutlets(comparison.citations, articles);
  if (rows.length === 0 && cited.length === 0) {
    return <EmptyState>Nobody is quoted in these articles and no outlet is cited.</EmptyState>;
  }
  const single = rows.filter(({ outlets }) => outlets === 1);
  const shown = onlyOne ? single : rows;
  return (
    <div className="view-page">
      <header className="view-head">
        <span className="view-count">
          {rows.length} {rows.length === 1 ? "source" : "sources"}, {single.length} heard in one
          outlet only
        </span>
        <Checkbox isSelected={onlyOne} onChange={setOnlyOne}>
          Only those heard in one outlet
        </Checkbox>
      </header>
      <p className="view-quiet sources-note">
        How often each is quoted, and its share of the quoted words of the article whose speaker was
        found.
        <OutletMarks articles={articles} />
      </p>
      <div className="sources-columns">
        {rows.length > 0 && (
          <SourceTable
            story={props.story.story.id}
            rows={shown}
            articles={articles}
            actors={comparison.actors}
          />
        )}
        {cited.length > 0 && (
          <section aria-labelledby="cited-title" className="cited">
            <h2 id="cited-title">Outlets cited as sources</h2>
            <CitationGraph articles={articles} cited={cited} />
            <ul>
              {cited.map(({ outlet, by }) => (
                <li key={outlet} className="cited-outlet">
                  <h3>{outlet}</h3>
                  <ul>
                    {by.map(({ article, citations }) => {
                      const [first] = citations;
                      return first === undefined ? null : (
                        <li key={article.id}>
                          <PassageLink story={props.story.story.id} article={article} at={first}>
                            cited {citations.length === 1 ? "once" : `${citations.length} times`} by{" "}
                            {article.outlet.name}
                          </PassageLink>
                        </li>
                      );
                    })}
                  </ul>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function OutletMarks({ articles }: { readonly articles: readonly Told[] }) {
  return (
    <span className="outlet-legend">
      {articles.map((article) => (
        <OutletMark key={article.id} {...article.outlet} withName />
      ))}
    </span>
  );
}
