import { z } from "zod";
import { replaceFile } from "./file-system.ts";
import type { FileSystem } from "./file-system.ts";
import { parseJson } from "./journal-line.ts";
import { sha256 } from "./sums.ts";

const REPLICA_FILE = "replica.json";

const replicaSchema = z.strictObject({
  replica: z.string().regex(/^[0-9a-z-]{1,64}$/),
  place: z.string(),
});

/**
 * The name of this copy of the project. It is tied to the folder it was given in, so that a
 * copy of the folder, which brings the file along, takes a name of its own: two copies never
 * write journal files of the same name.
 */
export async function replicaOf(fs: FileSystem, newId: () => string): Promise<string> {
  // Hashed, because the identity holds the machine's name and projects are handed on.
  const place = sha256(await fs.identity());
  const bytes = await fs.read(REPLICA_FILE);
  const known = replicaSchema.safeParse(bytes && parseJson(new TextDecoder().decode(bytes)));
  if (known.success && known.data.place === place) return known.data.replica;
  const replica = newId();
  const text = `${JSON.stringify({ replica, place })}\n`;
  await replaceFile(fs, REPLICA_FILE, new TextEncoder().encode(text), newId());
  return replica;
}
