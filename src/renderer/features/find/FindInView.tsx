import { useEffect, useRef, useState } from "react";
import { useCommands } from "../../shell/commands.tsx";
import { paint } from "../reader/highlights.ts";
import { FindBar } from "./FindBar.tsx";
import { useShownPlaces } from "./useShownPlaces.ts";
import { whereOneWas } from "./where-one-was.ts";

/** Finds words in all that a view shows; what it lies over is the panel of a tab. */
export function FindInView() {
  const [root, setRoot] = useState<Element | null>(null);
  const back = useRef<() => void>(() => undefined);
  useCommands({
    "find.view": () => {
      const panel = document.querySelector("main [role='tabpanel']");
      if (panel === null) return;
      back.current = whereOneWas(panel);
      setRoot(panel);
    },
  });
  if (root === null) return null;
  return (
    <Finding
      root={root}
      onBack={() => {
        setRoot(null);
        back.current();
      }}
      onStay={(place) => {
        setRoot(null);
        if (place !== null) standAt(place);
        else back.current();
      }}
    />
  );
}

function Finding(props: {
  readonly root: Element;
  readonly onBack: () => void;
  readonly onStay: (place: Range | null) => void;
}) {
  const { root, onBack, onStay } = props;
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const places = useShownPlaces(root, query);
  const at = Math.max(0, Math.min(chosen, places.length - 1));
  const place = places[at] ?? null;
  const shown = useRef("");
  useEffect(() => {
    if (place === null) return;
    const unpaint = paint("find-current", [place]);
    const cell = place.startContainer.parentElement?.closest(
      "[role='gridcell'], [role='rowheader']",
    );
    cell?.setAttribute("data-found", "");
    // Once for each place one goes to: what changes elsewhere in the view does not scroll it.
    const key = `${query} ${at}`;
    if (shown.current !== key) {
      place.startContainer.parentElement?.scrollIntoView({ block: "center", inline: "nearest" });
    }
    shown.current = key;
    return () => {
      unpaint();
      cell?.removeAttribute("data-found");
    };
  }, [place, query, at]);
  return (
    <FindBar
      query={query}
      onQuery={(words) => {
        setQuery(words);
        setChosen(0);
      }}
      count={places.length}
      at={at}
      onGo={setChosen}
      onClose={(where) => {
        if (where === "back") onBack();
        else onStay(place);
      }}
    />
  );
}

/** Goes to where a place is: its cell or row is chosen as by a click, and keys act there. */
function standAt(place: Range): void {
  const element = place.startContainer.parentElement;
  const cell = element?.closest<HTMLElement>("[role='gridcell'], [role='rowheader']");
  cell?.click();
  element?.closest<HTMLElement>("button, a, [tabindex='0'], [tabindex='-1']")?.focus({
    preventScroll: true,
  });
}
