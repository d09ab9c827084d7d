import { memo, useLayoutEffect } from "react";
import { AgreementView } from "../features/agreement/AgreementView.tsx";
import { CodebookView } from "../features/codebook/CodebookView.tsx";
import { CodersView } from "../features/coders/CodersView.tsx";
import { ImportView } from "../features/import/ImportView.tsx";
import { LibraryView } from "../features/library/LibraryView.tsx";
import { MergeView } from "../features/merge/MergeView.tsx";
import { MatricesView } from "../features/matrices/MatricesView.tsx";
import { forgetPassage } from "../features/memos/last-passage.ts";
import { MemosView } from "../features/memos/MemosView.tsx";
import { NotesView } from "../features/notes/NotesView.tsx";
import { OrphansView } from "../features/orphans/OrphansView.tsx";
import { OutletsView } from "../features/outlets/OutletsView.tsx";
import { ClosedView } from "../features/passes/ClosedView.tsx";
import { PassesView } from "../features/passes/PassesView.tsx";
import { ReportView } from "../features/report/ReportView.tsx";
import { RetrievalView } from "../features/retrieval/RetrievalView.tsx";
import { SheetEditor } from "../features/sheets/SheetEditor.tsx";
import { CheckView } from "../features/signals/CheckView.tsx";
import { MeasuresView } from "../features/signals/MeasuresView.tsx";
import { StoriesView } from "../features/story/StoriesView.tsx";
import { StoryView } from "../features/story/StoryView.tsx";
import { useFolder, useVeil } from "../project/context.ts";
import type { Address } from "../shell/address.ts";

/** Views that would show what a masked or blind pass hides: outlets, notes on them, others’ work. */
const closedViews: ReadonlySet<Address["kind"]> = new Set<Address["kind"]>([
  ...([
    "import",
    "merge",
    "outlets",
    "outlet",
    "notes",
    "agreement",
    "orphans",
    "reports",
    "measures",
    "check",
  ] as const),
]);

/** Those of them that show outlets but nobody's work: only masks close them. */
const openToBlind: ReadonlySet<Address["kind"]> = new Set<Address["kind"]>(["import", "merge"]);

/** The view an address names; drawn anew by itself where it shows what has changed. */
export const View = memo(function View({ address }: { readonly address: Address }) {
  const veil = useVeil();
  const folder = useFolder();
  const masked = veil?.masked?.id ?? null;
  // What was selected is remembered in the words shown then, of this project.
  useLayoutEffect(() => forgetPassage, [folder, masked]);
  const hiding = veil?.masked ?? veil?.blind;
  const isOpen = !closedViews.has(address.kind) || (!veil?.masked && openToBlind.has(address.kind));
  if (hiding != null && !isOpen) return <ClosedView pass={hiding.name} />;
  switch (address.kind) {
    case "library":
      return <LibraryView />;
    case "import":
      return <ImportView />;
    case "stories":
      return <StoriesView />;
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
    case "versions":
      return <StoryView address={address} />;
    case "outlets":
    case "outlet":
      return <OutletsView outlet={address.kind === "outlet" ? address.outlet : null} />;
    case "codebook":
      return <CodebookView chosen={address.code ?? null} />;
    case "passes":
      return <PassesView />;
    case "sheets":
      return <SheetEditor />;
    case "coders":
      return <CodersView />;
    case "merge":
      return <MergeView />;
    case "agreement":
      return <AgreementView pass={address.pass} />;
    case "notes":
      return <NotesView />;
    case "memos":
      return <MemosView />;
    case "retrieval":
      return <RetrievalView search={address.search} />;
    case "matrices":
      return <MatricesView />;
    case "measures":
      return <MeasuresView />;
    case "check":
      return <CheckView key={address.sample} sample={address.sample} />;
    case "orphans":
      return <OrphansView />;
    case "reports":
      return <ReportView />;
  }
});

/** True for views that put something into the inspector. */
export function hasInspector(address: Address): boolean {
  return address.kind === "read" || address.kind === "beside";
}
