import { useState } from "react";
import { sectionIds } from "../../../core/report/sections.ts";
import type { SectionId } from "../../../core/report/sections.ts";
import { api } from "../../project/api.ts";
import { useProject, useStore } from "../../project/context.ts";
import { storiesOf } from "../../project/selectors.ts";
import { useLatest } from "../../project/useLatest.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Awaited } from "../../ui/Awaited.tsx";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import "./report.css";

const sectionNames: Readonly<Record<SectionId, string>> = {
  articles: "The articles",
  headlines: "Headlines and leads",
  comparison: "Comparison",
  matrix: "Who carries what",
  quotations: "Quotations by speaker",
  conflicts: "Where the accounts disagree",
  sources: "Who is heard",
  reuse: "Shared passages",
  codebook: "The codebook",
  passes: "How the coding was done",
  sheets: "Coding sheets",
  wording: "Wording by outlet",
  matrices: "Codes in figures",
  codings: "Coded passages",
  queries: "Saved queries",
  memos: "Memos",
  agreement: "Agreement of coders",
  notes: "Notes on the outlets",
  method: "Method and limits",
};

/** The report: at the left what goes into it, at the right its pages; export as PDF or HTML. */
export function ReportView() {
  const { records, savedAt } = useProject();
  const store = useStore();
  const [sections, setSections] = useState<ReadonlySet<SectionId>>(new Set(sectionIds));
  const [order, setOrder] = useState<readonly SectionId[]>(sectionIds);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const stories = storiesOf(records).filter(({ articles }) => articles.length > 0);
  const chosen = stories.filter(({ story }) => !leftOut.has(story.id));
  const options = {
    sections: order.filter((id) => sections.has(id)),
    stories: chosen.map(({ story }) => story.id),
  };
  const isEmpty = options.sections.length === 0 || options.stories.length === 0;
  const preview = useLatest<{ readonly address: string | null }>(
    JSON.stringify([options, savedAt]),
    async () => (isEmpty ? { ok: true, value: { address: null } } : api.reportPreview(options)),
  );
  const address = preview.value?.address ?? null;
  const exportAs = (format: "pdf" | "html") => {
    void api.exportReport({ ...options, format }).then((result) => {
      if (store.shown(result).ok && result.ok && result.value !== null) {
        store.say(`The report was written to ${result.value.path}.`);
      }
    });
  };
  useCommands(isEmpty ? {} : { "report.export": () => exportAs("pdf") });

  if (stories.length === 0) {
    return (
      <EmptyState command="import.open">
        There is nothing to report on yet. Import articles first.
      </EmptyState>
    );
  }
  return (
    <div className="report">
      <form className="report-outline" onSubmit={(event) => event.preventDefault()}>
        <h2>Report</h2>
        <fieldset>
          <legend>Sections</legend>
          {order.map((id, index) => (
            <div key={id} className="report-section">
              <Checkbox
                isSelected={sections.has(id)}
                onChange={(on) => setSections(toggled(sections, id, on))}
              >
                {sectionNames[id]}
              </Checkbox>
              {index > 0 && (
                <IconButton
                  icon="movedUp"
                  label={`Move “${sectionNames[id]}” up`}
                  onPress={() => setOrder(movedUp(order, index))}
                />
              )}
            </div>
          ))}
        </fieldset>
        <fieldset>
          <legend>Stories</legend>
          {stories.map(({ story, articles }) => (
            <Checkbox
              key={story.id}
              isSelected={!leftOut.has(story.id)}
              onChange={(on) => setLeftOut(toggled(leftOut, story.id, !on))}
            >
              {story.label} ({articles.length})
            </Checkbox>
          ))}
        </fieldset>
        <div className="report-actions">
          <Button variant="primary" isDisabled={isEmpty} onPress={() => exportAs("pdf")}>
            Export as PDF…
          </Button>
          <Button isDisabled={isEmpty} onPress={() => exportAs("html")}>
            Export as HTML…
          </Button>
        </div>
      </form>
      <div className="report-pages">
        {isEmpty ? (
          <EmptyState>Tick at least one section and one story.</EmptyState>
        ) : address === null ? (
          <Awaited
            asked={preview}
            waiting="Composing the report…"
            undone="The report was not composed"
          />
        ) : (
          <iframe key={address} title="The report’s pages" src={address} sandbox="" />
        )}
      </div>
    </div>
  );
}

function movedUp(order: readonly SectionId[], index: number): SectionId[] {
  const next = [...order];
  const moved = next.splice(index, 1);
  next.splice(index - 1, 0, ...moved);
  return next;
}

function toggled<Value>(
  values: ReadonlySet<Value>,
  value: Value,
  isIn: boolean,
): ReadonlySet<Value> {
  const next = new Set(values);
  if (isIn) next.add(value);
  else next.delete(value);
  return next;
}
