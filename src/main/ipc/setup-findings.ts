import { parseMeasure } from "../../core/findings/measures.ts";
import { failed } from "../../core/model/result.ts";
import type { AppContext } from "../app-context.ts";
import { drawnSample, libraryWording, suggestionsFor } from "../project/findings.ts";
import { handle } from "./handle.ts";

/** Answers what concerns signals of wording, suggestions, and how far they can be trusted here. */
export function setupFindings({ workspace, jobs }: AppContext): void {
  handle("libraryWording", async ({ articles }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    return await jobs.run("Counting wording", (job) =>
      libraryWording(session.value, articles, job),
    );
  });

  handle("suggestions", async ({ article, sources }) => {
    const session = workspace.current;
    return session.ok ? await suggestionsFor(session.value, article, sources) : session;
  });

  handle("drawSample", async ({ measure, size, seed }) => {
    const session = workspace.current;
    if (!session.ok) return session;
    const known = parseMeasure(measure);
    if (known === null) return failed("no-such-measure", "This measure is not known any more.");
    return await jobs.run("Drawing a sample", (job) =>
      drawnSample(session.value, known, size, seed, job),
    );
  });
}
