// npm run check:layers: the architecture's arrows hold, and the check really saw the code.
import { join } from "node:path";
import { cruiseLayers } from "./cruise-layers.ts";

const { files, violations, unseen } = await cruiseLayers(join(import.meta.dirname, ".."));
for (const violation of violations) console.error(violation);
for (const file of unseen) console.error(`not seen by the check: ${file}`);
if (violations.length > 0 || unseen.length > 0) {
  console.error(`${violations.length} violations, ${unseen.length} files not seen`);
  process.exitCode = 1;
} else {
  console.log(`${files} source files, no violation of the layers`);
}
