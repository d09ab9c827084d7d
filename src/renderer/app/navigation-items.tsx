import { recordsOf } from "../../core/model/records.ts";
import type { State } from "../../core/model/records.ts";
import { orphansOf } from "../features/orphans/orphan-list.ts";
import { variablesInUse } from "../features/sheets/sheet-records.ts";
import { articlesOf, notesOf, outletCount, outletsOf, storiesOf } from "../project/selectors.ts";
import { codesOf, storyView } from "../project/selectors.ts";
import type { Address } from "../shell/address.ts";
import type { NavigationItem } from "../shell/Navigation.tsx";

/** How many stories stand under their heading; the rest are behind it. */
const STORIES_SHOWN = 12;

/** The views there are, with the stories most told under theirs. */
export function navigationItems(
  state: State,
  address: Address,
  go: (address: Address) => void,
): NavigationItem[] {
  const stories = storiesOf(state);
  const current = "story" in address ? address.story : null;
  return [
    {
      id: "library",
      label: "Library",
      isCurrent: address.kind === "library",
      onOpen: () => go({ kind: "library" }),
      command: "go.library",
      count: articlesOf(state).length,
    },
    {
      id: "stories",
      label: "Stories",
      isCurrent: address.kind === "stories",
      onOpen: () => go({ kind: "stories" }),
      command: "go.stories",
      count: stories.length,
      children: stories.slice(0, STORIES_SHOWN).map(({ story, articles }) => ({
        id: story.id,
        label: story.label,
        isCurrent: current === story.id,
        onOpen: () => go({ kind: "story", story: story.id }),
        count: articles.length,
      })),
    },
    {
      id: "outlets",
      label: "Outlets",
      isCurrent: address.kind === "outlets" || address.kind === "outlet",
      onOpen: () => go({ kind: "outlets" }),
      command: "go.outlets",
      count: outletsOf(state).length,
    },
    {
      id: "codebook",
      label: "Codebook",
      isCurrent: address.kind === "codebook",
      onOpen: () => go({ kind: "codebook" }),
      command: "go.codebook",
      count: codesOf(state).filter(({ retired }) => !retired).length,
    },
    {
      id: "sheets",
      label: "Coding sheet",
      isCurrent: address.kind === "sheets",
      onOpen: () => go({ kind: "sheets" }),
      command: "go.sheets",
      count: variablesInUse(state).length,
    },
    {
      id: "passes",
      label: "Passes",
      isCurrent: address.kind === "passes",
      onOpen: () => go({ kind: "passes" }),
      command: "go.passes",
      count: recordsOf(state, "pass").length,
    },
    {
      id: "coders",
      label: "Coders",
      isCurrent: address.kind === "coders" || address.kind === "merge",
      onOpen: () => go({ kind: "coders" }),
      command: "go.coders",
      count: recordsOf(state, "coder").length,
    },
    {
      id: "agreement",
      label: "Agreement",
      isCurrent: address.kind === "agreement",
      onOpen: () => go({ kind: "agreement", pass: null }),
      command: "go.agreement",
    },
    {
      id: "notes",
      label: "Notes",
      isCurrent: address.kind === "notes",
      onOpen: () => go({ kind: "notes" }),
      command: "go.notes",
      count: notesOf(state).length,
    },
    ...(orphansOf(state).length === 0 && address.kind !== "orphans"
      ? []
      : [
          {
            id: "orphans",
            label: "Orphans",
            isCurrent: address.kind === "orphans",
            onOpen: () => go({ kind: "orphans" }),
            command: "go.orphans" as const,
            count: orphansOf(state).length,
          },
        ]),
    {
      id: "measures",
      label: "Measures",
      isCurrent: address.kind === "measures" || address.kind === "check",
      onOpen: () => go({ kind: "measures" }),
      command: "go.measures",
    },
    {
      id: "memos",
      label: "Memos",
      isCurrent: address.kind === "memos",
      onOpen: () => go({ kind: "memos" }),
      command: "go.memos",
    },
    {
      id: "retrieval",
      label: "Retrieval",
      isCurrent: address.kind === "retrieval",
      onOpen: () => go({ kind: "retrieval", search: null }),
      command: "go.retrieval",
    },
    {
      id: "matrices",
      label: "Matrices",
      isCurrent: address.kind === "matrices",
      onOpen: () => go({ kind: "matrices" }),
      command: "go.matrices",
    },
    {
      id: "reports",
      label: "Report",
      isCurrent: address.kind === "reports",
      onOpen: () => go({ kind: "reports" }),
      command: "go.reports",
    },
    {
      id: "import",
      label: "Import",
      isCurrent: address.kind === "import",
      onOpen: () => go({ kind: "import" }),
      command: "import.open",
    },
  ];
}

const viewNames: Readonly<
  Record<
    Exclude<Address, { readonly story: unknown } | { readonly kind: "outlet" }>["kind"],
    string
  >
> = {
  library: "Library",
  import: "Import",
  stories: "Stories",
  outlets: "Outlets",
  codebook: "Codebook",
  passes: "Passes",
  sheets: "Coding sheet",
  coders: "Coders",
  merge: "Merge another copy",
  agreement: "Agreement",
  notes: "Notes",
  orphans: "Orphans",
  memos: "Memos",
  retrieval: "Retrieval",
  matrices: "Matrices",
  measures: "Measures",
  check: "Check a measure",
  reports: "Report",
};

/** What the bar says of where one is: "Reservoir dispute · 6 articles · 6 outlets". */
export function titleOf(state: State, address: Address): string {
  switch (address.kind) {
    case "story":
    case "read":
    case "compare":
    case "beside":
    case "matrix":
    case "quotations":
    case "conflicts":
    case "sources":
    case "headlines":
    case "reuse":
    case "versions": {
      const view = storyView(state, address.story);
      if (view === null) return "Story";
      const articles =
        view.articles.length === 1 ? "1 article" : `${view.articles.length} articles`;
      const count = outletCount(view.articles);
      return `${view.story.label} · ${articles} · ${count === 1 ? "1 outlet" : `${count} outlets`}`;
    }
    case "outlet": {
      const outlet = state.get(address.outlet);
      return outlet?.type === "outlet" ? outlet.name : "Outlet";
    }
    default:
      return viewNames[address.kind];
  }
}
