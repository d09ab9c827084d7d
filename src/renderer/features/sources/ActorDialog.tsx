import { useState } from "react";
import { actorKinds } from "../../../core/compare/comparison.ts";
import type { Actor, ActorKind } from "../../../core/compare/comparison.ts";
import { actorIdSchema } from "../../../core/model/ids.ts";
import type { StoryId } from "../../../core/model/ids.ts";
import { useProject, useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Told } from "../story/told.ts";
import { formsOf, ownForms } from "./forms.ts";

const kindNames: Readonly<Record<ActorKind | "unknown", string>> = {
  unknown: "Not said",
  person: "Person",
  organisation: "Body",
  place: "Place",
  group: "Group",
};

/** What an analyst says of an actor: its name, kind, country and side, who is the same, who is not. */
export function ActorDialog(props: {
  readonly story: StoryId;
  readonly actor: Actor;
  readonly actors: readonly Actor[];
  readonly articles: readonly Told[];
  readonly onClose: () => void;
}) {
  const { story, actor, actors, articles, onClose } = props;
  const store = useStore();
  const { records } = useProject();
  const parsed = actorIdSchema.safeParse(actor.id);
  const decision = parsed.success && records.has(parsed.data) ? parsed.data : null;
  const forms = formsOf(actor, articles);
  const [name, setName] = useState(actor.name);
  const [kind, setKind] = useState<ActorKind | "unknown">(actor.kind ?? "unknown");
  const [country, setCountry] = useState(actor.country ?? "");
  const [side, setSide] = useState(actor.side ?? "");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [same, setSame] = useState<string | null>(null);
  const other = actors.find(({ id }) => id === same) ?? null;
  const described = {
    story,
    name: name.trim(),
    kind: kind === "unknown" ? null : kind,
    country: country.trim() === "" ? null : country.trim(),
    side: side.trim() === "" ? null : side.trim(),
  };
  const close = (result: { readonly ok: boolean }) => {
    if (result.ok) onClose();
  };
  const save = () => {
    const how = other === null ? (name.trim() === actor.name ? "describe" : "rename") : "merge";
    const claimed = ownForms(other === null ? [actor] : [actor, other], actors, articles);
    void store
      .run("decideActor", {
        ...described,
        actor: decision,
        forms: claimed.length === 0 ? [actor.name] : claimed,
        how,
      })
      .then(close);
  };
  const split = () => {
    const [first = ""] = ticked;
    void store
      .run("splitActor", { story, from: decision, name: first, forms: [...ticked] })
      .then(close);
  };
  return (
    <Dialog
      title={`Actor: ${actor.name}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          {decision !== null && (
            <Button onPress={() => void store.run("forgetActor", { actor: decision }).then(close)}>
              Back to what the program found
            </Button>
          )}
          <Button isDisabled={ticked.size === 0 || ticked.size === forms.length} onPress={split}>
            {ticked.size === 0
              ? "Make ticked forms another actor"
              : `Make ${ticked.size} another actor`}
          </Button>
          <Button variant="primary" isDisabled={name.trim() === ""} onPress={save}>
            {other === null ? "Save" : `Merge with ${other.name}`}
          </Button>
        </>
      }
    >
      <div className="actor-fields">
        <TextField label="Name" value={name} onChange={setName} takesFocus />
        <Select
          label="Kind"
          options={(["unknown", ...actorKinds] as const).map((id) => ({
            id,
            label: kindNames[id],
          }))}
          value={kind}
          onChange={setKind}
        />
        <TextField label="Country" value={country} onChange={setCountry} />
        <TextField label="Side" value={side} onChange={setSide} />
        <Select
          label="The same as"
          placeholder="Nobody else"
          options={actors
            .filter(({ id }) => id !== actor.id)
            .map(({ id, name: label }) => ({ id, label }))}
          value={same}
          onChange={setSame}
        />
      </div>
      <fieldset className="actor-forms">
        <legend>Called in the texts</legend>
        {forms.map((form) => (
          <Checkbox
            key={form}
            isSelected={ticked.has(form)}
            onChange={(on) => {
              const next = new Set(ticked);
              if (on) next.add(form);
              else next.delete(form);
              setTicked(next);
            }}
          >
            {form}
          </Checkbox>
        ))}
      </fieldset>
    </Dialog>
  );
}
