import { describe, expect, test } from "vitest";
import { Workbench } from "../../commands/testing/workbench.ts";
import { emptyDiff } from "../../history/diff.ts";
import { recordsOf } from "../../model/records.ts";
import { projectTables } from "./project-tables.ts";

/** A project of two outlets with an answer by each of two coders. */
function project() {
  const bench = new Workbench();
  const articles = ["The Kelmar Courier", "Vask Herald"].map((outlet) =>
    bench.article([`Words of the ${outlet} are here.`], { outlet, headline: `In the ${outlet}` }),
  );
  bench.run("addQuestionnaire", { questionnaire: "tone" });
  const [tone] = recordsOf(bench.state, "variable");
  const [pass] = recordsOf(bench.state, "pass");
  if (tone === undefined || pass === undefined) throw new Error("not added");
  for (const article of articles) {
    const unit = { article, quotation: null, coding: null };
    bench.run("answerVariable", { ...unit, variable: tone.id, value: "neutral" });
  }
  const [answer] = recordsOf(bench.state, "answer");
  if (answer === undefined) throw new Error("not answered");
  const other = { id: "coder:other", type: "coder", name: "Ben", initials: "B" } as const;
  const theirs = { ...answer, id: "answer:other", coder: other.id, value: "positive" } as const;
  bench.apply({ ...emptyDiff, added: { [other.id]: other, [theirs.id]: theirs } });
  const put = (change: Partial<typeof pass>) =>
    bench.apply({ ...emptyDiff, updated: { [pass.id]: [pass, { ...pass, ...change }] } });
  const text = () =>
    projectTables(bench.state, bench.coder)
      .map((file) => file.text)
      .join("\n");
  return { put, text };
}

describe("tables of a project", () => {
  test("name outlets, headlines and coders", () => {
    const { text } = project();
    expect(text()).toContain("Open coding,Ada,");
    expect(text()).toMatch(/Ben,.*The Kelmar Courier,.*In the The Kelmar Courier,open,/u);
    expect(text()).toContain(",positive,Told in their favour,1,answered");
  });

  test("keep what an open masked pass hides: names of outlets, and the answers of others", () => {
    const { put, text } = project();
    put({ mask: 5 });
    expect(text()).not.toMatch(/Kelmar|Courier|Vask|Herald|Ben,|positive,Told/u);
    expect(text()).toMatch(/Outlet [AB],/u);
    expect(text()).toContain(",neutral,");
  });
});
