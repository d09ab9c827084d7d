import { useState } from "react";
import { useProject, useStore } from "../../project/context.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { List } from "../../ui/List.tsx";
import type { ComparisonViewProps } from "../story/comparison-view.ts";
import { toldIn } from "../story/told.ts";
import { ConflictDetail } from "./ConflictDetail.tsx";
import { DismissDialog } from "./DismissDialog.tsx";
import { conflictGroups, foundSpans, groupOf, listConflicts, sidesOf } from "./conflict-list.ts";
import type { ConflictGroup, ListedConflict } from "./conflict-list.ts";
import { kindNames } from "./kind-names.ts";
import { useFindConflicts } from "./useFindConflicts.tsx";
import { wordsOf } from "./conflict-words.ts";
import "./conflicts.css";

const groupNames: Readonly<Record<ConflictGroup, string>> = {
  open: "to review",
  confirmed: "confirmed",
  updates: "update",
  dismissed: "dismissed",
};

/** Where the articles disagree: a list to work through, and each with its words and sentences. */
export function ConflictsView(props: ComparisonViewProps) {
  const { story, compared } = props;
  const { records } = useProject();
  const store = useStore();
  const told = toldIn(props);
  const items = listConflicts(records, story.story.id, compared.comparison.conflicts).sort(
    (one, other) => conflictGroups.indexOf(groupOf(one)) - conflictGroups.indexOf(groupOf(other)),
  );
  const [selected, setSelected] = useState<string | null>(null);
  const [isDismissing, setDismissing] = useState(false);
  const headingOf = (item: ListedConflict): string => {
    const sides = sidesOf(item, (id) => told.get(id)?.text ?? null);
    return sides === "" ? item.about : sides;
  };
  const chosen = items.find(({ id }) => id === selected) ?? items[0] ?? null;
  const finding = useFindConflicts({
    items,
    textOf: (item) => `${headingOf(item)}\n${wordsOf(item, told)}`,
    chosen: chosen?.id ?? null,
    onChoose: setSelected,
  });

  const review = (
    conflict: ListedConflict,
    state: "confirmed" | "dismissed",
    reason: string | null,
    note: string,
  ) => {
    const found =
      conflict.found === null
        ? null
        : foundSpans(conflict.found, (id) => {
            const text = compared.texts.find(({ article }) => article === id);
            return text === undefined ? null : { article: text.article, revision: text.revision };
          });
    setSelected(conflict.id);
    void store.run("reviewConflict", {
      story: story.story.id,
      conflict: conflict.id,
      found,
      state,
      reason,
      note,
    });
  };
  const confirm = () => {
    if (chosen !== null) review(chosen, "confirmed", null, chosen.review?.note ?? "");
  };
  const reopen = () => {
    const id = chosen?.review?.id;
    if (id !== undefined) void store.run("reopenConflict", { review: id });
  };
  const dismiss = () => {
    if (chosen !== null) setDismissing(true);
  };
  useCommands({
    "conflict.confirm": confirm,
    "conflict.dismiss": dismiss,
    "conflict.reopen": reopen,
  });
  if (chosen === null) {
    return (
      <EmptyState>
        No statements were found that cannot both hold. Only sure ones are listed: figures, dates,
        descriptions, degrees of certainty and attributions in rows that tell the same.
      </EmptyState>
    );
  }
  return (
    <div className="conflicts" data-scope="list">
      <div className="conflict-list">
        <p className="view-count">{countsOf(items)}</p>
        <List
          label="Conflicts"
          items={items}
          idOf={({ id }) => id}
          textOf={(item) =>
            `${kindNames[item.kind]}: ${headingOf(item)}, ${groupNames[groupOf(item)]}`
          }
          selected={chosen.id}
          onSelect={({ id }) => setSelected(id)}
          itemHeight={52}
          empty={null}
        >
          {(item) => (
            <span className="conflict-item" data-state={groupOf(item)}>
              <span className="conflict-about">{headingOf(item)}</span>
              <span className="view-quiet">
                {kindNames[item.kind]} · {groupNames[groupOf(item)]}
                {item.found === null ? " · no longer found" : ""}
              </span>
            </span>
          )}
        </List>
      </div>
      <section className="conflict-detail" aria-label="The chosen conflict">
        <ConflictDetail story={story.story.id} conflict={chosen} told={told} />
        <div className="conflict-actions">
          <Button variant="primary" isDisabled={chosen.state === "confirmed"} onPress={confirm}>
            Confirm <KeyHint command="conflict.confirm" />
          </Button>
          <Button onPress={dismiss}>
            Dismiss… <KeyHint command="conflict.dismiss" />
          </Button>
          <Button isDisabled={chosen.review === null} onPress={reopen}>
            Open again <KeyHint command="conflict.reopen" />
          </Button>
        </div>
        {chosen.review !== null && (
          <ConflictNote
            key={chosen.review.id + chosen.review.at}
            note={chosen.review.note}
            onSave={(note) => {
              if (chosen.review === null) return;
              review(chosen, chosen.review.state, chosen.review.reason, note);
            }}
          />
        )}
      </section>
      {finding}
      <DismissDialog
        key={chosen.id}
        isOpen={isDismissing}
        onClose={() => setDismissing(false)}
        onDismiss={(reason) => review(chosen, "dismissed", reason, chosen.review?.note ?? "")}
      />
    </div>
  );
}

function countsOf(items: readonly ListedConflict[]): string {
  const counts = conflictGroups.map((group) => ({
    group,
    count: items.filter((item) => groupOf(item) === group).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => `${count} ${groupNames[group]}`)
    .join(" · ");
}

function ConflictNote(props: { readonly note: string; readonly onSave: (note: string) => void }) {
  const [note, setNote] = useState(props.note);
  return (
    <label className="conflict-note">
      <span className="field-label">Note</span>
      <textarea
        className="field-input"
        rows={3}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => {
          if (note.trim() !== props.note) props.onSave(note);
        }}
      />
    </label>
  );
}
