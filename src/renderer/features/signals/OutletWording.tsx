import { useState } from "react";
import type { OutletId } from "../../../core/model/ids.ts";
import { useProject } from "../../project/context.ts";
import { articlesOf } from "../../project/selectors.ts";
import type { ArticleView } from "../../project/selectors.ts";
import { Awaited } from "../../ui/Awaited.tsx";
import { Button } from "../../ui/Button.tsx";
import { OutletRanges } from "../outlets/OutletRanges.tsx";
import { useLayers } from "./layers.ts";
import { sumWording, useWording } from "./useWording.ts";
import { WordingTable } from "./WordingTable.tsx";

/** A larger library is read through only when one asks for it. */
const AT_ONCE = 300;

/** Texts of its own by an outlet: a transcript it prints is no wording of its own. */
function isOwn({ article }: ArticleView): boolean {
  return article.metadata.role.value !== "primary-source";
}

/** Signals of wording in an outlet's own words, beside those of all other outlets here. */
export function OutletWording({ outlet }: { readonly outlet: OutletId }) {
  const { records } = useProject();
  const { isHidden } = useLayers();
  const articles = articlesOf(records).filter(isOwn);
  const [isAsked, setAsked] = useState(false);
  const isWanted = !isHidden && (isAsked || articles.length <= AT_ONCE);
  const counting = useWording(null, isWanted);
  const counted = counting.value;
  if (isHidden) return null;
  const idsOf = (isThis: boolean) =>
    articles
      .filter(({ article }) => article.outlet !== null && (article.outlet === outlet) === isThis)
      .map(({ article }) => article.id);
  return (
    <section aria-labelledby="outlet-wording">
      <h2 id="outlet-wording">Wording</h2>
      {!isWanted && (
        <Button onPress={() => setAsked(true)}>
          Count the wording of {articles.length.toLocaleString()} articles
        </Button>
      )}
      {isWanted && counted === null && (
        <Awaited asked={counting} waiting="Counting…" undone="The wording was not counted" />
      )}
      {counted !== null && <OutletRanges outlet={outlet} articles={articles} counted={counted} />}
      {counted !== null && (
        <WordingTable
          caption="Signals in the outlet’s own words and headlines; what others say in its articles beneath"
          columns={[
            { id: "this", title: "This outlet", ...sumWording(counted, idsOf(true)) },
            { id: "others", title: "All other outlets", ...sumWording(counted, idsOf(false)) },
          ]}
        />
      )}
    </section>
  );
}
