import { FileFailure, folderOf, isPlainPath } from "../file-system.ts";
import type { AppendFile, FileSystem, Lock } from "../file-system.ts";
import type { Random } from "./random.ts";

/** A file's bytes as programs see them, and as they are on the platter. */
interface File {
  bytes: Uint8Array;
  synced: Uint8Array;
}

/** A folder's names as programs see them, and as they are on the platter. */
interface Folder {
  readonly names: Map<string, File>;
  readonly synced: Map<string, File>;
}

const EMPTY = new Uint8Array();

/**
 * A disk that forgets what was not synced. Every primitive act (a write, a sync, a change of
 * a name) is one step; before each, `onStep` is called, so that a test can take the disk as
 * a power loss at that moment would leave it.
 */
export class SimulatedFileSystem implements FileSystem {
  /** Called before each step with what is about to be done. */
  onStep: (what: string) => void = () => undefined;
  /** Bytes that can still be written before the disk is full. */
  room = Infinity;
  #folders = new Map<string, Folder>();
  #locked = false;

  constructor() {
    this.#folders.set("", { names: new Map(), synced: new Map() });
  }

  read(path: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.#file(path)?.bytes ?? null);
  }

  list(folder: string): Promise<readonly string[]> {
    const prefix = folder === "" ? "" : `${folder}/`;
    const below = [...this.#folders.keys()].filter(
      (path) => path !== "" && path.startsWith(prefix) && folderOf(path) === folder,
    );
    const names = [...(this.#folders.get(folder)?.names.keys() ?? [])];
    return Promise.resolve([...names, ...below.map((path) => path.slice(prefix.length))].sort());
  }

  makeFolder(folder: string): Promise<void> {
    return this.#act(`make ${folder}`, () => {
      if (this.#folders.has(folder)) return;
      this.#folders.set(folder, { names: new Map(), synced: new Map() });
    });
  }

  async create(path: string, bytes: Uint8Array): Promise<void> {
    const file: File = { bytes: EMPTY, synced: EMPTY };
    await this.#act(`create ${path}`, () => {
      if (this.#file(path) !== null) throw new FileFailure("EEXIST", path);
      this.#folder(path).names.set(nameOf(path), file);
    });
    await this.#write(path, file, bytes);
    await this.sync(path);
  }

  async openAppend(path: string): Promise<AppendFile> {
    const there = this.#file(path);
    const file = there ?? { bytes: EMPTY, synced: EMPTY };
    if (there === null) {
      await this.#act(`create ${path}`, () => this.#folder(path).names.set(nameOf(path), file));
    }
    return {
      append: (bytes) => this.#write(path, file, bytes),
      cut: (size) =>
        this.#act(`cut ${path}`, () => {
          file.bytes = file.bytes.slice(0, size);
        }),
      sync: () =>
        this.#act(`sync ${path}`, () => {
          syncFile(file);
        }),
      close: () => Promise.resolve(),
    };
  }

  rename(from: string, to: string): Promise<void> {
    return this.#act(`rename ${from} to ${to}`, () => {
      const file = this.#file(from);
      if (file === null) throw new FileFailure("ENOENT", from);
      this.#folder(to).names.set(nameOf(to), file);
      this.#folder(from).names.delete(nameOf(from));
    });
  }

  remove(path: string): Promise<void> {
    return this.#act(`remove ${path}`, () => this.#folder(path).names.delete(nameOf(path)));
  }

  sync(path: string): Promise<void> {
    return this.#act(`sync ${path}`, () => {
      const file = this.#file(path);
      if (file !== null) {
        syncFile(file);
        return;
      }
      const folder = this.#folders.get(path);
      if (folder === undefined) throw new FileFailure("ENOENT", path);
      folder.synced.clear();
      for (const [name, named] of folder.names) folder.synced.set(name, named);
    });
  }

  lock(path: string): Promise<Lock | null> {
    if (this.#locked) return Promise.resolve(null);
    this.#locked = true;
    if (this.#file(path) === null) {
      this.#folder(path).names.set(nameOf(path), { bytes: EMPTY, synced: EMPTY });
    }
    const release = () => {
      this.#locked = false;
      return Promise.resolve();
    };
    return Promise.resolve({ release });
  }

  identity(): Promise<string> {
    return Promise.resolve("the same disk");
  }

  /**
   * The disk after the power fails now: each name that was not synced is there or not, and
   * each file not synced holds what was synced, what was written, or something between, as
   * chance has it.
   */
  afterPowerLoss(random: Random): SimulatedFileSystem {
    const after = new SimulatedFileSystem();
    for (const [path, { names, synced }] of this.#folders) {
      const left = new Map<string, File>();
      for (const name of new Set([...names.keys(), ...synced.keys()])) {
        const file = random.next() < 0.5 ? names.get(name) : synced.get(name);
        if (file === undefined) continue;
        const bytes = bytesLeft(file, random);
        left.set(name, { bytes, synced: bytes });
      }
      after.#folders.set(path, { names: left, synced: new Map(left) });
    }
    return after;
  }

  /** The disk as it is when only the program stops: nothing is forgotten but the lock. */
  afterKill(): SimulatedFileSystem {
    const after = new SimulatedFileSystem();
    for (const [path, { names, synced }] of this.#folders) {
      const copies = new Map<File, File>();
      const copy = (file: File): File => {
        const made = copies.get(file) ?? { ...file };
        copies.set(file, made);
        return made;
      };
      const copied = (from: Map<string, File>) =>
        new Map([...from].map(([name, file]) => [name, copy(file)]));
      after.#folders.set(path, { names: copied(names), synced: copied(synced) });
    }
    return after;
  }

  /** Changes a file behind the program's back, durably. `null` removes it. */
  tamper(path: string, change: (bytes: Uint8Array) => Uint8Array | null): void {
    const folder = this.#folder(path);
    const bytes = change(this.#file(path)?.bytes ?? EMPTY);
    const file = bytes === null ? null : { bytes, synced: bytes };
    for (const names of [folder.names, folder.synced]) {
      if (file === null) names.delete(nameOf(path));
      else names.set(nameOf(path), file);
    }
  }

  async #write(path: string, file: File, bytes: Uint8Array): Promise<void> {
    await this.#act(`write ${path}`, () => {
      const fits = bytes.subarray(0, Math.max(0, Math.min(bytes.length, this.room)));
      this.room -= fits.length;
      file.bytes = Buffer.concat([file.bytes, fits]);
      if (fits.length < bytes.length) throw new FileFailure("ENOSPC", path);
    });
  }

  // Tests make failures happen by throwing FileFailure from `onStep`.
  #act(what: string, act: () => void): Promise<void> {
    try {
      this.onStep(what);
      act();
      return Promise.resolve();
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #folder(path: string): Folder {
    if (!isPlainPath(path)) throw new Error(`not a path inside a project: ${path}`);
    const folder = this.#folders.get(folderOf(path));
    if (folder === undefined) throw new FileFailure("ENOENT", path);
    return folder;
  }

  #file(path: string): File | null {
    return this.#folders.get(folderOf(path))?.names.get(nameOf(path)) ?? null;
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function syncFile(file: File): void {
  file.synced = file.bytes;
}

/** What a file holds after a power loss; a torn addition may be cut short or full of zeros. */
function bytesLeft({ bytes, synced }: File, random: Random): Uint8Array {
  if (bytes === synced) return bytes;
  const chance = random.next();
  if (chance < 0.3) return synced;
  if (chance < 0.5) return bytes;
  const kept = Math.min(bytes.length, synced.length);
  const reached = kept + random.below(bytes.length - kept + 1);
  if (chance < 0.85) return bytes.slice(0, reached);
  const zeroed = new Uint8Array(bytes);
  zeroed.fill(0, reached);
  return zeroed;
}
