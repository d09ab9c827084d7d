import type { AppendFile, FileSystem, Lock } from "./file-system.ts";
import { FileFailure } from "./file-system.ts";

/**
 * A disk that is only looked at. What the store does to mend a project as it reads it goes
 * nowhere; what it would do for a person who works in it is refused.
 */
export class ReadOnlyFileSystem implements FileSystem {
  readonly #disk: FileSystem;

  constructor(disk: FileSystem) {
    this.#disk = disk;
  }

  read(path: string): Promise<Uint8Array | null> {
    return this.#disk.read(path);
  }

  list(folder: string): Promise<readonly string[]> {
    return this.#disk.list(folder);
  }

  makeFolder(): Promise<void> {
    return Promise.resolve();
  }

  create(): Promise<void> {
    return Promise.resolve();
  }

  openAppend(path: string): Promise<AppendFile> {
    return Promise.reject(new FileFailure("EROFS", path));
  }

  rename(): Promise<void> {
    return Promise.resolve();
  }

  remove(): Promise<void> {
    return Promise.resolve();
  }

  sync(): Promise<void> {
    return Promise.resolve();
  }

  lock(path: string): Promise<Lock | null> {
    return this.#disk.lock(path);
  }

  identity(): Promise<string> {
    return this.#disk.identity();
  }
}
