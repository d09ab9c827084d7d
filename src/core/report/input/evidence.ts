import { formerWords } from "../../coding/former-words.ts";
import type { Anchor } from "../../model/span.ts";
import type { ReportEvidence } from "./input.ts";

/** An anchor as the report quotes it. */
export function evidenceOf(anchor: Anchor): ReportEvidence {
  const { span, quote, orphan } = anchor;
  return { article: span.article, quote: quote.exact, orphan, former: formerWords(anchor) };
}
