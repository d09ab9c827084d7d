import { memo } from "react";
import { useStore } from "../../project/context.ts";
import type { ArticleView } from "../../project/selectors.ts";
import { FactFields } from "../facts/FactFields.tsx";

/** What is known of the article being read, to be corrected. */
export const ArticleFacts = memo(function ArticleFacts({ view }: { readonly view: ArticleView }) {
  const store = useStore();
  const { article } = view;
  return (
    <section className="inspector-section" aria-labelledby="facts-title">
      <h2 id="facts-title">About the article</h2>
      <FactFields
        metadata={article.metadata}
        onCorrect={(name, value) =>
          void store.run("correctMetadata", { article: article.id, values: { [name]: value } })
        }
      />
      <p className="inspector-hint">
        From the file {article.file}, {view.revision.words.toLocaleString()} words, revision{" "}
        {view.revision.number}.
      </p>
    </section>
  );
});
