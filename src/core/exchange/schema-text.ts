import { z } from "zod";
import { analysisJsonSchema } from "./analysis-schema.ts";

/** The JSON Schema (2020-12) of what `analyze` writes, as the text of docs/analysis.schema.json. */
export function analysisSchemaText(): string {
  const schema = z.toJSONSchema(analysisJsonSchema, { target: "draft-2020-12" });
  return `${JSON.stringify({ title: "Parallax analysis", ...schema }, null, 2)}\n`;
}
