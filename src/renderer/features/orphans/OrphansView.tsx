import { useState } from "react";
import { useProject, useStore } from "../../project/context.ts";
import { articleView } from "../../project/selectors.ts";
import { useCommands } from "../../shell/commands.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { List } from "../../ui/List.tsx";
import { OrphanDetail } from "./OrphanDetail.tsx";
import { orphansOf } from "./orphan-list.ts";
import type { Orphan } from "./orphan-list.ts";
import "./orphans.css";

/** Codings and evidence whose words are gone: a list to work through, each placed by hand. */
export function OrphansView() {
  const { records } = useProject();
  const store = useStore();
  const orphans = orphansOf(records);
  const [selected, setSelected] = useState<string | null>(null);
  const chosen = orphans.find(({ id }) => id === selected) ?? orphans[0] ?? null;
  const discard = (orphan: Orphan) => {
    const { record, index } = orphan;
    if (record.type === "coding") void store.run("removeCoding", { coding: record.id });
    else void store.run("removeEvidence", { note: record.id, index });
  };
  useCommands(chosen === null ? {} : { "orphan.discard": () => discard(chosen) });
  if (chosen === null) {
    return (
      <EmptyState command="go.library">
        Every coding and all evidence stands on its words. What a newer version of an article no
        longer has is listed here.
      </EmptyState>
    );
  }
  return (
    <div className="orphans" data-scope="list">
      <div className="orphan-list">
        <h2 className="view-count">
          {orphans.length === 1
            ? "1 passage without its words"
            : `${orphans.length} passages without their words`}
        </h2>
        <List
          label="Orphans"
          items={orphans}
          idOf={({ id }) => id}
          textOf={({ what, anchor }) => `${what}: ${anchor.quote.exact}`}
          selected={chosen.id}
          onSelect={({ id }) => setSelected(id)}
          itemHeight={64}
          empty={null}
        >
          {({ what, anchor }) => (
            <span className="orphan-item">
              <span className="orphan-what">{what}</span>
              <q className="orphan-words">{anchor.quote.exact}</q>
              <span className="view-quiet">
                {articleView(records, anchor.span.article)?.label ?? "its article is gone"}
              </span>
            </span>
          )}
        </List>
      </div>
      <OrphanDetail key={chosen.id} orphan={chosen} onDiscard={() => discard(chosen)} />
    </div>
  );
}
