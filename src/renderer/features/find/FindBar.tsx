import { useEffect, useRef } from "react";
import { useCommands } from "../../shell/commands.tsx";
import { Button, IconButton } from "../../ui/Button.tsx";
import { SearchField } from "../../ui/TextField.tsx";
import "./find.css";

interface FindBarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** How many places were found, and which of them one is at (from 0). */
  readonly count: number;
  readonly at: number;
  readonly onGo: (at: number) => void;
  /** Closes it: back to where one was before, or staying at what was found. */
  readonly onClose: (where: "back" | "here") => void;
}

/** Words to find in what is shown: Enter goes to the next place, Escape back to where one was. */
export function FindBar({ query, onQuery, count, at, onGo, onClose }: FindBarProps) {
  const input = useRef<HTMLInputElement>(null);
  const focus = () => input.current?.select();
  useEffect(() => input.current?.focus(), []);
  const go = (step: 1 | -1) => {
    if (count > 0) onGo((at + step + count) % count);
  };
  useCommands({
    "find.view": focus,
    "find.next": () => go(1),
    "find.previous": () => go(-1),
  });
  return (
    <search
      className="find-bar"
      aria-label="Find in this view"
      data-finding
      onKeyDownCapture={(event) => {
        const isInField = event.target === input.current;
        if (event.key === "Escape") onClose("back");
        else if (event.key === "Enter" && isInField) go(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <SearchField label="Find in this view" value={query} onChange={onQuery} inputRef={input} />
      <span className="find-count" role="status">
        {query.trim() === "" ? "" : count === 0 ? "not found" : `${at + 1} of ${count}`}
      </span>
      <IconButton
        icon="movedUp"
        label="Previous place"
        command="find.previous"
        isDisabled={count === 0}
        onPress={() => go(-1)}
      />
      <IconButton
        icon="movedDown"
        label="Next place"
        command="find.next"
        isDisabled={count === 0}
        onPress={() => go(1)}
      />
      <Button variant="quiet" onPress={() => onClose("here")}>
        Stay here
      </Button>
    </search>
  );
}
