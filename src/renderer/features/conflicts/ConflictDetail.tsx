import type { ConflictReview } from "../../../core/model/decision.ts";
import type { StoryId } from "../../../core/model/ids.ts";
import type { Range } from "../../../core/model/range.ts";
import { PassageLink } from "../story/PassageLink.tsx";
import { sentenceAround } from "../story/told.ts";
import type { Told } from "../story/told.ts";
import type { ListedConflict } from "./conflict-list.ts";
import { kindNames } from "./kind-names.ts";

/** One conflict: what it is about, why it is one, and each article's words in their sentence. */
export function ConflictDetail(props: {
  readonly story: StoryId;
  readonly conflict: ListedConflict;
  readonly told: ReadonlyMap<string, Told>;
}) {
  const { story, conflict, told } = props;
  const { found, review } = conflict;
  return (
    <>
      <p className="view-quiet">
        {kindNames[conflict.kind]}
        {found?.update === true ? " · time explains it" : ""}
      </p>
      <h2 className="conflict-title">{conflict.about}</h2>
      <p className="conflict-reason">
        {found === null
          ? "Analysis of the present texts finds this no more; these are the words it was about."
          : found.reason}
      </p>
      <ul className="conflict-values">
        {found === null
          ? review?.values.map(({ quote, span }) => (
              <li key={`${span.article} ${span.start}`} className="conflict-value">
                <q>{quote.exact}</q>
              </li>
            ))
          : found.values.map((value) => {
              const article = told.get(value.article);
              return article === undefined ? null : (
                <li key={`${value.article} ${value.start}`} className="conflict-value">
                  <PassageLink story={story} article={article} at={value}>
                    <InSentence article={article} at={value} />
                    <span className="view-quiet">
                      {" "}
                      {article.outlet.name}, {article.date ?? "date unknown"}
                    </span>
                  </PassageLink>
                </li>
              );
            })}
      </ul>
      {found !== null && review !== null && <Corrected review={review} />}
      {review?.state === "dismissed" && (
        <p className="conflict-reason">Dismissed: {review.reason}</p>
      )}
    </>
  );
}

/** What a conflict read like when it was reviewed, where its words were corrected since. */
function Corrected({ review }: { readonly review: ConflictReview }) {
  const former = review.values.flatMap((anchor) => anchor.former?.quote.exact ?? []);
  if (former.length === 0) return null;
  return (
    <p className="view-quiet">
      Reviewed before its words were corrected:{" "}
      {former.map((words, index) => (
        <span key={index}>
          {index > 0 && ", "}
          <q>{words}</q>
        </span>
      ))}
    </p>
  );
}

/** The sentence with the words in question marked. */
function InSentence({ article, at }: { readonly article: Told; readonly at: Range }) {
  const sentence = sentenceAround(article, at);
  const end = Math.max(sentence.end, at.end);
  return (
    <>
      {article.text.slice(sentence.start, at.start)}
      <mark className="conflict-words">{article.text.slice(at.start, at.end)}</mark>
      {article.text.slice(at.end, end)}
    </>
  );
}
