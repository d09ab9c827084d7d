import {
  codableCount,
  readyCodebookIds,
  readyCodebooks,
} from "../../../core/coding/codebooks/ready-codebooks.ts";
import type { CodeId } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { api } from "../../project/api.ts";
import { useProject, useStore } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { MenuButton } from "../../ui/Menu.tsx";
import { versionOf } from "./codebook-records.ts";

/** The codebook as a whole: its version, ready-made codes, files. */
export function CodebookBar({ onAdded }: { readonly onAdded: (code: CodeId | null) => void }) {
  const store = useStore();
  const { records } = useProject();
  const version = versionOf(records);
  const kept = recordsOf(records, "codebookversion").map((each) => each.version);
  const importFile = () => {
    void api.importCodebook(null).then((result) => {
      if (store.shown(result).ok && result.ok && result.value !== null) {
        const { label, notes } = result.value;
        store.say([`Done: ${label}.`, ...notes].join(" "));
      }
    });
  };
  const exportAs = (format: "qdc" | "csv") => {
    void api.exportCodebook({ format }).then((result) => {
      if (store.shown(result).ok && result.ok && result.value !== null) {
        store.say(`The codebook was written to ${result.value.path}.`);
      }
    });
  };
  return (
    <header className="codebook-head">
      <h2>Codebook</h2>
      <span>
        version {version}
        {kept.includes(version) && ", kept"}
      </span>
      <Button
        variant="quiet"
        isDisabled={kept.includes(version)}
        onPress={() => void store.run("keepCodebook", {})}
      >
        Keep this version
      </Button>
      <MenuButton
        label="Add codes"
        entries={[
          ...readyCodebookIds.map((id) => ({
            kind: "action" as const,
            id,
            label: `${readyCodebooks[id].title}: ${codableCount(id)} codes, adapted, not validated`,
            onAction: () => {
              void store.run("addReadyCodes", { codebook: id }).then((result) => {
                if (result.ok) onAdded(result.value.focus as CodeId | null);
              });
            },
          })),
          { kind: "separator", id: "separator" },
          { kind: "action", id: "file", label: "From a file (.qdc, .csv)…", onAction: importFile },
        ]}
      >
        Add codes
      </MenuButton>
      <MenuButton
        label="Export"
        entries={[
          {
            kind: "action",
            id: "qdc",
            label: "For other programs (REFI-QDA, .qdc)…",
            onAction: () => exportAs("qdc"),
          },
          {
            kind: "action",
            id: "csv",
            label: "As a table (.csv)…",
            onAction: () => exportAs("csv"),
          },
        ]}
      >
        Export
      </MenuButton>
    </header>
  );
}
