import { commandIds } from "../../shared/shortcuts.ts";
import type { CommandId } from "../../shared/shortcuts.ts";

/** What commands do where a person is now. One command has one handler at a time. */
export type CommandHandlers = Readonly<Partial<Record<CommandId, () => void>>>;
/** What single characters do while text is selected: a code's key puts that code on it. */
export type CodeKeys = ReadonlyMap<string, () => void>;

interface Registration {
  readonly handlers: CommandHandlers;
  readonly codeKeys: CodeKeys;
}

/** Who answers to which command: what is mounted, and nothing else. */
export class CommandRegistry {
  readonly #registrations = new Map<object, Registration>();

  set(owner: object, registration: Registration): void {
    this.#registrations.set(owner, registration);
  }

  delete(owner: object): void {
    this.#registrations.delete(owner);
  }

  handler(id: CommandId): (() => void) | undefined {
    return this.#find((registration) => registration.handlers[id]);
  }

  codeKey(key: string): (() => void) | undefined {
    return this.#find((registration) => registration.codeKeys.get(key));
  }

  /** The commands something answers to, in the order of the table. */
  available(): CommandId[] {
    return commandIds.filter((id) => this.handler(id) !== undefined);
  }

  #find(pick: (registration: Registration) => (() => void) | undefined): (() => void) | undefined {
    for (const registration of [...this.#registrations.values()].reverse()) {
      const found = pick(registration);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
