import { api } from "../../project/api.ts";
import { useAppState } from "../../project/context.ts";
import { Button } from "../../ui/Button.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import type { Comparing } from "./useComparedStory.ts";

/**
 * What stands where a comparison will: how far it is, or that it was stopped, and one button that
 * cancels it or begins it again, so that whoever pressed it with the keyboard stays on it.
 */
export function ComparingNow(props: { readonly comparing: Comparing; readonly articles: number }) {
  const { job, again, compared } = props.comparing;
  const { jobs } = useAppState();
  const running = jobs.find((each) => each.job === job);
  return (
    <div className="comparing">
      <p role="status">
        {again === null
          ? `Comparing ${props.articles} articles…`
          : compared === null
            ? `The ${props.articles} articles are not compared: it was cancelled, or failed.`
            : "The articles have changed and were not compared anew: this is from before."}
      </p>
      {running !== undefined && (
        <ProgressBar label={running.label} done={running.done} total={running.total} />
      )}
      <Button
        onPress={() => {
          if (again !== null) again();
          else if (job !== null) void api.cancelJob({ job });
        }}
      >
        {again === null ? "Cancel" : "Compare again"}{" "}
        {again === null && <KeyHint command="work.cancel" />}
      </Button>
    </div>
  );
}
