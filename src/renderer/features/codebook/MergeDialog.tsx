import { useState } from "react";
import { codePath, codesBelow } from "../../../core/coding/codebook-tree.ts";
import type { PlacedCode } from "../../../core/coding/codebook-tree.ts";
import type { Code } from "../../../core/model/codebook.ts";
import type { CodeId } from "../../../core/model/ids.ts";
import { useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { passages } from "./codebook-records.ts";

/** Chooses the code that takes this one's passages. */
export function MergeDialog(props: {
  readonly code: Code;
  readonly tree: readonly PlacedCode[];
  readonly uses: number;
  readonly onMerged: (into: CodeId) => void;
  readonly onClose: () => void;
}) {
  const { code, tree, uses, onMerged, onClose } = props;
  const store = useStore();
  const [into, setInto] = useState<CodeId | null>(null);
  const codes = tree.map((placed) => placed.code);
  const below = new Set(codesBelow(codes, code.id).map(({ id }) => id));
  const targets = codes.filter(
    ({ id, retired, codable }) =>
      id !== code.id && !retired && !below.has(id) && (codable || uses === 0),
  );
  const merge = () => {
    if (into === null) return;
    void store.run("mergeCodes", { codes: [code.id], into }).then((result) => {
      if (result.ok) onMerged(into);
    });
  };
  return (
    <Dialog
      title={`Merge ${code.name}`}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={into === null} onPress={merge}>
            {into === null
              ? "Merge"
              : `Merge into ${targets.find(({ id }) => id === into)?.name ?? ""}`}
          </Button>
        </>
      }
    >
      <Select
        label="Into"
        options={targets.map((target) => ({ id: target.id, label: codePath(codes, target) }))}
        value={into}
        onChange={setInto}
        takesFocus
      />
      <p className="codebook-hint">
        {uses === 0 ? "No passage is coded with it." : `${passages(uses)} go over to that code.`}{" "}
        Where a coder put both on the same words, one coding stays, with the memos of both.{" "}
        {code.name} is retired and says where it went.
      </p>
    </Dialog>
  );
}
