import { useRef, useState } from "react";
import { foldText } from "../../../core/text/fold.ts";
import { useCommands } from "../../shell/commands.tsx";
import { FindBar } from "../find/FindBar.tsx";
import { findPlaces, soughtWords } from "../find/find-places.ts";
import { useShownPlaces } from "../find/useShownPlaces.ts";
import { whereOneWas } from "../find/where-one-was.ts";
import type { ListedConflict } from "./conflict-list.ts";

interface FindConflictsProps {
  readonly items: readonly ListedConflict[];
  /** All that is read of one where it is shown. */
  readonly textOf: (item: ListedConflict) => string;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** Finds conflicts by their words, of which the page holds only those in sight; gives the bar. */
export function useFindConflicts(props: FindConflictsProps): React.ReactNode {
  const [panel, setPanel] = useState<Element | null>(null);
  const back = useRef<() => void>(() => undefined);
  useCommands({
    "find.view": () => {
      const root = document.querySelector("main [role='tabpanel']");
      if (root === null) return;
      const restore = whereOneWas(root);
      back.current = () => {
        props.onChoose(props.chosen);
        restore();
      };
      setPanel(root);
    },
  });
  if (panel === null) return null;
  const close = (where: "back" | "here") => {
    setPanel(null);
    if (where === "back") back.current();
    else panel.querySelector<HTMLElement>("[role='option'][aria-selected='true']")?.focus();
  };
  return <FindingConflicts {...props} panel={panel} onClose={close} />;
}

function FindingConflicts(
  props: FindConflictsProps & {
    readonly panel: Element;
    readonly onClose: (where: "back" | "here") => void;
  },
) {
  const { items, textOf, chosen, onChoose, panel, onClose } = props;
  const [query, setQuery] = useState("");
  useShownPlaces(panel, query);
  const having = (words: string): ListedConflict[] => {
    const sought = soughtWords(words);
    return items.filter((item) => findPlaces(foldText(textOf(item)), sought).length > 0);
  };
  const found = having(query);
  return (
    <FindBar
      query={query}
      onQuery={(words) => {
        setQuery(words);
        const now = having(words);
        const [first] = now;
        if (first !== undefined && !now.some(({ id }) => id === chosen)) onChoose(first.id);
      }}
      count={found.length}
      at={Math.max(
        0,
        found.findIndex(({ id }) => id === chosen),
      )}
      onGo={(at) => onChoose(found[at]?.id ?? null)}
      onClose={onClose}
    />
  );
}
