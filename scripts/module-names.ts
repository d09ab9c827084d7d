import ts from "typescript";

/** An import or re-export: where from, and which names; `EVERYTHING` for the whole module. */
export interface Taken {
  readonly specifier: string;
  readonly names: readonly string[];
}

/** What one source file takes from others, and what it offers them. */
export interface ModuleNames {
  readonly taken: readonly Taken[];
  readonly exported: readonly string[];
  /** Exported types that the file itself uses besides declaring them. */
  readonly ownTypes: ReadonlySet<string>;
}

/** Stands for every name of a module. */
export const EVERYTHING = "*";

/** Reads the imports and exports of a file's text; `file` tells its language by its ending. */
export function moduleNames(file: string, text: string): ModuleNames {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const taken: Taken[] = [];
  const mentions = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    const one = takenBy(node);
    if (one !== null) taken.push(one);
    if (ts.isIdentifier(node)) mentions.set(node.text, (mentions.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const types = source.statements.flatMap((statement) =>
    ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
      ? [statement.name.text]
      : [],
  );
  return {
    taken,
    exported: source.statements.flatMap(exportedBy),
    ownTypes: new Set(types.filter((name) => (mentions.get(name) ?? 0) > 1)),
  };
}

function takenBy(node: ts.Node): Taken | null {
  if (ts.isImportDeclaration(node)) {
    const names = namesOf(node.importClause?.namedBindings);
    if (node.importClause?.name !== undefined) names.push("default");
    return taking(node.moduleSpecifier, names);
  }
  if (ts.isExportDeclaration(node)) {
    const names = node.exportClause === undefined ? [EVERYTHING] : namesOf(node.exportClause);
    return taking(node.moduleSpecifier, names);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return taking(node.argument.literal, [EVERYTHING]);
  }
  const isImport =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  // new URL("./worker.ts", import.meta.url): started, with all it has.
  const isUrl = ts.isNewExpression(node) && node.expression.getText() === "URL";
  return isImport || isUrl ? taking(node.arguments?.[0], [EVERYTHING]) : null;
}

function taking(specifier: ts.Node | undefined, names: readonly string[]): Taken | null {
  const isText = specifier !== undefined && ts.isStringLiteral(specifier);
  return isText ? { specifier: specifier.text, names } : null;
}

/** The names an import or export clause takes from its module. */
function namesOf(clause: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (clause === undefined) return [];
  if (ts.isNamespaceImport(clause) || ts.isNamespaceExport(clause)) return [EVERYTHING];
  return clause.elements.map((element) => (element.propertyName ?? element.name).text);
}

function exportedBy(statement: ts.Statement): string[] {
  if (ts.isExportAssignment(statement)) return ["default"];
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    if (clause === undefined) return [];
    return ts.isNamedExports(clause)
      ? clause.elements.map(({ name }) => name.text)
      : [clause.name.text];
  }
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (kind: ts.SyntaxKind): boolean => modifiers.some((each) => each.kind === kind);
  if (!has(ts.SyntaxKind.ExportKeyword)) return [];
  if (has(ts.SyntaxKind.DefaultKeyword)) return ["default"];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundBy(name));
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

/** The names a variable's pattern binds: `{ a, b: [c] }` binds a and c. */
function boundBy(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : boundBy(element.name),
  );
}
