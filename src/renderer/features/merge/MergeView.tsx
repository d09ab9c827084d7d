import { useState } from "react";
import type { Choice } from "../../../core/merge/merged.ts";
import { repairs } from "../../../core/merge/merged.ts";
import type { MergePreview } from "../../../shared/contract.ts";
import { useNavigator } from "../../app/navigation.ts";
import { api } from "../../project/api.ts";
import { useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ConflictChoice } from "./ConflictChoice.tsx";
import { MergeCounts } from "./MergeCounts.tsx";
import "./merge.css";

/** What is chosen of one record: all of it, or field by field. */
export type Chosen = Choice | Readonly<Record<string, Choice>>;

/** Merging another copy of the project: what it would do, what to decide, and doing it. */
export function MergeView() {
  const store = useStore();
  const { go } = useNavigator();
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const [choices, setChoices] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const choose = () => {
    setBusy(true);
    void api.previewMerge(null).then((result) => {
      setBusy(false);
      const shown = store.shown(result);
      if (!shown.ok || shown.value === null) return;
      setChoices(new Map());
      setPreview(shown.value);
    });
  };
  const take = ({ preview: id }: MergePreview) => {
    setBusy(true);
    const chosen = [...choices].map(([record, choice]) => ({ id: record, choice }));
    void api.commitMerge({ preview: id, choices: chosen }).then((result) => {
      setBusy(false);
      if (!store.shown(result).ok) return;
      setPreview(null);
      store.say("The other copy is merged; one undo takes it back.");
    });
  };
  if (preview === null) {
    return (
      <EmptyState
        action={
          <>
            <Button variant="primary" isDisabled={isBusy} onPress={choose}>
              Choose the other copy…
            </Button>
            <Button variant="quiet" onPress={() => go({ kind: "coders" })}>
              Coders
            </Button>
          </>
        }
      >
        Choose the folder of another copy of this project: what it would bring, and where the two do
        not agree, is shown before anything is changed.
      </EmptyState>
    );
  }
  const { conflicts, twins, problems } = preview;
  return (
    <div className="merge" data-scope="list">
      <header className="merge-head">
        <h2>Merge {preview.name}</h2>
        <div className="merge-actions">
          <Button onPress={() => setPreview(null)}>Leave it</Button>
          <Button
            variant="primary"
            isDisabled={isBusy || preview.isEmpty}
            onPress={() => take(preview)}
          >
            {preview.isEmpty ? "Nothing to merge" : "Merge as chosen"}
          </Button>
        </div>
      </header>
      {!preview.sharesHistory && (
        <p className="merge-warning" role="alert">
          These copies have no change in common. They may be two different projects: all records of
          both will stand side by side.
        </p>
      )}
      {problems.map(({ code, message }) => (
        <p key={code + message} className="merge-warning">
          {message}
        </p>
      ))}
      <p className="merge-quiet">{effectWords(preview)}</p>
      <MergeCounts counts={preview.counts} />
      <section aria-labelledby="merge-conflicts">
        <h3 id="merge-conflicts">Conflicts ({conflicts.length})</h3>
        {conflicts.length === 0 && (
          <p className="merge-quiet">What both copies changed goes together.</p>
        )}
        <ul>
          {conflicts.map((conflict) => (
            <li key={conflict.id}>
              <ConflictChoice
                conflict={conflict}
                chosen={choices.get(conflict.id) ?? null}
                onChoose={(choice) => setChoices(new Map(choices).set(conflict.id, choice))}
              />
            </li>
          ))}
        </ul>
      </section>
      {preview.repairs.length > 0 && (
        <section aria-labelledby="merge-repairs">
          <h3 id="merge-repairs">Mended ({preview.repairs.length})</h3>
          <ul className="merge-list">
            {preview.repairs.map(({ kind, about }, index) => (
              <li key={`${kind} ${index}`}>
                {about}: {repairs[kind]}.
              </li>
            ))}
          </ul>
        </section>
      )}
      {twins.length > 0 && (
        <section aria-labelledby="merge-twins">
          <h3 id="merge-twins">Perhaps the same ({twins.length})</h3>
          <p className="merge-quiet">Made in both copies. Nothing is done about them.</p>
          <ul className="merge-list">
            {twins.map(({ kind, about }, index) => (
              <li key={`${kind} ${index}`}>{about.join(" and ")}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** What happens to the open project where nothing is chosen otherwise. */
function effectWords({ added, changed, removed, isEmpty }: MergePreview): string {
  if (isEmpty) return "Everything of the other copy is here already.";
  const records = (count: number) => (count === 1 ? "1 record" : `${count} records`);
  return `With the choices as they stand at first it adds ${records(added)} here, changes ${records(changed)} and removes ${records(removed)}. What is not taken is kept in the account of the merge, in the project’s folder.`;
}
