import type { ArticleId } from "../../../core/model/ids.ts";

export function VersionsView({ article }: { readonly article: ArticleId }) {
  return <p>{article}</p>;
}
