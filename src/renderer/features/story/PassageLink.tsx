import { useNavigator } from "../../app/navigation.ts";
import type { StoryId } from "../../../core/model/ids.ts";
import type { Range } from "../../../core/model/range.ts";
import { OutletMark } from "../../ui/OutletMark.tsx";
import type { Told } from "./told.ts";
import "./passage-link.css";

/** Words of an article, with its outlet's mark; opens the text where they stand. */
export function PassageLink(props: {
  readonly story: StoryId;
  readonly article: Told;
  readonly at: Range;
  readonly children: React.ReactNode;
}) {
  const { story, article, at, children } = props;
  const { go } = useNavigator();
  return (
    <button
      type="button"
      className="passage-link"
      onClick={() =>
        go({
          kind: "read",
          story,
          article: article.id,
          at: { field: "text", start: at.start, end: at.end },
        })
      }
    >
      <OutletMark {...article.outlet} />
      <span className="passage-link-words">{children}</span>
    </button>
  );
}
