import { memo } from "react";
import type { ArticleId } from "../../../core/model/ids.ts";
import type { StoryView } from "../../project/selectors.ts";
import { Select } from "../../ui/Select.tsx";

/** Which article of the story is read. */
export const ArticlePicker = memo(function ArticlePicker(props: {
  readonly story: StoryView;
  readonly value: ArticleId;
  readonly onChange: (article: ArticleId) => void;
}) {
  const options = props.story.articles.map(({ article, outlet, label }) => ({
    id: article.id,
    label: outlet === null ? label : `${outlet.name}: ${label}`,
  }));
  return (
    <Select
      label="Article"
      hideLabel
      options={options}
      value={props.value}
      onChange={props.onChange}
    />
  );
});
