import { useEffect } from "react";
import type { ReactNode } from "react";
import type { CommandId } from "../../shared/shortcuts.ts";
import { IconButton } from "../ui/Button.tsx";
import { MenuButton } from "../ui/Menu.tsx";
import type { MenuEntry } from "../ui/Menu.tsx";
import { useCommands } from "./commands.tsx";
import { Navigation } from "./Navigation.tsx";
import type { NavigationItem } from "./Navigation.tsx";
import { cycleRegion, watchRegions } from "./regions.ts";
import "./shell.css";

/** Which side panels are open. */
interface PanelLayout {
  readonly navigation: boolean;
  readonly inspector: boolean;
}

interface ShellProps {
  readonly project: string;
  readonly projectMenu: readonly MenuEntry[];
  /** Where the person is: the story's label, "5 articles · 4 outlets". */
  readonly title: ReactNode;
  /** Back and forward; null where there is nothing that way. */
  readonly onBack: (() => void) | null;
  readonly onForward: (() => void) | null;
  /** What stands at the right of the bar: search, for one. */
  readonly tools?: ReactNode;
  /** The views there are; a view not built yet is not among them. */
  readonly navigation: readonly NavigationItem[];
  readonly layout: PanelLayout;
  readonly onLayoutChange: (layout: PanelLayout) => void;
  /** About what is selected; null for a view that has no inspector. */
  readonly inspector: ReactNode | null;
  readonly status: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the app: one bar, navigation, the work, the inspector, the status. */
export function Shell(props: ShellProps) {
  const { layout, onLayoutChange, onBack, onForward, inspector } = props;
  const toggle = (panel: keyof PanelLayout) => () =>
    onLayoutChange({ ...layout, [panel]: !layout[panel] });
  useEffect(watchRegions, []);
  useCommands({
    "region.next": () => cycleRegion(1),
    "region.previous": () => cycleRegion(-1),
    "panel.navigation": toggle("navigation"),
    ...(inspector === null ? {} : { "panel.inspector": toggle("inspector") }),
    ...(onBack === null ? {} : { "history.back": onBack }),
    ...(onForward === null ? {} : { "history.forward": onForward }),
  });
  const showsInspector = inspector !== null && layout.inspector;
  return (
    <div className="shell" data-navigation={layout.navigation} data-inspector={showsInspector}>
      <button
        type="button"
        className="skip-link"
        onClick={() => document.getElementById("work")?.focus()}
      >
        Skip to the work
      </button>
      <header className="shell-bar" data-region="bar" tabIndex={-1} aria-label="Bar">
        <PanelButton
          panel="navigation"
          isOpen={layout.navigation}
          command="panel.navigation"
          onPress={toggle("navigation")}
        />
        <MenuButton label={`Project ${props.project}`} entries={props.projectMenu}>
          <span className="shell-project">{props.project}</span>
        </MenuButton>
        <IconButton
          icon="back"
          label="Back"
          command="history.back"
          isDisabled={onBack === null}
          onPress={() => onBack?.()}
        />
        <IconButton
          icon="forward"
          label="Forward"
          command="history.forward"
          isDisabled={onForward === null}
          onPress={() => onForward?.()}
        />
        <h1 className="shell-title">{props.title}</h1>
        <div className="shell-tools">
          {props.tools}
          {inspector !== null && (
            <PanelButton
              panel="inspector"
              isOpen={layout.inspector}
              command="panel.inspector"
              onPress={toggle("inspector")}
            />
          )}
        </div>
      </header>
      {layout.navigation && <Navigation items={props.navigation} />}
      <main id="work" className="shell-work" data-region="work" tabIndex={-1} aria-label="Work">
        {props.children}
      </main>
      {showsInspector && (
        <aside
          className="shell-inspector"
          data-region="inspector"
          tabIndex={-1}
          aria-label="Inspector"
        >
          {inspector}
        </aside>
      )}
      <footer className="shell-status" data-region="status" tabIndex={-1} aria-label="Status">
        {props.status}
      </footer>
    </div>
  );
}

function PanelButton(props: {
  readonly panel: keyof PanelLayout;
  readonly isOpen: boolean;
  readonly command: CommandId;
  readonly onPress: () => void;
}) {
  const { panel, isOpen, command, onPress } = props;
  return (
    <IconButton
      icon={panel === "navigation" ? "panelLeft" : "panelRight"}
      label={`${isOpen ? "Fold" : "Unfold"} the ${panel}`}
      command={command}
      aria-expanded={isOpen}
      onPress={onPress}
    />
  );
}
