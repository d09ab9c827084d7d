import { useState } from "react";
import { useNavigator } from "../../app/navigation.ts";
import type { StoryId } from "../../../core/model/ids.ts";
import { useProject, useStore } from "../../project/context.ts";
import { storiesOf } from "../../project/selectors.ts";
import type { ArticleView, StoryView } from "../../project/selectors.ts";
import { FIRST_COLUMNS, MOST_COLUMNS } from "../../shell/address.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { OutletMark } from "../../ui/OutletMark.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { StoryWording } from "../signals/StoryWording.tsx";

/** A story's articles by date, and how the analyst arranges stories. */
export function StoryOverview({ view }: { readonly view: StoryView }) {
  const { go } = useNavigator();
  const store = useStore();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<"rename" | "merge" | null>(null);
  const { story, articles } = view;
  const chosen = articles.filter(({ article }) => ticked.has(article.id));
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const split = () => {
    const moved = chosen.map(({ article }) => article.id);
    void store.run("moveArticles", { articles: moved, story: null }).then((result) => {
      if (result.ok) setTicked(new Set());
    });
  };
  return (
    <div className="story-overview">
      <header className="story-head">
        <h2>{story.label}</h2>
        <div className="story-actions">
          <Button onPress={() => setDialog("rename")}>Rename…</Button>
          <Button onPress={() => setDialog("merge")}>Merge into another…</Button>
          <Button
            isDisabled={chosen.length === 0 || chosen.length === articles.length}
            onPress={split}
          >
            {chosen.length === 0 ? "Split off ticked articles" : `Split off ${chosen.length}`}
          </Button>
          <CompareButton articles={articles} chosen={chosen} story={story.id} />
        </div>
      </header>
      <ol className="story-articles">
        {articles.map((each) => (
          <li key={each.article.id} className="story-article">
            <Checkbox
              isSelected={ticked.has(each.article.id)}
              onChange={(on) => tick(each.article.id, on)}
            >
              <span className="visually-hidden">Tick {each.label}</span>
            </Checkbox>
            <time className="story-date">{each.date ?? "date unknown"}</time>
            {each.outlet === null ? (
              <span className="story-outlet">outlet unknown</span>
            ) : (
              <OutletMark
                name={each.outlet.name}
                mark={each.outlet.mark}
                colour={each.outlet.colour}
                withName
              />
            )}
            <Button
              variant="quiet"
              onPress={() =>
                go({ kind: "read", story: story.id, article: each.article.id, at: null })
              }
            >
              <span className="story-headline">{each.label}</span>
            </Button>
            <span className="story-words">{each.revision.words.toLocaleString()} words</span>
          </li>
        ))}
      </ol>
      <StoryWording view={view} />
      <RenameDialog
        key={`rename ${story.label}`}
        view={view}
        isOpen={dialog === "rename"}
        onClose={() => setDialog(null)}
      />
      <MergeDialog view={view} isOpen={dialog === "merge"} onClose={() => setDialog(null)} />
    </div>
  );
}

function CompareButton(props: {
  readonly articles: readonly ArticleView[];
  readonly chosen: readonly ArticleView[];
  readonly story: StoryId;
}) {
  const { go } = useNavigator();
  const { articles, chosen, story } = props;
  if (articles.length < 2) return null;
  const fits = chosen.length >= 2 && chosen.length <= MOST_COLUMNS;
  const compared = fits ? chosen : articles.slice(0, FIRST_COLUMNS);
  const columns = compared.map(({ article }) => article.id);
  return (
    <Button
      variant="primary"
      isDisabled={chosen.length > 0 && !fits}
      onPress={() => go({ kind: "compare", story, columns })}
    >
      {chosen.length > MOST_COLUMNS
        ? `At most ${MOST_COLUMNS} fit side by side`
        : chosen.length === 1
          ? "Tick another to compare"
          : `Compare ${fits ? "the ticked" : "the first"} ${columns.length}`}
    </Button>
  );
}

interface DialogProps {
  readonly view: StoryView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function RenameDialog({ view, isOpen, onClose }: DialogProps) {
  const store = useStore();
  const [label, setLabel] = useState(view.story.label);
  const rename = () => {
    void store.run("renameStory", { story: view.story.id, label }).then((result) => {
      if (result.ok) onClose();
    });
  };
  return (
    <Dialog
      title="Rename the story"
      size="small"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={label.trim() === ""} onPress={rename}>
            Rename
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField label="Label" value={label} onChange={setLabel} takesFocus />
      </form>
    </Dialog>
  );
}

function MergeDialog({ view, isOpen, onClose }: DialogProps) {
  const store = useStore();
  const { go } = useNavigator();
  const { records } = useProject();
  const [into, setInto] = useState<StoryId | null>(null);
  const others = storiesOf(records).filter(({ story }) => story.id !== view.story.id);
  const merge = () => {
    if (into === null) return;
    void store.run("mergeStories", { from: view.story.id, into }).then((result) => {
      if (!result.ok) return;
      onClose();
      go({ kind: "story", story: into });
    });
  };
  return (
    <Dialog
      title="Merge into another story"
      size="small"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={into === null} onPress={merge}>
            Merge
          </Button>
        </>
      }
    >
      {others.length === 0 ? (
        <p>There is no other story to merge into.</p>
      ) : (
        <Select
          label="Story"
          options={others.map(({ story }) => ({ id: story.id, label: story.label }))}
          value={into}
          onChange={setInto}
        />
      )}
    </Dialog>
  );
}
