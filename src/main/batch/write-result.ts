import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { BatchEnvironment } from "./environment.ts";

/** Writes a result where the person said, making the folder if need be; false, said, if not. */
export async function writeResult(
  file: string,
  content: string | Uint8Array,
  { folder, say }: Pick<BatchEnvironment, "folder" | "say">,
): Promise<boolean> {
  const path = resolve(folder, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`${path} could not be written: ${why}; name another place.`);
    return false;
  }
  say(`wrote ${path}`);
  return true;
}
