import { useState } from "react";
import { csvOf } from "../../../core/exchange/csv.ts";
import type { Span } from "../../../core/model/span.ts";
import { api } from "../../project/api.ts";
import { useStore } from "../../project/context.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Button } from "../../ui/Button.tsx";
import { CodePicker } from "../story/CodePicker.tsx";

/** What is done with hits: code the ticked ones as one act, write them into a table. */
export function TickedBar(props: {
  readonly spans: readonly Span[];
  readonly onCoded: () => void;
  /** What the table is called. */
  readonly name: string;
  readonly rows: () => readonly (readonly (string | number)[])[];
}) {
  const { spans, onCoded, name, rows } = props;
  const store = useStore();
  const [isPicking, setPicking] = useState(false);
  useCommands(spans.length === 0 ? {} : { "hits.code": () => setPicking(true) });
  const write = () => {
    const table = { title: `Export ${name}`, name, extension: "csv" as const };
    void api.exportText({ ...table, content: csvOf(rows()) }).then((result) => {
      if (store.shown(result).ok && result.ok && result.value !== null) {
        store.say(`The table was written to ${result.value.path}.`);
      }
    });
  };
  return (
    <div className="library-foot" role="group" aria-label="Ticked passages">
      <span>{spans.length === 0 ? "Space ticks a line" : `${spans.length} ticked`}</span>
      <Button isDisabled={spans.length === 0} onPress={() => setPicking(true)}>
        {spans.length === 0 ? "Code the ticked…" : `Code these ${spans.length}…`}
      </Button>
      <Button onPress={write}>Export as CSV…</Button>
      <CodePicker
        isOpen={isPicking}
        onClose={() => setPicking(false)}
        onPick={(code) => {
          setPicking(false);
          void store.run("codeSpans", { code, spans: [...spans] }).then((result) => {
            if (!result.ok) return;
            store.say(`Done as one act: ${result.value.label}.`);
            onCoded();
          });
        }}
      />
    </div>
  );
}
