import type { ReactNode } from "react";
import { useNavigator } from "../../app/navigation.ts";
import { addressesIn } from "../../../core/memos/links.ts";
import type { State } from "../../../core/model/records.ts";
import { useProject } from "../../project/context.ts";
import { articleView, storyView } from "../../project/selectors.ts";
import { parseAddress } from "../../shell/address.ts";
import type { Address } from "../../shell/address.ts";

/** A memo's words; addresses of the app in them are links, under the name of what they lead to. */
export function MemoText({ text }: { readonly text: string }) {
  const { records } = useProject();
  const { go } = useNavigator();
  const parts: ReactNode[] = [];
  let last = 0;
  for (const { start, end, written } of addressesIn(text)) {
    const address = parseAddress(written);
    if (address === null) continue;
    parts.push(
      text.slice(last, start),
      <button
        key={start}
        type="button"
        className="memo-link"
        title={written}
        onClick={() => go(address)}
      >
        {nameOf(records, address)}
      </button>,
    );
    last = end;
  }
  parts.push(text.slice(last));
  return <p className="memo-text">{parts}</p>;
}

/** What an address leads to, in words. */
function nameOf(state: State, address: Address): string {
  if (address.kind === "read" || address.kind === "versions") {
    const view = articleView(state, address.article);
    if (view === null) return "an article that is gone";
    const of = view.outlet === null ? view.label : `${view.outlet.name}, ${view.label}`;
    return address.kind === "read" && address.at !== null ? `a passage of ${of}` : of;
  }
  if ("story" in address) return storyView(state, address.story)?.story.label ?? "a story";
  if (address.kind === "outlet") {
    const outlet = state.get(address.outlet);
    return outlet?.type === "outlet" ? outlet.name : "an outlet that is gone";
  }
  return address.kind;
}
