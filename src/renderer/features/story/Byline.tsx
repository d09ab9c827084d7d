import type { ArticleView } from "../../project/selectors.ts";
import { OutletMark } from "../../ui/OutletMark.tsx";

/** Whose article it is, by whom and of when. */
export function Byline({ view }: { readonly view: ArticleView }) {
  return (
    <>
      {view.outlet !== null && (
        <OutletMark
          name={view.outlet.name}
          mark={view.outlet.mark}
          colour={view.outlet.colour}
          withName
        />
      )}
      <span>{(view.article.metadata.authors.value ?? []).join(", ")}</span>
      <span>{view.date ?? "date unknown"}</span>
    </>
  );
}
