import { closedSentence } from "../../project/veiled-api.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useNavigator } from "../../app/navigation.ts";

/** What stands for a view that would show what a pass hides. */
export function ClosedView({ pass }: { readonly pass: string }) {
  const { go } = useNavigator();
  return (
    <EmptyState action={<Button onPress={() => go({ kind: "passes" })}>Go to the passes</Button>}>
      {closedSentence(pass)}
    </EmptyState>
  );
}
