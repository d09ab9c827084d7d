import type { State } from "../../../core/model/records.ts";
import type { Anchor } from "../../../core/model/span.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import { notesOf } from "../../project/selectors.ts";
import type { CodingView } from "../../project/selectors.ts";
import type { Mark } from "../reader/marks.ts";

/**
 * What stands on an article's text as it was read: codings, evidence of notes, quotations. Only
 * what points into that very revision; while a new one is being read, the old marks go.
 * Quotations are left out where a person has switched them off.
 */
export function marksOf(
  state: State,
  coded: readonly CodingView[],
  read: ArticleText | null,
  withQuotations: boolean,
): Mark[] {
  if (read === null) return [];
  const stands = ({ span, orphan }: Anchor) => !orphan && span.revision === read.revision;
  const codings = coded
    .filter(({ coding }) => stands(coding.anchor))
    .map(({ coding, code }): Mark => ({
      ...passageOf(coding.anchor),
      kind: "coding",
      id: coding.id,
      label: code?.name ?? "unknown code",
      colour: code?.colour ?? 0,
    }));
  const evidence = notesOf(state).flatMap((note) =>
    note.evidence.filter(stands).map((anchor, index): Mark => ({
      ...passageOf(anchor),
      kind: "evidence",
      id: `${note.id} ${index}`,
      label: "evidence of a note",
    })),
  );
  const quotations = withQuotations ? quotationMarks(read) : [];
  return [...codings, ...evidence, ...quotations];
}

function quotationMarks(read: ArticleText): Mark[] {
  return read.analysis.quotations.map(({ start, end, speaker }, index): Mark => ({
    kind: "quotation",
    id: `quotation ${index}`,
    field: "text",
    start,
    end,
    label: speaker === null ? "quotation" : `quotation of ${speaker.name}`,
  }));
}

function passageOf({ span }: Anchor) {
  return { field: span.field, start: span.start, end: span.end };
}
