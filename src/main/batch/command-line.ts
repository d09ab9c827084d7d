import { parseArgs } from "node:util";

/** What a command line asks for. Paths are as given, relative to where the person called. */
export type BatchRequest =
  | { readonly kind: "analyze"; readonly inputs: readonly string[]; readonly json: string }
  | {
      readonly kind: "report";
      readonly inputs: readonly string[];
      readonly pdf: string | null;
      readonly html: string | null;
    }
  | { readonly kind: "import"; readonly project: string; readonly inputs: readonly string[] };

export const USAGE = `Usage:
  parallax analyze <file|folder|project>... [--json <file|->]
  parallax report  <file|folder|project>... --pdf <file> [--html <file>]
  parallax import  <project> <file|folder>...`;

/** The request of a command line, or what is wrong with it. */
export function parseCommandLine(args: readonly string[]): BatchRequest | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "string" },
        pdf: { type: "string" },
        html: { type: "string" },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const [kind, ...inputs] = parsed.positionals;
  const { json, pdf, html } = parsed.values;
  switch (kind) {
    case "analyze":
      if (inputs.length === 0) return "analyze needs at least one file, folder or project";
      if (pdf !== undefined || html !== undefined) return "analyze takes --json only";
      return { kind, inputs, json: json ?? "-" };
    case "report":
      if (inputs.length === 0) return "report needs at least one file, folder or project";
      if (json !== undefined) return "report takes --pdf and --html only";
      if (pdf === undefined && html === undefined) return "report needs --pdf <file>";
      return { kind, inputs, pdf: pdf ?? null, html: html ?? null };
    case "import": {
      const [project, ...files] = inputs;
      if (project === undefined || files.length === 0) {
        return "import needs a project and at least one file or folder";
      }
      if (json !== undefined || pdf !== undefined || html !== undefined) {
        return "import takes no options";
      }
      return { kind, project, inputs: files };
    }
    default:
      return kind === undefined ? "nothing was asked for" : `there is no command ${kind}`;
  }
}
