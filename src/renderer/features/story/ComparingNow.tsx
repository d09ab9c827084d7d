import { api } from "../../project/api.ts";
import { useAppState } from "../../project/context.ts";
import { Awaited } from "../../ui/Awaited.tsx";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import type { Comparing } from "./useComparedStory.ts";

/** What stands where a comparison will: how far it is and what cancels it, or that it was stopped. */
export function ComparingNow(props: { readonly comparing: Comparing; readonly articles: number }) {
  const { job, compared } = props.comparing;
  const { jobs } = useAppState();
  const running = jobs.find((each) => each.job === job);
  return (
    <Awaited
      asked={props.comparing}
      waiting={`Comparing ${props.articles} articles…`}
      undone={
        compared === null
          ? `The ${props.articles} articles are not compared`
          : "The articles have changed, and what is shown is from before, not compared anew"
      }
      againLabel="Compare again"
      onCancel={() => {
        if (job !== null) void api.cancelJob({ job });
      }}
    >
      {running !== undefined && (
        <ProgressBar label={running.label} done={running.done} total={running.total} />
      )}
    </Awaited>
  );
}
