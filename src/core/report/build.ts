import { assertNever } from "../model/result.ts";
import { agreementSection } from "./sections/agreement-section.ts";
import { articlesSection } from "./sections/articles-section.ts";
import { codebookSection } from "./sections/codebook-section.ts";
import { codingsSection } from "./sections/codings-section.ts";
import { comparisonSection } from "./sections/comparison-section.ts";
import { conflictsSection } from "./sections/conflicts-section.ts";
import { dateRange, readableDate } from "./dates.ts";
import { headlinesSection } from "./sections/headlines-section.ts";
import type { ReportInput } from "./input/input.ts";
import { matricesSection } from "./sections/matrices-section.ts";
import { matrixSection } from "./sections/matrix-section.ts";
import { memosSection } from "./sections/memos-section.ts";
import { methodSection } from "./sections/method-section.ts";
import { notesSection } from "./sections/notes-section.ts";
import { counted } from "./parts.ts";
import { passageMaker, passagesByArticle } from "./sections/passages.ts";
import { passesSection } from "./sections/passes-section.ts";
import { queriesSection } from "./sections/queries-section.ts";
import { quotationsSection } from "./sections/quotations-section.ts";
import { referencesOf } from "./references.ts";
import { reuseSection } from "./sections/reuse-section.ts";
import type { SectionId } from "./sections.ts";
import { sheetsSection } from "./sections/sheets-section.ts";
import { sourcesSection } from "./sections/sources-section.ts";
import type { Report, Section } from "./tree.ts";
import { wordingSection } from "./sections/wording-section.ts";

/**
 * The report as a tree of sections; `sections` says which of them to print, and in which order.
 * Everything cited must be among `input.articles`; anything else is a bug, and throws.
 */
export function buildReport(
  input: ReportInput,
  options: { readonly sections: readonly SectionId[] },
): Report {
  const printed = [...new Set(options.sections)];
  const lookup = referencesOf(input);
  // Passages are numbered through codings, queries and notes in the order of print, before the articles
  // refer to them.
  const makePassage = passageMaker(lookup);
  const evidence = new Map<SectionId, Section>();
  for (const id of printed) {
    const section = evidenceSection(id, input, lookup, makePassage);
    if (section !== null) evidence.set(id, section);
  }

  const build = (id: SectionId): Section | null => {
    switch (id) {
      case "articles":
        return articlesSection(input, lookup, passagesByArticle([...evidence.values()]));
      case "comparison":
        return comparisonSection(input, lookup);
      case "headlines":
        return headlinesSection(input, lookup);
      case "matrix":
        return matrixSection(input, lookup);
      case "quotations":
        return quotationsSection(input, lookup);
      case "conflicts":
        return conflictsSection(input, lookup);
      case "sources":
        return sourcesSection(input, lookup);
      case "reuse":
        return reuseSection(input, lookup);
      case "codebook":
        return codebookSection(input);
      case "passes":
        return passesSection(input);
      case "agreement":
        return agreementSection(input.agreement);
      case "sheets":
        return sheetsSection(input.sheets, lookup);
      case "wording":
        return wordingSection(input.wording);
      case "codings":
      case "queries":
      case "notes":
        return evidence.get(id) ?? null;
      case "matrices":
        return matricesSection(input.coded);
      case "memos":
        return memosSection(input, lookup);
      case "method":
        return methodSection(input, lookup, printed);
      default:
        return assertNever(id);
    }
  };

  return {
    title: input.project,
    summary: summaryOf(input),
    imprint: [
      ...(input.coder === null ? [] : [`Coder: ${input.coder}`]),
      `Made on ${readableDate(input.madeAt)}`,
      `Parallax ${input.version}`,
    ],
    sections: printed.flatMap((id) => {
      const section = build(id);
      return section === null ? [] : [{ ...section, id }];
    }),
  };
}

/** A section of passages, each numbered as it is made; null for a section of another kind. */
function evidenceSection(
  id: SectionId,
  input: ReportInput,
  lookup: ReturnType<typeof referencesOf>,
  makePassage: ReturnType<typeof passageMaker>,
): Section | null {
  switch (id) {
    case "codings":
      return codingsSection(input, lookup, makePassage);
    case "queries":
      return queriesSection(input, lookup, makePassage);
    case "notes":
      return notesSection(input, makePassage);
    default:
      return null;
  }
}

function summaryOf(input: ReportInput): readonly string[] {
  const outlets = new Set(input.articles.flatMap(({ outlet }) => outlet?.name ?? [])).size;
  const published = dateRange(input.articles.flatMap((article) => article.published ?? []));
  const nameless = input.articles.filter(({ outlet }) => outlet === null).length;
  const undated = input.articles.filter((article) => article.published === null).length;
  const but = (count: number, what: string): string => (count === 0 ? "" : `; of ${count} ${what}`);
  return [
    `${counted(input.articles.length, "article", "articles")} from ${counted(outlets, "outlet", "outlets")}${but(nameless, "the outlet is not stated")}`,
    counted(input.stories.length, "story", "stories"),
    ...(published === null
      ? []
      : [`published ${published}${but(undated, "the date is not known")}`]),
  ];
}
