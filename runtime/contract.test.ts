import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { electron, supported, unsupportedNames } from "./api/index.ts";
import { eventsOf, membersOf, optionsOf, preloadMembers } from "./contract.ts";

const root = join(import.meta.dirname, "..");

/** One use of Electron's API: which declaration of electron.d.ts, which member, where. */
interface Use {
  readonly owner: string;
  readonly member: string;
  readonly where: string;
}

/** The interface or class (or module) of electron.d.ts that declares the symbol; undefined: not Electron's. */
function ownerOf(symbol: ts.Symbol | undefined): string | undefined {
  for (const declaration of symbol?.declarations ?? []) {
    if (!declaration.getSourceFile().fileName.endsWith("/electron/electron.d.ts")) continue;
    // A member stands in an interface or class, or in the literal of a type alias such as Event.
    let parent: ts.Node = declaration.parent;
    while (!ts.isModuleBlock(parent) && !ts.isSourceFile(parent)) {
      if (ts.isInterfaceDeclaration(parent) || ts.isTypeAliasDeclaration(parent)) {
        return parent.name.text;
      }
      if (ts.isClassDeclaration(parent)) return parent.name?.text;
      parent = parent.parent;
    }
    return "electron";
  }
  return undefined;
}

function program(files: readonly string[]): ts.Program {
  return ts.createProgram(files, {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: ["node"],
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  });
}

/** Lists every use of Electron's API in the files: members, events subscribed to, options given. */
function usesIn(files: readonly string[]): Use[] {
  const compiled = program(files);
  const checker = compiled.getTypeChecker();
  const uses: Use[] = [];
  for (const file of files) {
    const source = compiled.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} was not read`);
    const add = (node: ts.Node, owner: string | undefined, member: string): void => {
      if (owner === undefined) return;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      uses.push({ owner, member, where: `${relative(root, file)}:${line + 1}` });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) {
        add(node, ownerOf(checker.getSymbolAtLocation(node.name)), node.name.text);
      } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        const name = node.propertyName ?? node.name;
        if (ts.isIdentifier(name)) {
          const property = checker.getTypeAtLocation(node.parent).getProperty(name.text);
          add(node, ownerOf(property), name.text);
        }
      } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const [event] = node.arguments;
        const { name } = node.expression;
        if (/^(on|once|addListener)$/.test(name.text) && event && ts.isStringLiteral(event)) {
          const owner = ownerOf(checker.getSymbolAtLocation(name));
          // The channels of ipcMain and ipcRenderer are the app's own.
          if (!owner?.startsWith("Ipc")) add(node, owner, `event ${event.text}`);
        }
      } else if (ts.isObjectLiteralExpression(node)) {
        const contextual = checker.getContextualType(node);
        const expected = contextual && checker.getNonNullableType(contextual);
        for (const property of node.properties) {
          if (property.name === undefined || !ts.isIdentifier(property.name)) continue;
          const { text } = property.name;
          add(property, ownerOf(expected?.getProperty(text)), `option ${text}`);
        }
      } else if (ts.isImportSpecifier(node) && !node.isTypeOnly) {
        const { moduleSpecifier } = node.parent.parent.parent;
        const fromElectron =
          ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === "electron";
        const typesOnly = node.parent.parent.phaseModifier === ts.SyntaxKind.TypeKeyword;
        if (fromElectron && !typesOnly)
          add(node, "electron", (node.propertyName ?? node.name).text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

/** Does the stand-in have this? Events and options are looked up in its lists, members in its objects. */
function has({ owner, member }: Use): boolean {
  if (member.startsWith("event ")) return eventsOf(owner)?.has(member.slice(6)) ?? false;
  if (member.startsWith("option ")) return optionsOf(owner)?.has(member.slice(7)) ?? true;
  if (owner === "electron") return member in supported || preloadMembers("electron").has(member);
  return membersOf(owner)?.(member) ?? false;
}

/** The files of the app that may import Electron. */
function appFiles(): string[] {
  const config = ts.parseJsonConfigFileContent(
    { include: ["src/main", "src/preload"], exclude: ["**/*.test.ts"] },
    ts.sys,
    root,
  );
  return config.fileNames;
}

describe("the stand-in's contract", () => {
  test("it has every Electron API that the app uses", () => {
    const uses = usesIn(appFiles());
    // A check that sees nothing would pass: the app cannot do without these.
    const seen = new Set(uses.map(({ owner, member }) => `${owner}.${member}`));
    expect([...seen]).toEqual(
      expect.arrayContaining([
        "App.whenReady",
        "App.event web-contents-created",
        "BrowserWindow.loadURL",
        "WebContents.printToPDF",
        "PrintToPDFOptions.option generateTaggedPDF",
        "IpcRenderer.invoke",
        "WebUtils.getPathForFile",
        "electron.contextBridge",
      ]),
    );
    const lacking = uses.filter((use) => !has(use));
    expect(lacking.map(({ owner, member, where }) => `${owner}.${member} at ${where}`)).toEqual([]);
  });

  test("it notices what is not there", () => {
    const uses = usesIn([join(import.meta.dirname, "fixture", "uses-too-much.ts")]);
    const lacking = uses
      .filter((use) => !has(use))
      .map(({ owner, member }) => `${owner}.${member}`);
    expect(lacking).toEqual(
      expect.arrayContaining([
        "electron.powerMonitor",
        "PowerMonitor.getSystemIdleTime",
        "BrowserWindow.setKiosk",
        "BaseWindowConstructorOptions.option transparent",
        "WebContents.event paint",
        "WebContents.openDevTools",
      ]),
    );
    expect(lacking).not.toContain("BrowserWindow.loadURL");
  });

  test("its module has every name that Electron's has in the main process", () => {
    const typings = join(root, "node_modules", "electron", "electron.d.ts");
    const compiled = program([typings]);
    const checker = compiled.getTypeChecker();
    const ambient = checker
      .getAmbientModules()
      .find((module) => module.name === '"electron/main"' || module.name === "electron/main");
    if (ambient === undefined) throw new Error("electron.d.ts declares no electron/main");
    const names = checker
      .getExportsOfModule(ambient)
      .filter((symbol) => (symbol.flags & ts.SymbolFlags.Value) !== 0)
      .map((symbol) => symbol.name);
    expect(names.length).toBeGreaterThan(30);
    const own = new Set(Object.keys(electron));
    expect(names.filter((name) => !own.has(name))).toEqual([]);
    expect(unsupportedNames.filter((name) => name in supported)).toEqual([]);
  });
});
