import { useEffect, useState } from "react";
import { defaultBindings } from "../../shared/shortcuts.ts";
import { api } from "../project/api.ts";
import { useStore } from "../project/context.ts";
import { CommandProvider, useCommands } from "../shell/commands.tsx";
import { cycleRegion, watchRegions } from "../shell/regions.ts";
import { Button } from "../ui/Button.tsx";
import { JobList } from "./JobList.tsx";
import { NewProjectDialog } from "./NewProjectDialog.tsx";
import { usePreferences } from "./preferences.tsx";

const noEntries = () => [];

/** What stands in the window while no project is open. */
export function Welcome() {
  return (
    <CommandProvider bindings={defaultBindings} entries={noEntries}>
      <WaysIn />
    </CommandProvider>
  );
}

function WaysIn() {
  const store = useStore();
  const { info } = usePreferences();
  const [isNaming, setNaming] = useState(false);
  useEffect(watchRegions, []);
  useCommands({
    "region.next": () => cycleRegion(1),
    "region.previous": () => cycleRegion(-1),
  });
  const open = (folder: string | null) => {
    void api.openProject({ folder }).then((result) => store.shown(result));
  };
  return (
    <main className="welcome" data-region="work" tabIndex={-1}>
      <h1>Parallax</h1>
      <JobList />
      <p>A project keeps articles, codings and notes together in one folder on this machine.</p>
      <div className="welcome-actions">
        <Button variant="primary" onPress={() => setNaming(true)}>
          Make a new project
        </Button>
        <Button onPress={() => open(null)}>Open a project…</Button>
      </div>
      {info.recent.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">Opened before</h2>
          <ul className="welcome-recent">
            {info.recent.map(({ folder, name }) => (
              <li key={folder}>
                <Button variant="quiet" onPress={() => open(folder)}>
                  {name}
                </Button>
                <span className="welcome-folder">{folder}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NewProjectDialog isOpen={isNaming} onClose={() => setNaming(false)} />
    </main>
  );
}
