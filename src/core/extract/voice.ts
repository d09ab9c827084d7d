import type { Range } from "../model/range.ts";
import type { Quotation } from "./quotation.ts";
import { reportingVerb } from "./reporting-verbs.ts";

/**
 * Verbs behind which somebody's words or thoughts follow, in the reporter's wording at most half:
 * what is merely criticised, backed or wanted is still told in the outlet's own words.
 */
const REPORTS_WORDS = new Set(
  `say tell add state write reply respond answer note continue explain conclude tweet declare
  announce insist argue claim warn observe remark recall acknowledge admit concede confess stress
  emphasize emphasise underscore reiterate repeat demand plead pledge promise vow predict suggest
  assert contend maintain allege accuse complain lament agree deny boast proclaim testify report
  reveal disclose confirm caution advise joke quip propose recommend ask wonder question call label
  dub describe characterize characterise brand deem compare liken blame fault think believe know
  hope fear suspect assume doubt feel signal indicate hint imply speculate reason`.split(/\s+/u),
);

function reportsWords(quotation: Quotation): boolean {
  const cue = quotation.cue?.text.toLowerCase() ?? "";
  return cue.startsWith("according") || REPORTS_WORDS.has(reportingVerb(cue)?.lemma ?? "");
}

/** How many of a range's code units the given ranges cover, overlaps counted once. */
function covered(range: Range, covers: readonly Range[]): number {
  let sum = 0;
  let reached = range.start;
  for (const cover of [...covers].sort((a, b) => a.start - b.start)) {
    const from = Math.max(cover.start, reached);
    const to = Math.min(cover.end, range.end);
    if (to <= from) continue;
    sum += to - from;
    reached = to;
  }
  return sum;
}

/**
 * Whose words a range of the text mostly is: the outlet's own, quoted (direct and mixed
 * quotations alike) or reported ones, where a verb of saying reports them. Decided by the larger share; on a tie the outlet's.
 */
export function voiceOf(
  range: Range,
  quotations: readonly Quotation[],
): "own" | "direct" | "indirect" {
  const near = quotations.filter(
    (each) =>
      each.start < range.end &&
      range.start < each.end &&
      (each.kind !== "indirect" || reportsWords(each)),
  );
  if (near.length === 0) return "own";
  const direct = covered(
    range,
    near.filter((each) => each.kind !== "indirect"),
  );
  const indirect = covered(range, near) - direct;
  const own = range.end - range.start - direct - indirect;
  if (own >= direct && own >= indirect) return "own";
  return direct >= indirect ? "direct" : "indirect";
}
