import { memo } from "react";
import { CodebookView } from "../features/codebook/CodebookView.tsx";
import { ImportView } from "../features/import/ImportView.tsx";
import { LibraryView } from "../features/library/LibraryView.tsx";
import { NotesView } from "../features/notes/NotesView.tsx";
import { OutletsView } from "../features/outlets/OutletsView.tsx";
import { ReportView } from "../features/report/ReportView.tsx";
import { StoriesView } from "../features/story/StoriesView.tsx";
import { StoryView } from "../features/story/StoryView.tsx";
import type { Address } from "../shell/address.ts";

/** The view an address names; drawn anew by itself where it shows what has changed. */
export const View = memo(function View({ address }: { readonly address: Address }) {
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
      return <CodebookView />;
    case "notes":
      return <NotesView />;
    case "reports":
      return <ReportView />;
  }
});

/** True for views that put something into the inspector. */
export function hasInspector(address: Address): boolean {
  return address.kind === "read";
}
