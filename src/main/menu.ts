import { Menu } from "electron";

/**
 * Shortcuts live in the window, in one table; a menu would fight them over the keys. Only
 * macOS needs one, for its own commands and for copying and pasting to work at all.
 */
export function setupMenu(): void {
  if (process.platform !== "darwin") {
    Menu.setApplicationMenu(null);
    return;
  }
  const edit = [
    { role: "cut" },
    { role: "copy" },
    { role: "paste" },
    { role: "selectAll" },
  ] as const;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { role: "appMenu" },
      { label: "Edit", submenu: [...edit] },
      { role: "windowMenu" },
    ]),
  );
}
