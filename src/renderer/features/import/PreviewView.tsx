import { useState } from "react";
import type { Problem } from "../../../core/model/result.ts";
import { ok } from "../../../core/model/result.ts";
import { api } from "../../project/api.ts";
import { useLatest } from "../../project/useLatest.ts";
import { Awaited } from "../../ui/Awaited.tsx";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { FactFields } from "../facts/FactFields.tsx";
import { BlockPreview } from "./BlockPreview.tsx";
import { corrected, decidedWith, importWords } from "./import-state.ts";
import type { Decided } from "./import-state.ts";

/** Articles listed at once: what a person takes in, drawn before they notice. */
const PAGE = 30;

/** What importing would bring: problems first, then each article, to be corrected. */
export function PreviewView(props: {
  readonly preview: string;
  readonly problems: readonly Problem[];
  readonly decisions: readonly Decided[];
  readonly isBusy: boolean;
  readonly onChange: (decisions: readonly Decided[]) => void;
  readonly onCancel: () => void;
  readonly onImport: () => void;
}) {
  const { problems, decisions, onChange } = props;
  const [chosenIndex, setChosen] = useState(decisions[0]?.item.index ?? -1);
  const chosen = decisions.find(({ item }) => item.index === chosenIndex) ?? decisions[0];
  const included = decisions.filter(({ isIncluded }) => isIncluded).length;
  const [page, setPage] = useState(0);
  const pages = Math.ceil(decisions.length / PAGE);
  const shown = decisions.slice(page * PAGE, (page + 1) * PAGE);
  const { preview } = props;
  const reading = useLatest(`${preview} ${chosen?.item.index ?? ""}`, async () => {
    if (chosen === undefined) return ok(null);
    const { index } = chosen.item;
    const read = await api.previewBlocks({ preview, index });
    return read.ok ? ok({ index, ...read.value }) : read;
  });
  // The last answer stands until the next has come: it may be another article's.
  const read = reading.value?.index === chosen?.item.index ? reading.value : null;
  const metadata = chosen?.metadata ?? read?.metadata ?? null;
  const change = (index: number, values: Partial<Omit<Decided, "item">>) => {
    onChange(decidedWith(decisions, index, values));
  };
  return (
    <div className="import-preview">
      <header className="import-head">
        <h2>What will be imported</h2>
        <Button isDisabled={props.isBusy} onPress={props.onCancel}>
          Cancel
        </Button>
        <Button
          variant="primary"
          isDisabled={props.isBusy || included === 0}
          onPress={props.onImport}
        >
          {importWords(decisions)}
        </Button>
      </header>
      {problems.length > 0 && (
        <section className="import-problems" aria-labelledby="problems-title">
          <h3 id="problems-title">
            {problems.length === 1
              ? "1 file could not be read"
              : `${problems.length} files could not be read`}
          </h3>
          <ul>
            {problems.map(({ message, file }, index) => (
              <li key={`${file ?? ""} ${index}`}>
                <Notice kind="error">{message}</Notice>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="import-columns">
        <div className="import-list">
          {pages > 1 && (
            <div className="import-pages" role="group" aria-label="Pages of articles">
              <Button isDisabled={page === 0} onPress={() => setPage(page - 1)}>
                Previous
              </Button>
              <span>
                {page * PAGE + 1}–{page * PAGE + shown.length} of {decisions.length}
              </span>
              <Button isDisabled={page + 1 >= pages} onPress={() => setPage(page + 1)}>
                Next
              </Button>
            </div>
          )}
          <ul className="import-items" aria-label="Articles found">
            {shown.map(({ item, isIncluded, isVersion, metadata: own }) => (
              <li key={item.index} data-chosen={item.index === chosen?.item.index}>
                <Checkbox
                  isSelected={isIncluded}
                  onChange={(on) => change(item.index, { isIncluded: on })}
                >
                  <span className="visually-hidden">Import {item.label}</span>
                </Checkbox>
                <button
                  type="button"
                  className="import-item"
                  aria-current={item.index === chosen?.item.index}
                  onClick={() => setChosen(item.index)}
                >
                  <span className="import-label">
                    {(own === null ? item.headline : own.headline.value) ?? item.label}
                  </span>
                  <span className="import-facts">
                    {[
                      (own === null ? item.outlet : own.outlet.value) ?? "outlet unknown",
                      (own === null ? item.published : own.published.value)?.slice(0, 10) ??
                        "date unknown",
                      `${item.words.toLocaleString()} words`,
                    ].join(" · ")}
                  </span>
                  {item.duplicateOf !== null && (
                    <span className="import-duplicate">
                      repeats “{item.duplicateOf.label}”; skipped unless ticked
                    </span>
                  )}
                  <span className="import-file">{item.file}</span>
                </button>
                {item.versionOf !== null && (
                  <Checkbox
                    isSelected={isVersion}
                    onChange={(on) => change(item.index, { isVersion: on })}
                  >
                    Newer version of “{item.versionOf.label}”. {item.versionOf.evidence}
                  </Checkbox>
                )}
              </li>
            ))}
          </ul>
        </div>
        {chosen === undefined ? (
          <p className="import-none">No article was found in these files.</p>
        ) : (
          <>
            {read === null ? (
              <section className="import-text" aria-label="The article’s text">
                <Awaited asked={reading} waiting="Reading…" undone="The article was not read" />
              </section>
            ) : (
              <BlockPreview
                key={`blocks ${chosen.item.index}`}
                blocks={read.blocks}
                decided={chosen}
                onKept={(kept) => change(chosen.item.index, { kept })}
              />
            )}
            <section className="import-fields" aria-label="About the article">
              {metadata !== null && (
                <FactFields
                  key={chosen.item.index}
                  metadata={metadata}
                  onCorrect={(name, value) =>
                    change(chosen.item.index, { metadata: corrected(metadata, name, value) })
                  }
                />
              )}
            </section>
          </>
        )}
      </div>
    </div>
  );
}
