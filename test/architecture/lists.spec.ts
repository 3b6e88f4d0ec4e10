import ts from 'typescript';
import { namesIn, parse, walk } from './tree.js';

// Everything that grows is one file plus one line in the `index.ts` beside it.
const lists = [
  { folder: 'libs/domain/src/outcome/instruments' },
  { folder: 'libs/domain/src/matching/criteria' },
  { folder: 'libs/domain/src/matching/filters' },
  { folder: 'libs/domain/src/region/settings', only: /\.setting\.ts$/ },
  { folder: 'libs/domain/src/his-paste/recognisers', only: /^(?!text-pieces).*\.ts$/ },
  { folder: 'libs/services/src/launch/sources' },
  { folder: 'libs/domain/src/follow-up/kinds' },
  { folder: 'libs/domain/src/mail/mails' },
  { folder: 'libs/domain/src/mail/account-mails' },
  { folder: 'libs/reporting/src/reports' },
  { folder: 'libs/database/src/entities', only: /\.entity\.ts$/ },
  { folder: 'libs/database/src/migrations', only: /^\d+-.*\.ts$/ },
  { folder: 'apps/worker/src/schedule', only: /\.task\.ts$/ },
  { folder: 'apps/worker/src/queues', only: /\.queue\.ts$/ },
  { folder: 'apps/cli/src/commands' },
];

/** Per module that an index takes something from: the names it brings in by import or re-export. */
function namesByModule(index: ts.SourceFile, kind: 'import' | 'export'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const statement of index.statements) {
    const bindings =
      kind === 'import'
        ? ts.isImportDeclaration(statement) && statement.importClause?.namedBindings
        : ts.isExportDeclaration(statement) && !statement.isTypeOnly && statement.exportClause;
    if (!bindings || ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings)) continue;
    const { moduleSpecifier } = statement as ts.ImportDeclaration;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) continue;
    const names = bindings.elements.map((one) => one.name.text);
    found.set(moduleSpecifier.text, [...(found.get(moduleSpecifier.text) ?? []), ...names]);
  }
  return found;
}

/** The identifiers that stand in the lists of an index: arrays and objects. */
function namesInLists(index: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(index, (node) => {
    if (!ts.isArrayLiteralExpression(node) && !ts.isObjectLiteralExpression(node)) return;
    walk(node, (inner) => {
      if (ts.isIdentifier(inner)) names.add(inner.text);
    });
  });
  return names;
}

/** True when an index re-exports something of the module, or imports it into one of its lists. */
function stands(index: ts.SourceFile, module: string): boolean {
  if (namesByModule(index, 'export').has(module)) return true;
  const inLists = namesInLists(index);
  return (namesByModule(index, 'import').get(module) ?? []).some((name) => inLists.has(name));
}

const isVariant = (name: string, only = /\.ts$/): boolean =>
  only.test(name) && !/^(index|define-[a-z-]+)\.ts$|\.spec\.ts$/.test(name);

const rows = lists.flatMap(({ folder, only }) =>
  namesIn(folder)
    .filter((name) => isVariant(name, only))
    .map((name) => [folder, name] as const),
);

describe('lists', () => {
  it.each(rows)('%s/%s stands in the list of its index', (folder, name) => {
    const module = `./${name.replace(/\.ts$/, '.js')}`;
    expect(stands(parse(`${folder}/index.ts`), module)).toBe(true);
  });
});
