import type { Draft } from "../../commands/draft.ts";
import { markFor } from "../../commands/outlets.ts";
import type { Outlet } from "../../model/outlet.ts";
import type { Copies } from "../merged.ts";

/** A mark stands for one outlet: the one that had it before, else the first by id. */
export function changeMarks(draft: Draft, { base }: Copies): void {
  const hadIt = (outlet: Outlet): boolean => {
    const before = base.get(outlet.id);
    return before?.type === "outlet" && before.mark === outlet.mark;
  };
  const outlets = draft.all("outlet");
  const used = new Set(outlets.map(({ mark }) => mark));
  const taken = new Set<string>();
  for (const outlet of outlets.sort((a, b) => Number(hadIt(b)) - Number(hadIt(a)))) {
    const mark = taken.has(outlet.mark) ? markFor(outlet.name, used) : outlet.mark;
    if (mark !== outlet.mark) draft.put({ ...outlet, mark });
    taken.add(mark);
    used.add(mark);
  }
}
