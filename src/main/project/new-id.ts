import { randomUUID } from "node:crypto";
import type { Id } from "../../core/model/ids.ts";
import type { RecordType } from "../../core/model/records.ts";

/** A fresh id for a record of this type. */
export function newId<Type extends RecordType>(type: Type): Id<Type> {
  return `${type}:${randomUUID()}`;
}
