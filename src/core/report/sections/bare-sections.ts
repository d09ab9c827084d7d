import { quiet, text } from "../parts.ts";
import type { Inline, Report, Section } from "../tree.ts";

/**
 * The report with its sections that only say that there is nothing gathered in a list: under the
 * method, where it is printed, else as a section of its own at the end. Each would take a page.
 */
export function gatherBare(report: Report): Report {
  const bare = report.sections.flatMap((section) => {
    const said = nothingIn(section);
    return said === null ? [] : [{ section, said }];
  });
  if (bare.length === 0) return report;
  const gathered: Section = {
    id: "nothing",
    title: "Parts with nothing to show",
    colour: null,
    blocks: [
      {
        kind: "list",
        items: bare.map(({ section, said }) => [text(`${section.title}: `), ...said]),
      },
    ],
    sections: [],
  };
  const told = report.sections.filter((section) => !bare.some((each) => each.section === section));
  const hasMethod = told.some(({ id }) => id === "method");
  return {
    ...report,
    sections: hasMethod
      ? told.map((section) =>
          section.id === "method"
            ? { ...section, sections: [...section.sections, gathered] }
            : section,
        )
      : [...told, gathered],
  };
}

/** What a section says that says nothing else: its one remark; null for any other section. */
function nothingIn({ blocks, sections }: Section): readonly Inline[] | null {
  const [only, ...others] = blocks;
  if (sections.length > 0 || others.length > 0) return null;
  return only?.kind === "paragraph" && only.tone === "quiet"
    ? only.content.map((inline) => (inline.kind === "text" ? quiet(inline.text) : inline))
    : null;
}
