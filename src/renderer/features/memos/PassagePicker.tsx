import { useMemo, useState } from "react";
import { recordsOf } from "../../../core/model/records.ts";
import { useProject } from "../../project/context.ts";
import { articleView } from "../../project/selectors.ts";
import { formatAddress } from "../../shell/address.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { List } from "../../ui/List.tsx";
import { SearchField } from "../../ui/TextField.tsx";
import { lastPassage } from "./last-passage.ts";

interface Choice {
  readonly id: string;
  readonly address: string;
  readonly words: string;
  readonly of: string;
}

/** Chooses a passage to link to: what was last selected in a text, or any that is coded. */
export function PassagePicker(props: {
  readonly onClose: () => void;
  readonly onPick: (address: string) => void;
}) {
  const { records } = useProject();
  const [query, setQuery] = useState("");
  const all = useMemo((): Choice[] => {
    const last = lastPassage();
    const selected: Choice[] =
      last === null
        ? []
        : [
            {
              id: "last",
              address: formatAddress(last.address),
              words: last.words,
              of: "selected last",
            },
          ];
    const coded = recordsOf(records, "coding").flatMap((coding): Choice[] => {
      const { article, field, start, end } = coding.anchor.span;
      const view = articleView(records, article);
      const code = records.get(coding.code);
      if (view === null || coding.anchor.orphan) return [];
      const { story } = view.article;
      return [
        {
          id: coding.id,
          address: formatAddress({ kind: "read", story, article, at: { field, start, end } }),
          words: coding.anchor.quote.exact.replace(/\s+/gu, " "),
          of: `${code?.type === "code" ? code.name : ""}, ${view.outlet?.name ?? view.label}`,
        },
      ];
    });
    return [...selected, ...coded];
  }, [records]);
  const words = query.trim().toLowerCase();
  const found = all.filter((choice) =>
    `${choice.words} ${choice.of}`.toLowerCase().includes(words),
  );
  const [first] = found;
  return (
    <Dialog title="Link a passage" isOpen onClose={props.onClose}>
      <SearchField
        label="Find a passage"
        value={query}
        onChange={setQuery}
        onSubmit={() => {
          if (first !== undefined) props.onPick(first.address);
        }}
      />
      <div className="picker-list">
        <List<Choice>
          label="Passages"
          items={found}
          idOf={({ id }) => id}
          textOf={({ words: quote, of }) => `${quote}, ${of}`}
          onOpen={({ address }) => props.onPick(address)}
          itemHeight={44}
          empty="No passage is so. Select one in a text, or code it, to link it here."
        >
          {({ words: quote, of }) => (
            <span className="picker-line">
              <q>{quote}</q>
              <span className="picker-of">{of}</span>
            </span>
          )}
        </List>
      </div>
    </Dialog>
  );
}
