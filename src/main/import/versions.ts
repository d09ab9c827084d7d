import { fingerprintRevision, RevisionIndex } from "../../core/compare/revisions/revision-index.ts";
import { recogniseRevision } from "../../core/compare/revisions/recognise.ts";
import type { RevisedText, RevisionCandidate } from "../../core/compare/revisions/recognise.ts";
import type { ArticleId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { PreviewItem } from "../../shared/contract.ts";
import { breather } from "../work/breathe.ts";
import type { ProjectSession } from "../project/session.ts";
import type { KnownPrints } from "./known-prints.ts";

/** Recognises newer versions of a project's articles; made once an import, from the texts. */
export class KnownVersions {
  readonly #index = new RevisionIndex([]);
  readonly #texts = new Map<string, RevisionCandidate>();
  readonly #labels = new Map<string, { readonly article: ArticleId; readonly label: string }>();

  /** The project's articles as they are now; those whose text cannot be read are passed over. */
  static async of(session: ProjectSession, prints: KnownPrints): Promise<KnownVersions> {
    const known = new KnownVersions();
    const breathe = breather();
    for (const article of recordsOf(session.state, "article")) {
      await breathe();
      const revision = session.state.get(article.revision);
      if (revision?.type !== "revision") continue;
      const text = await session.text(revision.text);
      if (!text.ok) continue;
      const outlet = article.outlet === null ? undefined : session.state.get(article.outlet);
      const revised: RevisedText = {
        headline: revision.headline,
        text: text.value,
        outlet: outlet?.type === "outlet" ? outlet.name : null,
        address: article.metadata.address.value,
        published: article.metadata.published.value,
      };
      const sketch = prints.of(revision.text)?.sketch;
      known.#index.add(fingerprintRevision(article.id, revised, sketch));
      known.#texts.set(article.id, { id: article.id, ...revised });
      const label = revision.headline ?? article.file;
      known.#labels.set(article.id, { article: article.id, label });
    }
    return known;
  }

  /** The article the text, whose sketch this is, is another version of, or null. */
  of(incoming: RevisedText, sketch: readonly number[]): PreviewItem["versionOf"] {
    const candidates = this.#index
      .candidatesFor(fingerprintRevision("incoming", incoming, sketch))
      .flatMap((id) => this.#texts.get(id) ?? []);
    const found = recogniseRevision(incoming, candidates);
    const known = found === null ? undefined : this.#labels.get(found.of);
    return found === null || known === undefined ? null : { ...known, evidence: found.evidence };
  }
}
