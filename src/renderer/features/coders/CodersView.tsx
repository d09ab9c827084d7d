import { useState } from "react";
import type { Coder } from "../../../core/model/coding.ts";
import { recordsOf } from "../../../core/model/records.ts";
import type { State } from "../../../core/model/records.ts";
import { useNavigator } from "../../app/navigation.ts";
import { useProject, useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";
import "./coders.css";

/** Who codes in the project, who of them codes on this machine, and merging another copy. */
export function CodersView() {
  const { records, coder: current } = useProject();
  const { go } = useNavigator();
  const coders = recordsOf(records, "coder");
  const layers = layersOf(records);
  return (
    <div className="coders" data-scope="list">
      <h2>Coders</h2>
      <p className="coders-hint">
        Each coder’s codings, answers and memos are a layer of their own. Who codes on this machine
        is remembered for this folder, not in the project.
      </p>
      <ul>
        {coders.map((coder) => (
          <li key={coder.id}>
            <CoderCard
              key={`${coder.name} ${coder.initials}`}
              coder={coder}
              isCurrent={coder.id === current}
              layer={layers.get(coder.id) ?? 0}
            />
          </li>
        ))}
      </ul>
      <NewCoder />
      <section className="coders-merge" aria-labelledby="merge-title">
        <h3 id="merge-title">Another copy of the project</h3>
        <p>
          Coders who each work in a copy of the project’s folder bring their work together by
          merging. What will happen is shown first; one undo takes it back.
        </p>
        <Button onPress={() => go({ kind: "merge" })}>Merge another copy…</Button>
      </section>
    </div>
  );
}

/** How many codings, answers and memos each coder has. */
function layersOf(state: State): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const type of ["coding", "answer", "memo"] as const) {
    for (const { coder } of recordsOf(state, type)) {
      counts.set(coder, (counts.get(coder) ?? 0) + 1);
    }
  }
  return counts;
}

function CoderCard(props: {
  readonly coder: Coder;
  readonly isCurrent: boolean;
  readonly layer: number;
}) {
  const { coder, isCurrent, layer } = props;
  const store = useStore();
  const [name, setName] = useState(coder.name);
  const [initials, setInitials] = useState(coder.initials);
  const isChanged = name.trim() !== coder.name || initials.trim() !== coder.initials;
  return (
    <form
      className="coder-card"
      data-current={isCurrent}
      aria-label={coder.name}
      onSubmit={(event) => {
        event.preventDefault();
        void store.run("editCoder", { coder: coder.id, name, initials });
      }}
    >
      <TextField label="Name" value={name} onChange={setName} />
      <TextField
        label="Initials"
        value={initials}
        onChange={(value) => setInitials(value.slice(0, 4))}
      />
      <div className="coder-foot">
        <span>
          {layer === 1 ? "1 coding, answer or memo" : `${layer} codings, answers and memos`}
        </span>
        {layer === 0 && !isCurrent && (
          <Button
            variant="quiet"
            onPress={() => void store.run("removeCoder", { coder: coder.id })}
          >
            Remove
          </Button>
        )}
        <Button
          type="submit"
          isDisabled={!isChanged || name.trim() === "" || initials.trim() === ""}
        >
          Keep
        </Button>
        {isCurrent ? (
          <strong className="coder-current">codes on this machine</strong>
        ) : (
          <Button onPress={() => void store.setCoder(coder.id)}>Code as {coder.initials}</Button>
        )}
      </div>
    </form>
  );
}

function NewCoder() {
  const store = useStore();
  const [name, setName] = useState("");
  const [initials, setInitials] = useState("");
  return (
    <form
      className="coder-new"
      aria-label="A new coder"
      onSubmit={(event) => {
        event.preventDefault();
        void store.run("addCoder", { name, initials }).then((result) => {
          if (!result.ok) return;
          setName("");
          setInitials("");
        });
      }}
    >
      <TextField label="A new coder’s name" value={name} onChange={setName} />
      <TextField
        label="A new coder’s initials"
        value={initials}
        onChange={(value) => setInitials(value.slice(0, 4))}
      />
      <Button type="submit" isDisabled={name.trim() === "" || initials.trim() === ""}>
        Add the coder
      </Button>
    </form>
  );
}
