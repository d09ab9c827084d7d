import { useNavigator } from "../../app/navigation.ts";
import { useRecords } from "../../project/context.ts";
import { storyView } from "../../project/selectors.ts";
import type { StoryView as StoryWithArticles } from "../../project/selectors.ts";
import { useCommands } from "../../shell/commands.tsx";
import { comparisonViews, FIRST_COLUMNS } from "../../shell/address.ts";
import type { Address, ComparisonView } from "../../shell/address.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { ConflictsView } from "../conflicts/ConflictsView.tsx";
import { FindInView } from "../find/FindInView.tsx";
import { HeadlinesView } from "../headlines/HeadlinesView.tsx";
import { MatrixView } from "../matrix/MatrixView.tsx";
import { QuotationsView } from "../quotations/QuotationsView.tsx";
import { ReuseView } from "../reuse/ReuseView.tsx";
import { SourcesView } from "../sources/SourcesView.tsx";
import { VersionsView } from "../versions/VersionsView.tsx";
import { BesideView } from "./BesideView.tsx";
import { CompareView } from "./CompareView.tsx";
import type { ComparisonViewProps } from "./comparison-view.ts";
import { ReadView } from "./ReadView.tsx";
import { StoryOverview } from "./StoryOverview.tsx";
import { ComparingNow } from "./ComparingNow.tsx";
import { useComparedStory } from "./useComparedStory.ts";
import type { Comparing } from "./useComparedStory.ts";
import "./story.css";

type StoryAddress = Extract<Address, { readonly story: unknown }>;

/** One story: its overview, its articles to read, and what comparing them shows. */
export function StoryView({ address }: { readonly address: StoryAddress }) {
  const { go } = useNavigator();
  const view = useRecords((records) => storyView(records, address.story));
  const tabs = view === null ? [] : tabsOf(view, address);
  // Here, above the views: going from one to another neither drops it nor asks for it again.
  const comparing = useComparedStory(view, address.kind === "compare" || isCompared(address.kind));
  useCommands(Object.fromEntries(tabs.map((tab) => [`view.${tab.id}`, () => go(tab.address)])));
  if (view === null) {
    return (
      <EmptyState command="go.stories">
        This story is no longer there; its articles may have moved to another.
      </EmptyState>
    );
  }
  return (
    <Tabs
      label="Views of the story"
      tabs={tabs}
      selected={address.kind === "versions" ? "read" : address.kind}
      onSelect={(id) => {
        const to = tabs.find((tab) => tab.id === id)?.address;
        if (to !== undefined) go(to);
      }}
    >
      <Content address={address} view={view} comparing={comparing} />
      {address.kind !== "conflicts" && <FindInView key={address.kind} />}
    </Tabs>
  );
}

function isCompared(kind: StoryAddress["kind"]): kind is ComparisonView {
  return comparisonViews.some((each) => each === kind);
}

function Content(props: {
  readonly address: StoryAddress;
  readonly view: StoryWithArticles;
  readonly comparing: Comparing;
}) {
  const { address, view, comparing } = props;
  switch (address.kind) {
    case "story":
      return <StoryOverview view={view} />;
    case "read":
      return <ReadView key={address.article} address={address} story={view} />;
    case "versions":
      return <VersionsView story={address.story} article={address.article} />;
    case "beside":
      return <BesideView address={address} story={view} />;
    case "compare":
      return <CompareView address={address} story={view} comparing={comparing} />;
    default:
      return <Compared kind={address.kind} view={view} comparing={comparing} />;
  }
}

const views: Readonly<Record<ComparisonView, (props: ComparisonViewProps) => React.ReactNode>> = {
  matrix: MatrixView,
  quotations: QuotationsView,
  conflicts: ConflictsView,
  sources: SourcesView,
  headlines: HeadlinesView,
  reuse: ReuseView,
};

/** A view of what comparing all articles of the story found. */
function Compared(props: {
  readonly kind: ComparisonView;
  readonly view: StoryWithArticles;
  readonly comparing: Comparing;
}) {
  const { kind, view, comparing } = props;
  const { compared, stopped } = comparing;
  const Shown = views[kind];
  return (
    <div className="compared">
      {(compared === null || stopped !== null) && (
        <ComparingNow comparing={comparing} articles={view.articles.length} />
      )}
      {compared !== null && (
        <div className="compared-view">
          <Shown story={view} compared={compared} />
        </div>
      )}
    </div>
  );
}

interface StoryTab {
  readonly id: Exclude<StoryAddress["kind"], "versions">;
  readonly label: string;
  readonly address: StoryAddress;
}

const viewLabels: Readonly<Record<ComparisonView, string>> = {
  matrix: "Matrix",
  quotations: "Quotations",
  conflicts: "Conflicts",
  sources: "Sources",
  headlines: "Headlines",
  reuse: "Reuse",
};

/** The tabs there is something in: a story of one article has nothing to compare. */
function tabsOf(view: StoryWithArticles, address: StoryAddress): StoryTab[] {
  const story = view.story.id;
  const articles = view.articles.map(({ article }) => article.id);
  const [first] = articles;
  const tabs: StoryTab[] = [{ id: "story", label: "Story", address: { kind: "story", story } }];
  if (first === undefined) return tabs;
  const shown =
    "article" in address ? address.article : address.kind === "beside" ? address.left : null;
  const leftmost = address.kind === "compare" ? address.columns[0] : undefined;
  const article = shown ?? leftmost ?? first;
  tabs.push({ id: "read", label: "Read", address: { kind: "read", story, article, at: null } });
  if (articles.length > 1) {
    const other = articles.find((id) => id !== article) ?? first;
    const two =
      address.kind === "beside"
        ? address
        : ({ kind: "beside", story, left: article, right: other } as const);
    tabs.push({ id: "beside", label: "Two texts", address: two });
    const columns = [article, ...articles.filter((id) => id !== article)].slice(0, FIRST_COLUMNS);
    const to =
      address.kind === "compare" ? address : ({ kind: "compare", story, columns } as const);
    tabs.push({ id: "compare", label: "Compare", address: to });
  }
  for (const kind of comparisonViews) {
    const needsTwo = kind === "matrix" || kind === "conflicts" || kind === "reuse";
    if (needsTwo && articles.length < 2) continue;
    tabs.push({ id: kind, label: viewLabels[kind], address: { kind, story } });
  }
  return tabs;
}
