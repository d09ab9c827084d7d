import { useState } from "react";
import type { Code } from "../../../core/model/codebook.ts";
import { codeColours } from "../../../shared/code-colours.ts";
import { defaultBindings, codeKeyProblem } from "../../../shared/shortcuts.ts";
import { useProject, useStore } from "../../project/context.ts";
import { codesOf, codingsOf } from "../../project/selectors.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import "./codebook.css";

const NO_KEY = "";

/** The framing codes: names, definitions, colours, keys; edited in place. */
export function CodebookView() {
  const { records } = useProject();
  const store = useStore();
  const [name, setName] = useState("");
  const codes = codesOf(records);
  const uses = Map.groupBy(codingsOf(records), ({ coding }) => coding.code);
  const codebook = records.get("codebook:main");
  const add = () => {
    void store.run("addCode", { name }).then((result) => {
      if (result.ok) setName("");
    });
  };
  return (
    <div className="codebook" data-scope="list">
      <header className="codebook-head">
        <h2>Codebook</h2>
        <span>version {codebook?.type === "codebook" ? codebook.version : 1}</span>
      </header>
      <p className="codebook-hint">
        While words are selected in a text, a code’s key puts the code on them.
      </p>
      <ul>
        {codes.map((code) => (
          <li key={code.id}>
            <CodeCard
              key={`${code.name} ${code.definition} ${code.key ?? ""}`}
              code={code}
              uses={uses.get(code.id)?.length ?? 0}
            />
          </li>
        ))}
      </ul>
      <form
        className="codebook-new"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField label="A new code" placeholder="Its name" value={name} onChange={setName} />
        <Button type="submit" isDisabled={name.trim() === ""}>
          Add the code
        </Button>
      </form>
    </div>
  );
}

const colourOptions = codeColours.map(({ name }, index) => ({ id: String(index), label: name }));

function CodeCard({ code, uses }: { readonly code: Code; readonly uses: number }) {
  const store = useStore();
  const [name, setName] = useState(code.name);
  const [definition, setDefinition] = useState(code.definition);
  const [key, setKey] = useState(code.key ?? NO_KEY);
  const keyProblem = key === NO_KEY ? null : codeKeyProblem(key, defaultBindings);
  const isChanged =
    name.trim() !== code.name || definition !== code.definition || key !== (code.key ?? NO_KEY);
  const keep = () => {
    const values = { name, definition, key: key === NO_KEY ? null : key };
    void store.run("editCode", { code: code.id, values });
  };
  const set = (values: { readonly colour?: number; readonly retired?: boolean }) => {
    void store.run("editCode", { code: code.id, values });
  };
  return (
    <form
      className="code-card"
      data-retired={code.retired}
      aria-label={code.name}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <span className="code-swatch" data-colour={code.colour} aria-hidden="true" />
      <TextField label="Name" value={name} onChange={setName} />
      <TextField
        label="Key"
        value={key}
        onChange={(value) => setKey(value.slice(-1))}
        error={keyProblem}
      />
      <Select
        label="Colour"
        options={colourOptions}
        value={String(code.colour)}
        onChange={(colour) => set({ colour: Number(colour) })}
      />
      <TextField
        label="Definition: when to use it"
        lines={2}
        value={definition}
        onChange={setDefinition}
      />
      <div className="code-foot">
        <span>
          {uses === 1 ? "1 passage" : `${uses} passages`}
          {code.retired && " · retired"}
        </span>
        <Button variant="quiet" onPress={() => set({ retired: !code.retired })}>
          {code.retired ? "Take back into use" : "Retire"}
        </Button>
        {uses === 0 && (
          <Button variant="quiet" onPress={() => void store.run("removeCode", { code: code.id })}>
            Remove
          </Button>
        )}
        <Button type="submit" isDisabled={!isChanged || name.trim() === "" || keyProblem !== null}>
          Keep
        </Button>
      </div>
    </form>
  );
}
