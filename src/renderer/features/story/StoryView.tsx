import { useNavigator } from "../../app/navigation.ts";
import { useProject } from "../../project/context.ts";
import { storyView } from "../../project/selectors.ts";
import type { StoryView as StoryWithArticles } from "../../project/selectors.ts";
import type { Address } from "../../shell/address.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { CompareView } from "./CompareView.tsx";
import { ReadView } from "./ReadView.tsx";
import { StoryOverview } from "./StoryOverview.tsx";
import "./story.css";

type StoryAddress = Extract<Address, { readonly story: unknown }>;

/** One story: its overview, its articles to read, two of them compared. */
export function StoryView({ address }: { readonly address: StoryAddress }) {
  const { records } = useProject();
  const { go } = useNavigator();
  const view = storyView(records, address.story);
  if (view === null) {
    return (
      <EmptyState command="go.stories">
        This story is no longer there; its articles may have moved to another.
      </EmptyState>
    );
  }
  const tabs = tabsOf(view, address);
  return (
    <Tabs
      label="Views of the story"
      tabs={tabs}
      selected={address.kind === "quotations" ? "story" : address.kind}
      onSelect={(id) => {
        const to = tabs.find((tab) => tab.id === id)?.address;
        if (to !== undefined) go(to);
      }}
    >
      <Content address={address} view={view} />
    </Tabs>
  );
}

function Content({ address, view }: { address: StoryAddress; view: StoryWithArticles }) {
  switch (address.kind) {
    case "read":
      return <ReadView key={address.article} address={address} story={view} />;
    case "compare":
      return <CompareView address={address} story={view} />;
    case "story":
    case "quotations":
      return <StoryOverview view={view} />;
  }
}

interface StoryTab {
  readonly id: "story" | "read" | "compare";
  readonly label: string;
  readonly address: StoryAddress;
}

/** The tabs there is something in: a story of one article has nothing to compare. */
function tabsOf(view: StoryWithArticles, address: StoryAddress): StoryTab[] {
  const story = view.story.id;
  const [first, second] = view.articles;
  const tabs: StoryTab[] = [{ id: "story", label: "Story", address: { kind: "story", story } }];
  if (first === undefined) return tabs;
  const reading =
    address.kind === "read" ? address.article : address.kind === "compare" ? address.base : null;
  const article = reading ?? first.article.id;
  tabs.push({ id: "read", label: "Read", address: { kind: "read", story, article, at: null } });
  if (second === undefined) return tabs;
  const other = article === second.article.id ? first : second;
  const compared =
    address.kind === "compare"
      ? address
      : ({ kind: "compare", story, base: article, other: other.article.id } as const);
  tabs.push({ id: "compare", label: "Compare", address: compared });
  return tabs;
}
