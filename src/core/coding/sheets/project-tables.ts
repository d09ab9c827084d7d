import type { CoderId } from "../../model/ids.ts";
import { recordsOf } from "../../model/records.ts";
import type { RecordOf, RecordType, State } from "../../model/records.ts";
import { veiledState, veilOf } from "../masks/mask-project.ts";
import { sheetTables } from "./table.ts";
import type { TableFile } from "./table.ts";
import { worksOf } from "./works.ts";

/**
 * The tables of a project's sheets ({@link sheetTables}) as the coder may see them: while a
 * masked or blind pass is open, with outlets masked and without the answers of others.
 */
export function projectTables(project: State, coder: CoderId): readonly TableFile[] {
  const veil = veilOf(project, coder);
  const state = veil === null ? project : veiledState(veil, project);
  const byId = <Type extends RecordType>(type: Type) =>
    new Map(recordsOf(state, type).map((record): [string, RecordOf<Type>] => [record.id, record]));
  const [passes, coders, outlets] = [byId("pass"), byId("coder"), byId("outlet")];
  const [articles, stories, codes] = [byId("article"), byId("story"), byId("code")];
  const codings = byId("coding");
  const works = worksOf({
    standings: recordsOf(state, "passarticle"),
    codings: [...codings.values()],
    answers: recordsOf(state, "answer"),
  });
  return sheetTables(works, recordsOf(state, "variable"), {
    pass: (id) => passes.get(id)?.name ?? "",
    coder: (id) => coders.get(id)?.name ?? "",
    article: (id) => {
      const article = articles.get(id);
      const headline = article?.metadata.headline.value ?? null;
      return {
        outlet: outlets.get(article?.outlet ?? "")?.name ?? "",
        published: article?.metadata.published.value ?? null,
        story: stories.get(article?.story ?? "")?.label ?? "",
        headline: headline ?? article?.file ?? null,
      };
    },
    coding: (id) => {
      const coding = codings.get(id);
      return {
        code: codes.get(coding?.code ?? "")?.name ?? "",
        words: coding?.anchor.quote.exact ?? "",
      };
    },
  });
}
