import type { Voice } from "../../../core/model/span.ts";

/** Whose words a coding stands on, as the interface says it. */
export const voiceWords: Readonly<Record<Voice, string>> = {
  own: "the outlet’s own words",
  headline: "headline",
  direct: "quoted words",
  indirect: "reported words",
};
