// npm run check:unused: files that nothing reaches, and exports that nobody imports.
import { join } from "node:path";
import { findUnused } from "./unused.ts";

const { files, findings } = findUnused(join(import.meta.dirname, ".."));
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exitCode = 1;
else console.log(`${files} files, every one is reached and every export is used`);
