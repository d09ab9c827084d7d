import { NOBODY } from "../../core/model/ids.ts";
import { currentPassOf } from "../../core/coding/passes/pass-articles.ts";
import { useAppState } from "../project/context.ts";
import { CoderSwitch } from "../features/coders/CoderSwitch.tsx";
import { KeyHint } from "../ui/KeyHint.tsx";
import { JobList } from "./JobList.tsx";

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "medium", hourCycle: "h23" });

/** The foot of the window: what is saved, who codes, what is under way, what undo would undo. */
export function StatusLine() {
  const { project } = useAppState();
  if (project === null) return null;
  const pass = currentPassOf(project.records);
  return (
    <>
      <span role="status">
        {project.readOnly !== null
          ? "read only"
          : project.coder === NOBODY
            ? "only read: nobody codes here yet"
            : project.savedAt === null
              ? "all changes saved"
              : `saved ${clock.format(new Date(project.savedAt))}`}
      </span>
      <CoderSwitch />
      {pass !== null && (
        <span>
          pass {pass.name}
          {project.veil !== null && (project.veil.masked === null ? " · blind" : " · masked")}
        </span>
      )}
      <JobList />
      {project.undoLabel !== null && (
        <span className="status-undo">
          <KeyHint command="edit.undo" /> undoes “{project.undoLabel}”
        </span>
      )}
      {project.undoStop !== null && <span className="status-undo">{project.undoStop}</span>}
    </>
  );
}
