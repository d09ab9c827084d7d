import { failed } from "../model/result.ts";
import type { Result } from "../model/result.ts";
import type { Reading } from "./reading.ts";

/** Reads a saved web page. */
export function readPage(_markup: string): Result<Reading> {
  return failed("not-importable", "is a saved web page, and those cannot be imported yet.");
}
