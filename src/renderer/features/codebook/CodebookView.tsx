import { useEffect, useRef, useState } from "react";
import type { CodeId } from "../../../core/model/ids.ts";
import { useNavigator } from "../../app/navigation.ts";
import { useProject, useStore } from "../../project/context.ts";
import { useCommands } from "../../shell/commands.tsx";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { MemoDialog } from "../memos/MemoDialog.tsx";
import { CodebookBar } from "./CodebookBar.tsx";
import { CodeFacts } from "./CodeFacts.tsx";
import { changedIn, CodeForm } from "./CodeForm.tsx";
import type { CodeDraft } from "./CodeForm.tsx";
import { CodeTree } from "./CodeTree.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { SplitDialog } from "./SplitDialog.tsx";
import { movesOf, passages, total, treeOf, usesOf } from "./codebook-records.ts";
import type { Direction } from "./codebook-records.ts";
import "./codebook.css";

const steps = [
  ["up", "codebook.up", "movedUp", "Move up"],
  ["down", "codebook.down", "movedDown", "Move down"],
  ["in", "codebook.in", "forward", "Move below the one before"],
  ["out", "codebook.out", "back", "Move out"],
] as const;

/** The framing codes: a tree of them, and beside it the rules of the one chosen. */
export function CodebookView({ chosen }: { readonly chosen: CodeId | null }) {
  const { records } = useProject();
  const store = useStore();
  const detail = useRef<HTMLDivElement>(null);
  const { go } = useNavigator();
  const setChosen = (id: CodeId | null) =>
    go(id === null ? { kind: "codebook" } : { kind: "codebook", code: id });
  const [showsRetired, setShowsRetired] = useState(false);
  const [collapsed, setCollapsed] = useState<ReadonlySet<CodeId>>(new Set());
  const [drafts, setDrafts] = useState<ReadonlyMap<CodeId, CodeDraft>>(new Map());
  const [open, setOpen] = useState<"merge" | "split" | "memo" | null>(null);
  const [name, setName] = useState("");

  const whole = treeOf(records);
  const retired = whole.filter(({ code }) => code.retired).length;
  const tree = whole.filter(({ code }) => showsRetired || !code.retired || code.id === chosen);
  const codes = tree.map(({ code }) => code);
  const code = codes.find(({ id }) => id === chosen) ?? codes[0] ?? null;
  const uses = usesOf(records);
  const count = code === null ? 0 : total(uses.get(code.id));
  const first = chosen === null && code !== null ? code.id : null;
  useEffect(() => {
    if (first !== null) go({ kind: "codebook", code: first });
  }, [first, go]);
  const moves = code === null ? null : movesOf(codes, code);

  const move = (direction: Direction) => {
    const to = moves?.[direction] ?? null;
    if (code === null || to === null) return;
    if (to.parent !== null) collapse(to.parent, false);
    setChosen(code.id);
    void store.run("moveCode", { code: code.id, ...to });
  };
  const collapse = (id: CodeId, isCollapsed: boolean) => {
    const next = new Set(collapsed);
    if (isCollapsed) next.add(id);
    else next.delete(id);
    setCollapsed(next);
  };
  const retire = () => {
    if (code === null) return;
    setChosen(code.id);
    void store.run(code.retired ? "bringBackCode" : "retireCode", { code: code.id });
  };
  const unkept = new Set(
    codes.flatMap((each) => {
      const draft = drafts.get(each.id);
      return draft !== undefined && Object.keys(changedIn(each, draft)).length > 0 ? each.id : [];
    }),
  );
  useCommands({
    ...(code === null
      ? {}
      : {
          "codebook.up": () => move("up"),
          "codebook.down": () => move("down"),
          "codebook.in": () => move("in"),
          "codebook.out": () => move("out"),
          "codebook.retire": retire,
        }),
    ...(code?.mergedInto === null ? { "codebook.merge": () => setOpen("merge") } : {}),
    ...(code !== null && !code.retired && count > 0
      ? { "codebook.split": () => setOpen("split") }
      : {}),
  });

  const add = () => {
    void store.run("addCode", { name }).then((result) => {
      if (!result.ok) return;
      setName("");
      setChosen(result.value.focus as CodeId | null);
    });
  };
  return (
    <div className="codebook" data-scope="list">
      <CodebookBar onAdded={setChosen} />
      <div className="codebook-tree">
        {code === null ? (
          <EmptyState>Add codes: one of your own below, or ready-made ones above.</EmptyState>
        ) : (
          <>
            <div className="codebook-tools">
              {steps.map(([direction, command, icon, label]) => (
                <IconButton
                  key={direction}
                  icon={icon}
                  label={label}
                  command={command}
                  isDisabled={moves?.[direction] === null}
                  onPress={() => move(direction)}
                />
              ))}
              {retired > 0 && (
                <Checkbox isSelected={showsRetired} onChange={setShowsRetired}>
                  Retired ({retired})
                </Checkbox>
              )}
            </div>
            <CodeTree
              tree={tree}
              chosen={code.id}
              onChoose={setChosen}
              onOpen={() => detail.current?.querySelector("input")?.focus()}
              collapsed={collapsed}
              onCollapse={collapse}
              countOf={(id) => total(uses.get(id))}
              unkept={unkept}
            />
          </>
        )}
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
      {code !== null && (
        <div className="codebook-code" ref={detail}>
          <p className="codebook-hint">
            {code.retired
              ? "This code is not in use any more."
              : "While words are selected in a text, a code’s key puts the code on them."}
          </p>
          <CodeForm
            key={code.id}
            code={code}
            draft={drafts.get(code.id) ?? {}}
            onDraft={(draft) => setDrafts(new Map(drafts).set(code.id, draft))}
          />
          <div className="codebook-actions">
            {code.mergedInto === null && (
              <Button onPress={() => setOpen("merge")}>Merge into another…</Button>
            )}
            {!code.retired && (
              <Button isDisabled={count === 0} onPress={() => setOpen("split")}>
                Split…
              </Button>
            )}
            <Button onPress={retire}>{code.retired ? "Bring back" : "Retire"}</Button>
            <Button onPress={() => setOpen("memo")}>
              Memo… <KeyHint command="memo.write" />
            </Button>
            {count === 0 && (
              <Button onPress={() => void store.run("removeCode", { code: code.id })}>
                Remove
              </Button>
            )}
          </div>
          <CodeFacts code={code} />
        </div>
      )}
      {open === "memo" && code !== null && (
        <MemoDialog about={code.id} onClose={() => setOpen(null)} />
      )}
      {open === "merge" && code !== null && (
        <MergeDialog
          code={code}
          tree={whole}
          uses={count}
          onClose={() => setOpen(null)}
          onMerged={(into) => {
            setOpen(null);
            setChosen(into);
            store.say(`${code.name} was merged; ${passages(count)} went over.`);
          }}
        />
      )}
      {open === "split" && code !== null && (
        <SplitDialog
          code={code}
          onClose={() => setOpen(null)}
          onSplit={(made) => {
            setOpen(null);
            setChosen(made);
          }}
        />
      )}
    </div>
  );
}
