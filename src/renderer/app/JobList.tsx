import { api } from "../project/api.ts";
import { useAppState } from "../project/context.ts";
import { useCommands } from "../shell/commands.tsx";
import { ProgressBar } from "../ui/ProgressBar.tsx";

/** The long work under way, each piece with its count and its way out. */
export function JobList() {
  const { jobs } = useAppState();
  // The last begun is what one waits for.
  const last = jobs.findLast(({ canCancel }) => canCancel);
  useCommands(
    last === undefined ? {} : { "work.cancel": () => void api.cancelJob({ job: last.job }) },
  );
  if (jobs.length === 0) return null;
  return (
    <div className="jobs" role="group" aria-label="Work under way">
      {jobs.map(({ job, label, done, total, canCancel }) => (
        <ProgressBar
          key={job}
          label={label}
          done={done}
          total={total}
          {...(canCancel ? { onCancel: () => void api.cancelJob({ job }) } : {})}
        />
      ))}
    </div>
  );
}
