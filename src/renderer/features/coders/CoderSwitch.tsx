import { NOBODY } from "../../../core/model/ids.ts";
import { recordsOf } from "../../../core/model/records.ts";
import { useNavigator } from "../../app/navigation.ts";
import { useProject, useStore } from "../../project/context.ts";
import { MenuButton } from "../../ui/Menu.tsx";

/** Who codes now, in the status line: opens the choice of another coder. */
export function CoderSwitch() {
  const { records, coder: current } = useProject();
  const store = useStore();
  const { go } = useNavigator();
  const coders = recordsOf(records, "coder");
  const initials = coders.find(({ id }) => id === current)?.initials ?? "";
  const isNobody = current === NOBODY;
  return (
    <MenuButton
      label={isNobody ? "Nobody codes here yet: choose who" : `Coder ${initials}: change who codes`}
      entries={[
        ...coders
          .filter(({ id }) => id !== current)
          .map(({ id, name, initials: short }) => ({
            kind: "action" as const,
            id,
            label: `Code as ${name} (${short})`,
            onAction: () => void store.setCoder(id),
          })),
        {
          kind: "action",
          id: "coders",
          label: "Coders…",
          command: "go.coders",
          onAction: () => go({ kind: "coders" }),
        },
      ]}
    >
      {isNobody ? "choose who codes" : `coder ${initials}`}
    </MenuButton>
  );
}
