// npm run check:unused: files and exports that nobody imports. What only a test imports counts
// as used: it is the piece under test of a file whose other exports the product uses. A type
// that its own file uses counts as used: it names a part of what the file exports.
import { globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import ts from "typescript";

/** Files that are started, not imported. */
const entries = [
  /\.test\.tsx?$/u,
  /\.spec\.ts$/u,
  /\.crash\.test\.ts$/u,
  /\.config\.ts$/u,
  /\.d\.ts$/u,
  /^src\/main\/(index|batch)\.ts$/u,
  /^src\/main\/work\/worker\.ts$/u,
  /^src\/preload\/index\.ts$/u,
  /^src\/renderer\/main\.tsx$/u,
  /^runtime\/start\.ts$/u,
  /^(eval|bench)\/run\.ts$/u,
  /^scripts\/[a-z-]+\.(ts|mjs)$/u,
  /\/crash-child\.ts$/u,
  /^runtime\/fixture\//u,
];
const isEntry = (file: string): boolean => entries.some((pattern) => pattern.test(file));

const files = globSync("{src,runtime,e2e,bench,eval,scripts}/**/*.{ts,tsx,mjs}").sort();
const used = new Map<string, Set<string>>();
const reached = new Set<string>();
const exported = new Map<string, readonly string[]>();

function use(file: string, specifier: string, names: readonly string[]): void {
  if (!specifier.startsWith(".")) return;
  const target = resolve(dirname(file), specifier).slice(process.cwd().length + 1);
  reached.add(target);
  const known = used.get(target) ?? new Set<string>();
  for (const name of names) known.add(name);
  used.set(target, known);
}

const EVERYTHING = "*";

/** The names an import or export clause takes from its module; a namespace takes everything. */
function namesOf(clause: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (clause === undefined) return [];
  if (ts.isNamespaceImport(clause) || ts.isNamespaceExport(clause)) return [EVERYTHING];
  return clause.elements.map((element) => (element.propertyName ?? element.name).text);
}

function visit(file: string, node: ts.Node): void {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const { importClause } = node;
    const names = namesOf(importClause?.namedBindings);
    if (importClause?.name !== undefined) names.push("default");
    use(file, node.moduleSpecifier.text, names);
  } else if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier !== undefined &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    const names = node.exportClause === undefined ? [EVERYTHING] : namesOf(node.exportClause);
    use(file, node.moduleSpecifier.text, names);
  } else if (
    ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword &&
    node.arguments[0] !== undefined &&
    ts.isStringLiteral(node.arguments[0])
  ) {
    use(file, node.arguments[0].text, [EVERYTHING]);
  } else if (
    // new URL("./worker.ts", import.meta.url): started, with all it has.
    ts.isNewExpression(node) &&
    node.arguments?.[0] !== undefined &&
    ts.isStringLiteral(node.arguments[0])
  ) {
    use(file, node.arguments[0].text, [EVERYTHING]);
  }
  ts.forEachChild(node, (child) => visit(file, child));
}

/** The names a file exports itself. */
function exportsOf(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ??
        false);
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      if (clause === undefined || !ts.isNamedExports(clause)) return [];
      return clause.elements.map(({ name }) => name.text);
    }
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? [name.text] : [],
      );
    }
    const named = statement as ts.Statement & { readonly name?: ts.Identifier };
    return named.name === undefined ? [] : [named.name.text];
  });
}

for (const file of files) {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  visit(file, source);
  exported.set(file, exportsOf(source));
}

/** True for a type that its file mentions besides where it declares it. */
function isTypeInUse(text: string, name: string): boolean {
  if (!new RegExp(`export (?:interface|type) ${name}\\b`, "u").test(text)) return false;
  return (text.match(new RegExp(`\\b${name}\\b`, "gu")) ?? []).length > 1;
}

let found = 0;
for (const [file, names] of exported) {
  if (isEntry(file)) continue;
  if (!reached.has(file)) {
    console.error(`${file}: nobody imports this file`);
    found += 1;
    continue;
  }
  const taken = used.get(file);
  if (taken?.has(EVERYTHING) === true) continue;
  const text = readFileSync(file, "utf8");
  for (const name of names.filter((each) => taken?.has(each) !== true)) {
    if (isTypeInUse(text, name)) continue;
    console.error(`${file}: nobody imports ${name}`);
    found += 1;
  }
}
if (found > 0) process.exitCode = 1;
else console.log(`${files.length} files, every export is used`);
