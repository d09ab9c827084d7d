import type { Problem } from "../../core/model/result.ts";
import type { FileSystem } from "./file-system.ts";

/** Where damaged things are kept, for a person to look at. Nothing in it is read again. */
export class Quarantine {
  readonly #fs: FileSystem;
  readonly #clock: () => Date;
  readonly #newId: () => string;
  readonly #problems: Problem[] = [];

  constructor(fs: FileSystem, clock: () => Date, newId: () => string) {
    this.#fs = fs;
    this.#clock = clock;
    this.#newId = newId;
  }

  /** What was set aside, and whatever else was found wrong. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Notes something that is wrong though nothing was set aside for it. */
  report(code: string, message: string, file?: string): void {
    this.#problems.push(file === undefined ? { code, message } : { code, message, file });
  }

  /** Moves a damaged file here and says so; `message` gets a sentence naming its new place. */
  async move(path: string, code: string, message: string): Promise<void> {
    const place = this.#placeFor(path);
    await this.#fs.rename(path, place);
    await this.#fs.sync("quarantine");
    this.report(code, `${message} The damaged file is kept as ${place}.`, path);
  }

  /** Keeps a copy of what will not stay where it was, and says so. */
  async keep(path: string, bytes: Uint8Array, code: string, message: string): Promise<void> {
    const place = this.#placeFor(path);
    await this.#fs.create(place, bytes);
    await this.#fs.sync("quarantine");
    this.report(code, `${message} What was there is kept as ${place}.`, path);
  }

  #placeFor(path: string): string {
    const day = this.#clock().toISOString().slice(0, 10);
    return `quarantine/${day}-${this.#newId()}-${path.replaceAll("/", "-")}`;
  }
}
