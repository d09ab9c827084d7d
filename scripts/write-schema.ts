// npm run docs:schema: writes the JSON Schema of what `analyze` writes, from its definition.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { analysisSchemaText } from "../src/core/exchange/schema-text.ts";

writeFileSync(
  join(import.meta.dirname, "..", "docs", "analysis.schema.json"),
  analysisSchemaText(),
);
