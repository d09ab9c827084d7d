import type { Code } from "../../../core/model/codebook.ts";
import { codeColours } from "../../../shared/code-colours.ts";
import { codeKeyProblem, defaultBindings } from "../../../shared/shortcuts.ts";
import { useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";

/** What a person can write of a code. */
export type CodeDraft = Partial<
  Pick<
    Code,
    "name" | "definition" | "includes" | "excludes" | "example" | "colour" | "key" | "codable"
  >
>;

const NO_KEY = "";
const colourOptions = codeColours.map(({ name }, index) => ({ id: String(index), label: name }));
const texts = [
  ["definition", "Definition", 3],
  ["includes", "When to use it", 2],
  ["excludes", "When not to use it", 2],
  ["example", "Example", 2],
] as const;

/** The part of a draft that differs from the code as it is kept. */
export function changedIn(code: Code, draft: CodeDraft): CodeDraft {
  return Object.fromEntries(
    Object.entries(draft).filter(([field, value]) => code[field as keyof CodeDraft] !== value),
  );
}

/** The chosen code's words, key and colour; nothing is kept until the person says so. */
export function CodeForm(props: {
  readonly code: Code;
  /** What has been written and not kept. */
  readonly draft: CodeDraft;
  readonly onDraft: (draft: CodeDraft) => void;
}) {
  const { code, draft, onDraft } = props;
  const store = useStore();
  const values = { ...code, ...draft };
  const key = values.key ?? NO_KEY;
  const keyProblem = key === NO_KEY ? null : codeKeyProblem(key, defaultBindings);
  const changed = changedIn(code, draft);
  const set = (change: CodeDraft) => {
    onDraft({ ...draft, ...change });
  };
  const keep = () => {
    void store.run("editCode", { code: code.id, values: changed }).then((result) => {
      if (result.ok) onDraft({});
    });
  };
  const isUnchanged = Object.keys(changed).length === 0;
  return (
    <form
      className="code-form"
      aria-label={code.name}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <div className="code-form-line">
        <TextField label="Name" value={values.name} onChange={(name) => set({ name })} />
        <TextField
          label="Key"
          value={key}
          onChange={(value) => set({ key: value === NO_KEY ? null : value.slice(-1) })}
          error={keyProblem}
        />
        <Select
          label="Colour"
          options={colourOptions}
          value={String(values.colour)}
          onChange={(colour) => set({ colour: Number(colour) })}
        />
      </div>
      <Checkbox isSelected={values.codable} onChange={(codable) => set({ codable })}>
        Passages can be coded with it
      </Checkbox>
      {texts.map(([field, label, lines]) => (
        <TextField
          key={field}
          label={label}
          lines={lines}
          value={values[field]}
          onChange={(words) => set({ [field]: words })}
        />
      ))}
      <div className="code-form-foot">
        {!isUnchanged && (
          <Button variant="quiet" onPress={() => onDraft({})}>
            Discard what is not kept
          </Button>
        )}
        <Button
          type="submit"
          variant="primary"
          isDisabled={isUnchanged || values.name.trim() === "" || keyProblem !== null}
        >
          Keep
        </Button>
      </div>
    </form>
  );
}
