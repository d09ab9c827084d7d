import type { CoderId } from "../../core/model/ids.ts";
import { recordsOf } from "../../core/model/records.ts";
import type { State } from "../../core/model/records.ts";
import type { Preferences } from "../../shared/contract.ts";
import type { ProjectState } from "../project/project-state.ts";
import { articlesOf, storiesOf } from "../project/selectors.ts";
import type { Address } from "../shell/address.ts";
import type { PaletteEntry } from "../ui/CommandPalette.tsx";

/** What the palette offers besides commands: every story and article, and the themes. */
export function paletteEntries(
  state: State,
  go: (address: Address) => void,
  setTheme: (theme: Preferences["theme"]) => void,
): PaletteEntry[] {
  return [
    ...storiesOf(state).map(({ story }) => ({
      id: story.id,
      label: `Story: ${story.label}`,
      run: () => go({ kind: "story", story: story.id }),
    })),
    ...articlesOf(state).map(({ article, outlet, label }) => ({
      id: article.id,
      label: `Article: ${outlet === null ? "" : `${outlet.name}, `}${label}`,
      run: () => go({ kind: "read", story: article.story, article: article.id, at: null }),
    })),
    { id: "theme-light", label: "Theme: light", run: () => setTheme("light") },
    { id: "theme-dark", label: "Theme: dark", run: () => setTheme("dark") },
    { id: "theme-system", label: "Theme: as the system", run: () => setTheme("system") },
  ];
}

/** The other coders, for one of them to go on. */
export function coderEntries(
  { records, coder }: Pick<ProjectState, "records" | "coder">,
  setCoder: (coder: CoderId) => void,
): PaletteEntry[] {
  return recordsOf(records, "coder")
    .filter(({ id }) => id !== coder)
    .map(({ id, name, initials }) => ({
      id,
      label: `Code as ${name} (${initials})`,
      run: () => setCoder(id),
    }));
}
