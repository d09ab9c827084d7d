import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { buildReport } from "../build.ts";
import { sampleReportInput } from "../testing/fixture.ts";
import { element, escapeHtml } from "./html.ts";
import type { ReportInput } from "../input/input.ts";
import { fillPages } from "./page-numbers.ts";
import { renderReport } from "./render.ts";
import { sectionIds } from "../sections.ts";

function render(input: ReportInput): string {
  return renderReport(buildReport(input, { sections: sectionIds }));
}

function pageOf(html: string): Document {
  return parseHTML(html).document;
}

/** The fixture with every free text replaced; ids, dates and closed vocabularies stay. */
function withTexts(text: (index: number) => string): ReportInput {
  let index = 0;
  const next = (): string => text(index++);
  return {
    ...sampleReportInput,
    project: next(),
    coder: next(),
    version: next(),
    articles: sampleReportInput.articles.map((article, at) => ({
      ...article,
      label: next(),
      headline: next(),
      // One outlet each, whatever their names: passages are listed by outlet.
      outlet: { name: `${at} ${next()}`, mark: next() },
      authors: [next()],
      published: next(),
      originalSource: next(),
      language: next(),
      file: next(),
    })),
    stories: sampleReportInput.stories.map((story) => ({
      ...story,
      label: next(),
      // One cell a row: what diffing does to arbitrary words is not what is tested here.
      rows: story.rows.map((row) => ({
        ...row,
        cells: row.cells.slice(0, 1).map((cell) => ({ ...cell, text: next() })),
      })),
      leads: story.leads.map((lead) => ({ ...lead, text: next() })),
      utterances: story.utterances.map((utterance, at) => ({
        ...utterance,
        speaker: `${at} ${next()}`,
        differences: [`${next()}.`],
        renderings: utterance.renderings
          .slice(0, 1)
          .map((rendering) => ({ ...rendering, cue: next(), text: next() })),
      })),
      conflicts: story.conflicts
        .filter(({ review }) => review?.state !== "dismissed")
        .map((conflict) => ({
          ...conflict,
          about: next(),
          reason: next(),
          values: conflict.values.map((value) => ({ ...value, value: next(), sentence: next() })),
          review: { state: "confirmed" as const, reason: null, note: `${next()}.` },
        })),
      voices: story.voices.map((voice) => ({ ...voice, name: next() })),
      citations: story.citations.map((citation, at) => ({
        ...citation,
        outlet: `${at} ${next()}`,
      })),
      reuse: story.reuse.map((pair) => ({ ...pair, reason: next(), passages: [] })),
    })),
    codes: sampleReportInput.codes.map((code) => ({
      ...code,
      name: next(),
      colour: next(),
      definition: `${next()}.`,
    })),
    sheets: sampleReportInput.sheets.map((sheets) => ({
      ...sheets,
      pass: next(),
      byOutlet: sheets.byOutlet.map((each) => ({ ...each, outlet: next() })),
      all: {
        ...sheets.all,
        scales: sheets.all.scales.map((scale) => ({ ...scale, scale: next() })),
        frequencies: sheets.all.frequencies.map((each) => ({
          ...each,
          variable: { ...each.variable, name: next(), question: next() },
        })),
      },
    })),
    agreement: sampleReportInput.agreement.map((one) => ({
      ...one,
      pass: next(),
      conditions: one.conditions.map(() => next()),
      figures: {
        ...one.figures,
        readers: one.figures.readers.map((reader) => ({ ...reader, label: next() })),
        variables: one.figures.variables.map((variable) => ({
          ...variable,
          name: next(),
          question: next(),
        })),
        codes: one.figures.codes.map((code) => ({ ...code, name: next() })),
      },
      decided: null,
    })),
    codebook: {
      version: 3,
      codes: sampleReportInput.codebook.codes.map((code) => ({
        ...code,
        name: next(),
        parent: code.parent === null ? null : next(),
        // Where the sample has no words, none are printed.
        definition: code.definition === "" ? "" : `${next()}.`,
        includes: code.includes === "" ? "" : `${next()}.`,
        excludes: code.excludes === "" ? "" : `${next()}.`,
        example: code.example === "" ? "" : `${next()}.`,
        source: code.source === null ? null : next(),
        mergedInto: code.mergedInto === null ? null : next(),
      })),
      history: sampleReportInput.codebook.history.map((step) => ({
        ...step,
        changes: step.changes.map(() => next()),
      })),
    },
    passes: sampleReportInput.passes.map((pass) => ({
      ...pass,
      name: next(),
      sample: pass.sample === null ? null : { ...pass.sample, from: next() },
      coders: pass.coders.map((coder) => ({ ...coder, name: next() })),
    })),
    codings: sampleReportInput.codings.map((coding) => ({
      ...coding,
      quote: next(),
      coder: next(),
      memo: next(),
    })),
    coded: {
      ...sampleReportInput.coded,
      matrices: sampleReportInput.coded.matrices.map((pass) => ({
        ...pass,
        pass: next(),
        matrices: pass.matrices.map((matrix) => ({
          ...matrix,
          title: next(),
          rows: matrix.rows.map(next),
          columns: matrix.columns.map(() => ({ name: next(), base: next() })),
          cells: matrix.cells.map((row) => row.map(next)),
          note: matrix.note === "" ? "" : `${next()}.`,
          chart:
            matrix.chart === null
              ? null
              : {
                  ...matrix.chart,
                  marks: matrix.chart.marks.map((mark) =>
                    mark.kind === "text" ? { ...mark, words: next() } : mark,
                  ),
                },
        })),
      })),
      memos: sampleReportInput.coded.memos.map((memo) => ({
        ...memo,
        about: next(),
        quote: memo.quote === null ? null : next(),
        text: `.${next().replaceAll("\n", " ")}`,
        coder: next(),
      })),
      queries: sampleReportInput.coded.queries.map((query) => ({
        ...query,
        name: next(),
        asked: next(),
        passages: query.passages.map((passage) => ({ ...passage, quote: next(), codes: [next()] })),
        lines: query.lines.map((line) => ({
          ...line,
          left: next().slice(-60),
          match: next(),
          right: next().slice(0, 70),
        })),
      })),
    },
    notes: sampleReportInput.notes.map((note, at) => ({
      ...note,
      outlet: `${at} ${next()}`,
      text: next(),
      coder: next(),
      evidence: note.evidence.map((evidence) => ({ ...evidence, quote: next() })),
    })),
    limits: [next()],
    problems: [{ code: "x", message: `${next()}.`, file: `/${next()}` }],
  };
}

function shape(html: string): string[] {
  return [...pageOf(html).querySelectorAll("*")].map((node) =>
    [node.tagName, ...[...node.attributes].map(({ name }) => name)].join(" "),
  );
}

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<!--",
    "]]>",
    "</title></td></table>",
    "&lt;b&gt;&#0;",
    "'; } @page { content: url(x) } /*",
    "\\",
    "\u0000\uD800\u202E",
    "a\r\nb\u2028c",
  ),
);

describe("renderReport", () => {
  it("lets no text of the input break out of its element", () => {
    const plain = shape(render(withTexts(() => "x")));
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 40 }), (texts) => {
        const html = render(withTexts((index) => texts[index % texts.length] ?? ""));
        expect(shape(html)).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  it("shows every text of the input", () => {
    let count = 0;
    const input = withTexts((index) => {
      count = index + 1;
      return `<t${index}>`;
    });
    const shown = pageOf(render(input)).body.textContent;
    // A label gives way to the headline, and an unused code's definition to its name; a language
    // and a colour are no words.
    const silent = new Set([
      ...input.articles.flatMap(({ label, language }) => [label, language]),
      ...input.codes.map(({ colour }) => colour),
      input.codes[2]?.definition.replace(".", ""),
    ]);
    const missing = Array.from({ length: count }, (_, index) => `<t${index}>`).filter(
      (text) => !silent.has(text) && !shown.includes(text),
    );
    expect(count).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it("is a whole document with a language and without script", () => {
    const report = buildReport(sampleReportInput, { sections: sectionIds });
    const html = renderReport(report, { language: "en-GB" });
    const page = pageOf(html);
    expect(html.startsWith("<!doctype html>")).toBe(true);
    expect(page.documentElement.getAttribute("lang")).toBe("en-GB");
    expect(page.querySelector("title")?.textContent).toBe("The Kelmar reservoir");
    expect(page.querySelectorAll("script, link, img, iframe")).toHaveLength(0);
  });

  it("steps headings by one: title, sections, what is in them", () => {
    const levels = [...pageOf(render(sampleReportInput)).querySelectorAll("h1,h2,h3,h4,h5,h6")].map(
      (heading) => Number(heading.tagName.slice(1)),
    );
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 2)).toHaveLength(sectionIds.length);
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThan(2));
  });

  it("links only to what is there, and gives no id twice", () => {
    const page = pageOf(render(sampleReportInput));
    const ids = [...page.querySelectorAll("[id]")].map((node) => node.id);
    const links = [...page.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((link) => !ids.includes(link?.slice(1) ?? ""))).toEqual([]);
  });

  it("gives every table a caption and every heading cell a scope", () => {
    const page = pageOf(render(sampleReportInput));
    const tables = [...page.querySelectorAll("table")];
    expect(tables.filter((table) => table.querySelector("caption") === null)).toEqual([]);
    expect(page.querySelectorAll("th:not([scope])")).toHaveLength(0);
    expect(page.querySelectorAll('th[scope="row"]').length).toBeGreaterThan(10);
    expect(page.querySelectorAll('th[scope="rowgroup"][rowspan="4"]')).toHaveLength(1);
  });

  it("gives each row of a table as many cells as there are columns", () => {
    for (const table of pageOf(render(sampleReportInput)).querySelectorAll("table")) {
      const columns = table.querySelectorAll("thead th").length;
      for (const body of table.querySelectorAll("tbody")) {
        [...body.querySelectorAll("tr")].forEach((row, index) => {
          const spanned = index > 0 && body.querySelector("[rowspan]") !== null ? 1 : 0;
          expect(row.children.length + spanned).toBe(columns);
        });
      }
    }
  });

  it("tells differences by elements, not by colour", () => {
    const page = pageOf(render(sampleReportInput));
    expect(page.querySelectorAll("ins").length).toBeGreaterThan(3);
    expect(page.querySelectorAll("del").length).toBeGreaterThan(0);
    const marks = [...page.querySelectorAll("ins, del")].map((mark) => mark.textContent);
    expect(marks.filter((mark) => mark !== mark.trim())).toEqual([]);
  });

  it("quotes an article's words in the article's language", () => {
    const articles = sampleReportInput.articles.map((article) => ({ ...article, language: "cy" }));
    const page = pageOf(render({ ...sampleReportInput, articles }));
    const quoted = [...page.querySelectorAll("td.quoted, blockquote")];
    expect(quoted.length).toBeGreaterThan(15);
    expect(quoted.filter((node) => node.getAttribute("lang") !== "cy")).toEqual([]);
  });

  it("lists sections and what is in them, with their pages where they are known", () => {
    const report = buildReport(sampleReportInput, { sections: sectionIds });
    const entries = (pages: ReadonlyMap<string, number> | null): string[] =>
      [
        ...pageOf(fillPages(renderReport(report, { hasPages: true }), pages)).querySelectorAll(
          ".contents a",
        ),
      ].map((entry) => entry.textContent.replaceAll("\u00a0", "–"));
    const plain = entries(null);
    expect(plain).toContain("Comparison");
    expect(plain).toContain("Two openings: Courier and Corvania Today");
    expect(plain).not.toContain("Tomas Verrick");
    expect(entries(new Map()).every((entry) => entry.endsWith(" –"))).toBe(true);
    expect(entries(new Map([["comparison", 12]]))).toEqual(
      plain.map((entry) => `${entry} ${entry === "Comparison" ? "12" : "–"}`),
    );
    expect(fillPages(renderReport(report, { hasPages: true }), null)).toBe(renderReport(report));
  });

  it("puts given fonts ahead of its own style", () => {
    const report = buildReport(sampleReportInput, { sections: [] });
    const html = renderReport(report, { fontCss: "@font-face{font-family:Test}</style>" });
    expect(html.indexOf("font-family:Test}<\\/style>")).toBeGreaterThan(0);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
});

describe("escapeHtml", () => {
  it("comes back from a parser as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const html = `<!doctype html><html><body>${element("p", { title: text }, text).html}</body></html>`;
        const paragraph = pageOf(html).querySelector("p");
        expect(paragraph?.textContent).toBe(text);
        expect(paragraph?.getAttribute("title")).toBe(text);
      }),
    );
  });

  it("replaces what cannot stand in HTML", () => {
    expect(escapeHtml("a\u0000b\uD800c\rd\te\n")).toBe("a\uFFFDb\uFFFDc\uFFFDd\te\n");
  });
});
