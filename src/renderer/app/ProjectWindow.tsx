import { useCallback, useEffect, useMemo, useState } from "react";
import { PROJECT_ID } from "../../core/model/ids.ts";
import { defaultBindings } from "../../shared/shortcuts.ts";
import { api } from "../project/api.ts";
import { useProject, useStore } from "../project/context.ts";
import { WhoCodesDialog } from "../features/coders/WhoCodesDialog.tsx";
import { MemoCommand } from "../features/memos/MemoDialog.tsx";
import { formatAddress, parseAddress } from "../shell/address.ts";
import type { Address } from "../shell/address.ts";
import { CommandProvider, useCommands, useRunCommand } from "../shell/commands.tsx";
import { back, currentAddress, forward, go, historyFrom, isWithin } from "../shell/history.ts";
import type { AddressHistory } from "../shell/history.ts";
import { Shell } from "../shell/Shell.tsx";
import { nextToCode } from "../features/passes/next-to-code.ts";
import type { MenuEntry } from "../ui/Menu.tsx";
import { InspectorSlot } from "./inspector.tsx";
import { NavigatorContext } from "./navigation.ts";
import { navigationItems, titleOf } from "./navigation-items.tsx";
import { NewProjectDialog } from "./NewProjectDialog.tsx";
import { BarTools } from "./BarTools.tsx";
import { coderEntries, paletteEntries } from "./palette-entries.ts";
import { usePreferences } from "./preferences.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { hasInspector, View } from "./View.tsx";

const openLayout = { navigation: true, inspector: true, address: "library" };

/** The open project: its shell, and the view the person is at. */
export function ProjectWindow() {
  const project = useProject();
  const store = useStore();
  const { preferences, set } = usePreferences();
  const layout = preferences.layouts[project.folder] ?? openLayout;
  const [history, setHistory] = useState<AddressHistory>(() =>
    historyFrom(parseAddress(layout.address) ?? { kind: "library" }),
  );
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [isNaming, setNaming] = useState(false);
  const address = currentAddress(history);
  const goTo = useCallback(
    (to: Address) => {
      setHistory((current) => go(current, to));
      // The keys of the view one goes to must act at once, not those of the button that led there.
      if (!isWithin(address, to)) document.getElementById("work")?.focus();
    },
    [address],
  );
  // The same object while one stays: a change of the project draws only what shows it.
  const navigator = useMemo(() => ({ address, go: goTo }), [address, goTo]);

  const remember = (values: Partial<typeof layout>) => {
    set({ layouts: { ...preferences.layouts, [project.folder]: { ...layout, ...values } } });
  };
  const written = formatAddress(address);
  useEffect(() => {
    if (written !== layout.address) remember({ address: written });
  });

  const record = project.records.get(PROJECT_ID);
  const name = record?.type === "project" ? record.name : "Project";
  return (
    <NavigatorContext value={navigator}>
      <CommandProvider
        bindings={defaultBindings}
        entries={() => [
          ...paletteEntries(project.records, goTo, (theme) => set({ theme })),
          ...coderEntries(project, (coder) => void store.setCoder(coder)),
        ]}
      >
        <GlobalCommands onGo={goTo} />
        <InspectorSlot value={slot}>
          <Shell
            project={name}
            projectMenu={useProjectMenu(() => setNaming(true))}
            title={titleOf(project.records, address)}
            onBack={back(history) === history ? null : () => setHistory(back)}
            onForward={forward(history) === history ? null : () => setHistory(forward)}
            tools={<BarTools />}
            navigation={navigationItems(project.records, address, goTo)}
            layout={{ navigation: layout.navigation, inspector: layout.inspector }}
            onLayoutChange={remember}
            inspector={hasInspector(address) ? <div ref={setSlot} /> : null}
            status={<StatusLine />}
          >
            <View address={address} />
          </Shell>
        </InspectorSlot>
        <MemoCommand />
        <WhoCodesDialog key={project.folder} />
        <NewProjectDialog isOpen={isNaming} onClose={() => setNaming(false)} />
      </CommandProvider>
    </NavigatorContext>
  );
}

function useProjectMenu(onNew: () => void): readonly MenuEntry[] {
  const store = useStore();
  const { info } = usePreferences();
  const { folder } = useProject();
  const open = (of: string | null) => () => {
    void api.openProject({ folder: of }).then((result) => store.shown(result));
  };
  const others = info.recent.filter((recent) => recent.folder !== folder);
  return [
    { kind: "action", id: "new", label: "New project…", onAction: onNew },
    {
      kind: "action",
      id: "open",
      label: "Open a project…",
      command: "project.open",
      onAction: open(null),
    },
    ...(others.length === 0 ? [] : [{ kind: "separator", id: "line" } as const]),
    ...others.map((recent): MenuEntry => ({
      kind: "action",
      id: recent.folder,
      label: recent.name,
      onAction: open(recent.folder),
    })),
  ];
}

/** What the keyboard does wherever one is. */
function GlobalCommands({ onGo }: { readonly onGo: (address: Address) => void }) {
  const store = useStore();
  const { preferences, set } = usePreferences();
  const run = useRunCommand();
  const resize = (by: number) => () => {
    set({ textSize: Math.min(32, Math.max(12, preferences.textSize + by)) });
  };
  useCommands({
    "edit.undo": () => void store.undo(),
    "edit.redo": () => void store.redo(),
    "go.library": () => onGo({ kind: "library" }),
    "go.stories": () => onGo({ kind: "stories" }),
    "go.outlets": () => onGo({ kind: "outlets" }),
    "go.codebook": () => onGo({ kind: "codebook" }),
    "go.passes": () => onGo({ kind: "passes" }),
    "pass.next": () => {
      const { project } = store.read();
      const next = project === null ? null : nextToCode(project);
      onGo(next ?? { kind: "passes" });
    },
    "go.sheets": () => onGo({ kind: "sheets" }),
    "go.coders": () => onGo({ kind: "coders" }),
    "go.agreement": () => onGo({ kind: "agreement", pass: null }),
    "merge.open": () => onGo({ kind: "merge" }),
    "go.orphans": () => onGo({ kind: "orphans" }),
    "go.notes": () => onGo({ kind: "notes" }),
    "go.memos": () => onGo({ kind: "memos" }),
    "go.retrieval": () => onGo({ kind: "retrieval", search: null }),
    "go.matrices": () => onGo({ kind: "matrices" }),
    "go.measures": () => onGo({ kind: "measures" }),
    "go.reports": () => onGo({ kind: "reports" }),
    "import.open": () => onGo({ kind: "import" }),
    "find.everywhere": () => {
      onGo({ kind: "library" });
      // Once the library is there, its field takes what is typed.
      setTimeout(() => run("list.search"));
    },
    "project.open": () => {
      void api.openProject({ folder: null }).then((result) => store.shown(result));
    },
    "text.larger": resize(1),
    "text.smaller": resize(-1),
    "text.reset": () => set({ textSize: 18 }),
  });
  return null;
}
