import type { Genre } from "../model/article.ts";
import type { Field } from "../model/field.ts";
import { field, unknownField } from "../model/field.ts";

/** Section names and labels by genre, in the languages read; each must be the whole label. */
const LABELS: readonly (readonly [Genre, RegExp])[] = [
  [
    "opinion",
    /^(?:opinions?|op-?eds?|editorials?|comment(?:ary|isfree)?|columns?|columnists?|letters?|viewpoints?|perspectives?|guest essay|meinung|kommentar|kolumne|leitartikel|glosse|tribunes?|débats?|éditorial|opinión|columnas?|opinioni|commenti|opinião|opinie|blogs?)$/iu,
  ],
  [
    "analysis",
    /^(?:analys[ei]s|news analysis|explain(?:er|ers|ed)|in depth|hintergrund|analyse|análisis|analisi|análise|décryptage|fact ?check|faktencheck)$/iu,
  ],
  [
    "live",
    /^(?:live(?: (?:blog|updates?|news|coverage|reporting))?|live-?ticker|liveblog|en direct|directo|en vivo|minute by minute|as it happened)$/iu,
  ],
  [
    "brief",
    /^(?:briefs?|news in brief|in brief|kurzmeldung(?:en)?|kurz notiert|brèves?|breves?|in breve|kort nieuws|newsflash)$/iu,
  ],
  ["interview", /^(?:interviews?|q ?& ?a|entrevistas?|intervista|entretien)$/iu],
  ["feature", /^(?:features?|long ?reads?|reportage|reportaje|magazine|the long read)$/iu],
];

/** A label set before a headline: "Opinion: …", "LIVE | …". */
const HEADLINE_LABEL = /^(?<label>[\p{L}& -]{2,25}?)\s*[:|]\s/u;

function genreOfLabel(label: string): Genre | null {
  return LABELS.find(([, pattern]) => pattern.test(label.trim()))?.[0] ?? null;
}

/**
 * The genre that the section, the path of the address or a label before the headline states;
 * unknown where none of them does, for a text is not news only because nothing says otherwise.
 */
export function genreOf(about: {
  readonly section: string | null;
  readonly address: string | null;
  readonly headline: string | null;
}): Field<Genre> {
  const bySection = (about.section ?? "")
    .split(/[/>|,;]/u)
    .map(genreOfLabel)
    .find((genre) => genre !== null);
  if (bySection !== undefined) return field(bySection, "derived");
  const label = HEADLINE_LABEL.exec(about.headline ?? "")?.groups?.["label"];
  const byLabel = label === undefined ? null : genreOfLabel(label);
  if (byLabel !== null) return field(byLabel, "derived");
  const path = (about.address ?? "").replace(/^https?:\/\/[^/]*/u, "").split(/[?#]/u)[0] ?? "";
  const byPath = path
    .split("/")
    .slice(0, -1)
    .map((part) => genreOfLabel(part.replace(/-/gu, " ")))
    .find((genre) => genre !== null);
  return byPath === undefined ? unknownField : field(byPath, "derived");
}
