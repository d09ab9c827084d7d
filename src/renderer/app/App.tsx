import { useAppState, useStore } from "../project/context.ts";
import { NoticeStack } from "../ui/Notice.tsx";
import { PreferenceProvider } from "./preferences.tsx";
import { ProjectWindow } from "./ProjectWindow.tsx";
import { Welcome } from "./Welcome.tsx";
import "./app.css";

/** The whole window: the open project, or the way to one. */
export function App() {
  const store = useStore();
  const { project, messages } = useAppState();
  const notices = messages.map(({ id, kind, text }) => ({
    id: String(id),
    kind,
    children: text,
    onDismiss: () => store.dismiss(id),
  }));
  return (
    <PreferenceProvider>
      {/* Another project, and another mask over it, is another window as far as its views are
          concerned: nothing seen before stays on the screen. */}
      {project === null ? (
        <Welcome />
      ) : (
        <ProjectWindow key={`${project.folder} ${project.veil?.masked?.id ?? ""}`} />
      )}
      <NoticeStack notices={notices} />
    </PreferenceProvider>
  );
}
