import type { AbsenceLimit, Gap } from "../comparison.ts";
import type { Member } from "../member.ts";
import type { Row } from "../rows/align.ts";
import { precedence } from "./time.ts";

/**
 * Every row that some outlets carry and that is not found in the imported text of another:
 * carried by most outlets first, then by how early in their texts. An outlet with several
 * articles lacks a row only if none of them has it, and then each is named with what limits the
 * finding. An article of unknown outlet stands for itself; primary sources are no outlets.
 */
export function findGaps(rows: readonly Row[], members: readonly Member[]): Gap[] {
  const articles = members.filter(({ role }) => role === "article");
  const outlets = Map.groupBy(articles, outletOf);
  const gaps = rows.flatMap((row, index): Gap[] => {
    const present = new Map(row.cells.map(({ article, sentences }) => [article, sentences]));
    const carriers = articles.filter(({ id }) => present.has(id));
    const carrying = new Set(carriers.map(outletOf));
    if (carriers.length === 0 || carrying.size === outlets.size) return [];
    const missing = [...outlets].flatMap(([outlet, own]) => (carrying.has(outlet) ? [] : own));
    const places = carriers.map(
      ({ id, analysis }) => 1 - (present.get(id)?.[0] ?? 0) / analysis.sentences.length,
    );
    return [
      {
        row: index,
        carriedBy: carrying.size,
        prominence: places.reduce((sum, place) => sum + place, 0) / places.length,
        notFoundIn: missing.map((article) => ({
          article: article.id,
          limits: limitsOf(article, carriers),
        })),
      },
    ];
  });
  return gaps.sort(
    (one, other) =>
      other.carriedBy - one.carriedBy || other.prominence - one.prominence || one.row - other.row,
  );
}

function outletOf({ id, outlet }: Member): string {
  return outlet === null ? `article ${id}` : `outlet ${outlet}`;
}

function limitsOf(article: Member, carriers: readonly Member[]): AbsenceLimit[] {
  const limits: AbsenceLimit[] = article.completeness === "full" ? [] : ["truncated"];
  const first = precedence(
    article.published,
    carriers.map(({ published }) => published),
  );
  if (first === "earlier") limits.push("earlier");
  if (first === "unknown") limits.push("time-unknown");
  return limits;
}
