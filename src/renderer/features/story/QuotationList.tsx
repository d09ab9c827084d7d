import { memo } from "react";
import { firstWords } from "../../../core/text/shorten.ts";
import type { ArticleText } from "../../../shared/contract.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import type { Passage } from "../../shell/address.ts";
import { useMarkedQuotations } from "./useMarkedQuotations.ts";

/** Who is quoted in the article, with what cue; each leads to its place in the text. */
export const QuotationList = memo(function QuotationList(props: {
  readonly read: ArticleText;
  readonly onOpen: (passage: Passage) => void;
  /** The quotation is to be given a code. */
  readonly onCode: (passage: Passage) => void;
}) {
  const { text, analysis } = props.read;
  const { isMarked, toggle } = useMarkedQuotations();
  return (
    <section className="inspector-section" aria-labelledby="quotations-title">
      <h2 id="quotations-title">Quotations ({analysis.quotations.length})</h2>
      {analysis.quotations.length === 0 && (
        <p className="inspector-hint">No quotation was found in this text.</p>
      )}
      <Checkbox isSelected={isMarked} onChange={toggle}>
        Underline them in the text <KeyHint command="text.quotations" />
      </Checkbox>
      <ul className="quotation-list">
        {analysis.quotations.map(({ start, end, speaker, cue, kind }) => (
          <li key={`${start} ${end}`}>
            <button
              type="button"
              className="coding-button"
              onClick={() => props.onOpen({ field: "text", start, end })}
            >
              <span className="quotation-speaker">{speaker?.name ?? "speaker unknown"}</span>{" "}
              <span className="quotation-cue">{cue?.text ?? ""}</span>
              <q className="coding-quote" data-kind={kind}>
                {firstWords(text.slice(start, end), 120)}
              </q>
            </button>
            <IconButton
              icon="plus"
              label={`Code the quotation of ${speaker?.name ?? "an unknown speaker"}`}
              onPress={() => props.onCode({ field: "text", start, end })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
});
