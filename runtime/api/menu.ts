import { missing, strict, strictInstances, strictOptions, strictStatics } from "../strict.ts";
import { BrowserWindow } from "./browser-window.ts";

interface ItemOptions {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly click?: (item: MenuItem, window: BrowserWindow | null, event: object) => void;
  readonly submenu?: readonly ItemOptions[] | Menu;
}

/** Every option a menu item takes, for the contract test. */
export const menuItemOptionNames: ReadonlySet<string> = new Set([
  "id",
  "label",
  "role",
  "type",
  "accelerator",
  "enabled",
  "visible",
  "checked",
  "click",
  "submenu",
  "registerAccelerator",
]);

/** Electron's `MenuItem`. Menus are not drawn: an item is what the app says and what click() does. */
export class MenuItem {
  readonly id: string;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  private readonly onClick: ItemOptions["click"];

  constructor(options: ItemOptions) {
    strictOptions("MenuItem", options, menuItemOptionNames);
    const { submenu } = options;
    this.id = options.id ?? "";
    this.label = options.label ?? options.role ?? "";
    this.role = options.role;
    this.type = options.type ?? (submenu === undefined ? "normal" : "submenu");
    this.accelerator = options.accelerator;
    this.submenu =
      submenu === undefined || submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu);
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.onClick = options.click;
  }

  click(): void {
    if (this.onClick === undefined) throw missing(`the menu role "${this.role ?? this.label}"`);
    this.onClick(this, BrowserWindow.getFocusedWindow(), strict("KeyboardEvent", {}));
  }
}
strictInstances("MenuItem", MenuItem);

let applicationMenu: Menu | null = null;

/** Electron's `Menu`. */
export class Menu {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (ItemOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }
}
strictInstances("Menu", Menu);
strictStatics("Menu", Menu);
