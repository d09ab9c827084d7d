import { app, session } from "electron";
import { APP_ORIGIN } from "./scheme.ts";

/** No page of ours needs the network, so every request that is not the app's own is refused. */
export function blockNetwork(): void {
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const own = details.url.startsWith(`${APP_ORIGIN}/`) || details.url.startsWith("data:image/");
    // The developer tools serve themselves; they exist only in development.
    const tools = !app.isPackaged && details.url.startsWith("devtools:");
    answer({ cancel: !own && !tools });
  });
}

/** No page of ours needs a camera, a place, a notification or anything else that is granted. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.defaultSession.setPermissionCheckHandler(() => false);
}

/** Pages stay where they are: no navigation away, no windows of their own. */
export function denyNavigation(): void {
  app.on("web-contents-created", (_event, contents) => {
    const stay = (event: { preventDefault: () => void }, url: string): void => {
      if (!url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
    };
    contents.on("will-navigate", (event) => {
      stay(event, event.url);
    });
    contents.on("will-redirect", (event) => {
      stay(event, event.url);
    });
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
}
