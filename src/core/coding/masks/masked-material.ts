import type { CodingId } from "../../model/ids.ts";
import type { AnyRecord, State } from "../../model/records.ts";
import type { ArticleMaterial } from "../../retrieval/material.ts";
import type { Veil } from "./mask-project.ts";
import { maskValue } from "./mask-values.ts";
import type { Masker } from "./masker.ts";

/**
 * What a query may know of an article under masks: its words, those of its codings as they stand
 * in them, and what was answered of it, with outlets hidden. Only in the whole text is every name seen, so without it no
 * quote of it is told. Where nothing is masked the material is as it was.
 */
export function maskedMaterial(
  { masked, masker }: Veil,
  state: State,
  material: ArticleMaterial,
): ArticleMaterial {
  if (masked === null) return material;
  const headline = masker.mask(material.headline);
  const text = material.text === null ? null : masker.mask(material.text);
  const codings = material.codings.map((coding) => {
    const within = coding.field === "text" ? text : headline;
    const quote = coding.orphan
      ? orphanedQuote(masker, state.get(coding.id as CodingId))
      : (within?.slice(coding.start, coding.end) ?? "");
    return { ...coding, quote };
  });
  const answers = material.answers.map((answer) => ({
    ...answer,
    value: typeof answer.value === "string" ? masker.mask(answer.value) : answer.value,
  }));
  return { ...material, headline, text, codings, answers };
}

/** The words a coding was on, masked with those that stood around them. */
function orphanedQuote(masker: Masker, coding: AnyRecord | undefined): string {
  return coding?.type === "coding" ? maskValue(masker, coding.anchor.quote).exact : "";
}
