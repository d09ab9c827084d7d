import { useState } from "react";
import { isOpen, mattersOf } from "../../../core/coding/agreement/disagreements.ts";
import type { Matter } from "../../../core/coding/agreement/disagreements.ts";
import type { Reader } from "../../../core/coding/agreement/readings.ts";
import type { CommandArgs } from "../../../core/commands/registry.ts";
import type { Pass } from "../../../core/model/pass.ts";
import type { State } from "../../../core/model/records.ts";
import { useProject, useStore } from "../../project/context.ts";
import { articleView } from "../../project/selectors.ts";
import { useCommands } from "../../shell/commands.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { List } from "../../ui/List.tsx";
import { MatterDetail } from "./MatterDetail.tsx";

type Decision = CommandArgs<"decideDisagreement">["decision"];

/** What coders do not agree on, one after the other, until all of it is decided. */
export function Disagreements(props: { readonly pass: Pass; readonly readers: readonly Reader[] }) {
  const { pass, readers } = props;
  const { records } = useProject();
  const store = useStore();
  const matters = mattersOf(records, pass).filter(({ isAgreed }) => !isAgreed);
  const [selected, setSelected] = useState<string | null>(null);
  const chosen =
    matters.find(({ id }) => id === selected) ?? matters.find(isOpen) ?? matters[0] ?? null;
  const nextOpen = (after: Matter): Matter | undefined => {
    const at = matters.indexOf(after);
    return [...matters.slice(at + 1), ...matters.slice(0, at)].find(isOpen);
  };
  const decide = (matter: Matter, decision: Decision) => {
    const next = nextOpen(matter);
    void store
      .run("decideDisagreement", { pass: pass.id, matter: matter.id, decision })
      .then((done) => {
        if (done.ok) setSelected(next?.id ?? matter.id);
      });
  };
  const decideAs = (index: number) => () => {
    const reader = chosen?.given[index]?.reader;
    if (chosen !== null && reader !== undefined) decide(chosen, { kind: "as", reader });
  };
  useCommands({
    "decide.first": decideAs(0),
    "decide.second": decideAs(1),
    "decide.third": decideAs(2),
    "decide.none": () => {
      if (chosen?.kind === "spans") decide(chosen, { kind: "none" });
    },
    "decide.next": () => {
      const next = chosen === null ? undefined : nextOpen(chosen);
      if (next !== undefined) setSelected(next.id);
    },
  });
  if (chosen === null) {
    return <EmptyState>The coders agree on everything they coded.</EmptyState>;
  }
  return (
    <div className="disagreements">
      <List
        label="Disagreements"
        items={matters}
        idOf={({ id }) => id}
        textOf={(matter) =>
          `${titleOf(records, matter)}, ${articleOf(records, matter)}, ${isOpen(matter) ? "to decide" : "decided"}`
        }
        selected={chosen.id}
        onSelect={({ id }) => setSelected(id)}
        itemHeight={48}
        empty={null}
      >
        {(matter) => (
          <span className="disagreement-item" data-open={isOpen(matter)}>
            <span>{titleOf(records, matter)}</span>
            <span className="agreement-quiet">
              {articleOf(records, matter)} · {isOpen(matter) ? "to decide" : "decided"}
            </span>
          </span>
        )}
      </List>
      <MatterDetail
        key={chosen.id}
        matter={chosen}
        readers={readers}
        title={titleOf(records, chosen)}
        article={articleOf(records, chosen)}
        onDecide={(decision) => decide(chosen, decision)}
      />
    </div>
  );
}

function titleOf(state: State, matter: Matter): string {
  const record = state.get(matter.kind === "spans" ? matter.code : matter.variable);
  return record?.type === "code" || record?.type === "variable" ? record.name : "gone";
}

function articleOf(state: State, { article }: Matter): string {
  return articleView(state, article)?.label ?? "";
}
