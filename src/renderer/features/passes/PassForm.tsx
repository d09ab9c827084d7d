import { useState } from "react";
import type { Code } from "../../../core/model/codebook.ts";
import type { CoderId } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { useProject, useStore, useVeil } from "../../project/context.ts";
import { compareText } from "../../project/selectors.ts";
import { Awaited } from "../../ui/Awaited.tsx";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { versionOf } from "../codebook/codebook-records.ts";
import { passArgs } from "./pass-draft.ts";
import type { PassDraft, PassProblem } from "./pass-draft.ts";
import { scopeOf, scopesOf } from "./pass-scopes.ts";
import { countOf } from "./pass-words.ts";
import { useQueryScope } from "./useQueryScope.ts";

const draws = [
  { id: "whole", label: "All of them" },
  { id: "simple", label: "A simple random sample" },
  { id: "outlet", label: "A random sample, stratified by outlet" },
  { id: "story", label: "A random sample, stratified by story" },
] as const;

function emptyDraft(coders: readonly CoderId[]): PassDraft {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return {
    ...{ name: "", scope: "all", draw: "whole", size: "", seed: String(seed) },
    codebook: "follow",
    coders: new Set(coders),
    ...{ isMasked: false, isDouble: false, doubleSize: "" },
    ...{ isAgain: false, againSize: "", afterDays: "14" },
  };
}

/** Begins a pass: its articles, its coders, what is hidden in it. */
export function PassForm({ onClose }: { readonly onClose: () => void }) {
  const { records } = useProject();
  const store = useStore();
  const isMasked = useVeil()?.masked != null;
  const coders = recordsOf(records, "coder");
  const [draft, setDraft] = useState(() => emptyDraft(coders.map(({ id }) => id)));
  const [wrong, setWrong] = useState<PassProblem | null>(null);
  const problems = { [wrong?.field ?? ""]: wrong?.problem ?? null } as Problems;
  const set = (values: Partial<PassDraft>) => {
    setDraft({ ...draft, ...values });
    setWrong(null);
  };
  const query = useQueryScope(draft.scope);
  const begin = () => {
    if (query.kind === "asking") {
      const problem = "The query has no whole answer yet; wait, or choose other articles.";
      setWrong({ field: "scope", problem });
      return;
    }
    const scope = scopeOf(records, draft.scope);
    const args = passArgs(draft, query.kind === "found" ? { ...scope, among: query.among } : scope);
    if ("problem" in args) {
      setWrong(args);
      return;
    }
    void store.run("createPass", args).then((done) => {
      if (done.ok) onClose();
    });
  };
  return (
    <Dialog
      title="Begin a pass"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={begin}>
            Begin the pass
          </Button>
        </>
      }
    >
      <form
        className="pass-form"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <TextField
          label="Name"
          value={draft.name}
          onChange={(name) => set({ name })}
          error={problems.name ?? null}
          takesFocus
        />
        <Select
          label="Articles of"
          options={scopesOf(records, isMasked)}
          value={draft.scope}
          onChange={(scope) => set({ scope })}
        />
        {isMasked && (
          <p className="view-quiet">
            An outlet’s articles are not offered while a masked pass is open.
          </p>
        )}
        {problems.scope != null && (
          <p role="alert" className="field-error">
            {problems.scope}
          </p>
        )}
        {query.kind === "asking" && (
          <Awaited
            asked={query.asked}
            waiting="Asking the query…"
            undone="The query was not answered"
          />
        )}
        {query.kind === "found" && (
          <p role="status" className="view-quiet">
            It finds {countOf(query.among.ids.length, "article")} now; these are kept with the pass.
          </p>
        )}
        <Select
          label="Which of them"
          options={draws}
          value={draft.draw}
          onChange={(draw) => set({ draw })}
        />
        {draft.draw !== "whole" && (
          <TextField
            label="Articles to draw"
            value={draft.size}
            onChange={(size) => set({ size })}
            error={problems.size ?? null}
          />
        )}
        <Codebook draft={draft} onChange={set} />
        <Coders draft={draft} problems={problems} onChange={set} />
        <Hiding draft={draft} problems={problems} onChange={set} />
        <TextField
          label="Seed"
          description="Samples, letters and order follow from it; the same seed gives the same again."
          value={draft.seed}
          onChange={(seed) => set({ seed })}
          error={problems.seed ?? null}
        />
        {/* Without a button to submit in it, Enter does nothing in a form of several fields. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

/** What is wrong, by where. */
type Problems = Readonly<Partial<Record<PassProblem["field"], string | null>>>;

interface PartProps {
  readonly draft: PassDraft;
  readonly problems: Problems;
  readonly onChange: (values: Partial<PassDraft>) => void;
}

/** Which codebook is coded by: as it is and will be, or one version of it whatever comes. */
function Codebook({ draft, onChange }: Omit<PartProps, "problems">) {
  const { records } = useProject();
  const version = versionOf(records);
  const kept = recordsOf(records, "codebookversion")
    .filter((each) => each.version !== version)
    .sort((a, b) => b.version - a.version || compareText(b.keptAt, a.keptAt));
  const options = [
    { id: "follow", label: `As it is (version ${version}), with changes to come` },
    { id: "hold", label: `Version ${version}, held as it is now` },
    ...kept.map(({ id, version: number, keptAt, codes }) => ({
      id,
      label: `Version ${number}, held as kept on ${keptAt.slice(0, 10)}: ${countOf(codableIn(codes), "code")}`,
    })),
  ] as const;
  return (
    <Select
      label="Codebook"
      options={options}
      value={draft.codebook}
      onChange={(codebook) => onChange({ codebook })}
    />
  );
}

function codableIn(codes: readonly Code[]): number {
  return codes.filter(({ codable, retired }) => codable && !retired).length;
}

function Coders({ draft, problems, onChange }: PartProps) {
  const { records } = useProject();
  return (
    <fieldset className="pass-part">
      <legend>Coders</legend>
      {recordsOf(records, "coder").map(({ id, name }) => (
        <Checkbox
          key={id}
          isSelected={draft.coders.has(id)}
          onChange={(isSelected) => {
            const coders = new Set(draft.coders);
            if (isSelected) coders.add(id);
            else coders.delete(id);
            onChange({ coders });
          }}
        >
          {name}
        </Checkbox>
      ))}
      {problems.coders != null && (
        <p role="alert" className="field-error">
          {problems.coders}
        </p>
      )}
    </fieldset>
  );
}

function Hiding({ draft, problems, onChange }: PartProps) {
  return (
    <fieldset className="pass-part">
      <legend>What is hidden</legend>
      <Checkbox isSelected={draft.isMasked} onChange={(isMasked) => onChange({ isMasked })}>
        Mask the outlets: A, B, C… until the pass is closed
      </Checkbox>
      <Checkbox isSelected={draft.isDouble} onChange={(isDouble) => onChange({ isDouble })}>
        Everybody codes a part, without seeing the others’ work
      </Checkbox>
      {draft.isDouble && (
        <TextField
          label="Articles everybody codes"
          value={draft.doubleSize}
          onChange={(doubleSize) => onChange({ doubleSize })}
          error={problems.double ?? null}
        />
      )}
      <Checkbox isSelected={draft.isAgain} onChange={(isAgain) => onChange({ isAgain })}>
        Code a part again later, without seeing the first codings
      </Checkbox>
      {draft.isAgain && (
        <div className="pass-again">
          <TextField
            label="Articles coded again"
            value={draft.againSize}
            onChange={(againSize) => onChange({ againSize })}
            error={problems.again ?? null}
          />
          <TextField
            label="After days"
            value={draft.afterDays}
            onChange={(afterDays) => onChange({ afterDays })}
          />
        </div>
      )}
    </fieldset>
  );
}
