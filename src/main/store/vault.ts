import { failed, ok } from "../../core/model/result.ts";
import type { Result } from "../../core/model/result.ts";
import { attempt, replaceFile } from "./file-system.ts";
import type { FileSystem } from "./file-system.ts";
import { sha256 } from "./sums.ts";

/** Imported bytes, and the ending their file gets. */
export interface OriginalBytes {
  readonly bytes: Uint8Array;
  /** One to eight of a–z and 0–9, without the dot. */
  readonly extension: string;
}

const textPattern = /^[0-9a-f]{64}$/;
const originalPattern = /^[0-9a-f]{64}\.[a-z0-9]{1,8}$/;

/**
 * Texts and originals: files named by the SHA-256 of their bytes, never changed, checked
 * against their name whenever they are read.
 */
export class Vault {
  readonly #fs: FileSystem;
  readonly #newId: () => string;
  readonly #present: Set<string>;

  private constructor(fs: FileSystem, newId: () => string, present: Set<string>) {
    this.#fs = fs;
    this.#newId = newId;
    this.#present = present;
  }

  /** The vault of a project, knowing which files are there. */
  static async open(fs: FileSystem, newId: () => string): Promise<Vault> {
    const texts = await fs.list("texts");
    const originals = await fs.list("originals");
    const present = [
      ...texts.map((name) => `texts/${name}`),
      ...originals.map((name) => `originals/${name}`),
    ];
    return new Vault(fs, newId, new Set(present));
  }

  /** True when there is a file for the text; whether it is unharmed is seen on reading. */
  hasText(hash: string): boolean {
    return this.#present.has(`texts/${hash}.txt`);
  }

  /** True when there is a file for the original. */
  hasOriginal(hash: string, extension: string): boolean {
    return this.#present.has(`originals/${hash}.${extension}`);
  }

  /** Keeps texts and originals durably. Keeping what is there already only makes sure of it. */
  async keep(
    texts: readonly string[],
    originals: readonly OriginalBytes[],
  ): Promise<Result<undefined>> {
    for (const text of texts) {
      // Half a surrogate pair has no UTF-8 form: its bytes would not give the text back.
      if (!text.isWellFormed()) {
        return failed("text-not-well-formed", "A text holds half a character; import it anew.");
      }
    }
    return attempt(async () => {
      for (const text of texts) {
        const bytes = new TextEncoder().encode(text);
        await this.#keepFile(`texts/${sha256(bytes)}.txt`, bytes);
      }
      for (const { bytes, extension } of originals) {
        const name = `${sha256(bytes)}.${extension}`;
        if (!originalPattern.test(name)) throw new Error(`not a file ending: ${extension}`);
        await this.#keepFile(`originals/${name}`, bytes);
      }
      return undefined;
    });
  }

  async #keepFile(path: string, bytes: Uint8Array): Promise<void> {
    const there = this.#present.has(path) ? await this.#fs.read(path) : null;
    if (there !== null && sha256(there) === sha256(bytes)) {
      // It may have been left by a run that stopped before it was durable.
      await this.#fs.sync(path);
      await this.#fs.sync(path.slice(0, path.indexOf("/")));
      return;
    }
    await replaceFile(this.#fs, path, bytes, this.#newId());
    this.#present.add(path);
  }

  /** A text by the hash of its UTF-8 bytes. Fails with `text-missing` or `text-damaged`. */
  async readText(hash: string): Promise<Result<string>> {
    if (!textPattern.test(hash)) return failed("text-missing", `${hash} names no text.`);
    const bytes = await this.#readFile("text", `texts/${hash}.txt`, hash);
    return bytes.ok ? ok(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.value)) : bytes;
  }

  /** The imported bytes. Fails with `original-missing` or `original-damaged`. */
  async readOriginal(hash: string, extension: string): Promise<Result<Uint8Array>> {
    const name = `${hash}.${extension}`;
    if (!originalPattern.test(name)) return failed("original-missing", `${name} names no file.`);
    return this.#readFile("original", `originals/${name}`, hash);
  }

  async #readFile(what: string, path: string, hash: string): Promise<Result<Uint8Array>> {
    const read = await attempt(() => this.#fs.read(path));
    if (!read.ok) return read;
    if (read.value === null) {
      return failed(
        `${what}-missing`,
        `The ${what} ${path} is missing from the project; put it back from a copy or import the article anew.`,
        path,
      );
    }
    if (sha256(read.value) === hash) return ok(read.value);
    return failed(
      `${what}-damaged`,
      `The ${what} ${path} is not what was imported; put it back from a copy or import the article anew.`,
      path,
    );
  }
}
