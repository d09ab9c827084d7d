import { useRunCommand } from "../shell/commands.tsx";
import { Button, IconButton } from "../ui/Button.tsx";
import { KeyHint } from "../ui/KeyHint.tsx";

/** What stands at the right of the bar wherever one is: find, and everything one can do. */
export function BarTools() {
  const run = useRunCommand();
  return (
    <>
      <IconButton
        icon="search"
        label="Find everywhere"
        command="find.everywhere"
        onPress={() => run("find.everywhere")}
      />
      <Button variant="quiet" onPress={() => run("palette.open")}>
        Commands <KeyHint command="palette.open" />
      </Button>
    </>
  );
}
