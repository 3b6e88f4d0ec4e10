import ts from 'typescript';
import { namesIn, parse, walk } from './tree.js';

// Everything that grows is one file plus one line in the `index.ts` beside it.
const lists = [
  { folder: 'libs/domain/src/outcome/instruments' },
  { folder: 'libs/domain/src/matching/criteria' },
  { folder: 'libs/mail/src/mails' },
  { folder: 'libs/reporting/src/reports' },
  { folder: 'libs/database/src/entities', only: /\.entity\.ts$/ },
  { folder: 'libs/database/src/migrations', only: /^\d+-.*\.ts$/ },
  { folder: 'apps/worker/src/schedule', only: /\.task\.ts$/ },
  { folder: 'apps/cli/src/commands' },
];

/** Per module that an index imports: the names it brings in. */
function importsOf(index: ts.SourceFile): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const statement of index.statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly) continue;
    const named = statement.importClause?.namedBindings;
    const names =
      named && ts.isNamedImports(named) ? named.elements.map((one) => one.name.text) : [];
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    found.set(from, [...(found.get(from) ?? []), ...names]);
  }
  return found;
}

/** The identifiers that stand in the lists of an index: arrays and objects. */
function listed(index: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(index, (node) => {
    if (!ts.isArrayLiteralExpression(node) && !ts.isObjectLiteralExpression(node)) return;
    walk(node, (inner) => {
      if (ts.isIdentifier(inner)) names.add(inner.text);
    });
  });
  return names;
}

const isVariant = (name: string, only = /\.ts$/): boolean =>
  only.test(name) && !/^(index|types?|[a-z]+-types?)\.ts$|\.spec\.ts$/.test(name);

const rows = lists.flatMap(({ folder, only }) =>
  namesIn(folder)
    .filter((name) => isVariant(name, only))
    .map((name) => [folder, name] as const),
);

describe('lists', () => {
  it.each(rows)('%s/%s stands in the list of its index', (folder, name) => {
    const index = parse(`${folder}/index.ts`);
    const imported = importsOf(index).get(`./${name.replace(/\.ts$/, '.js')}`) ?? [];
    expect(imported).not.toEqual([]);
    const inList = listed(index);
    expect(imported.some((one) => inList.has(one))).toBe(true);
  });

  it('every list has at least one variant once its folder is there', () => {
    const empty = lists.filter(({ folder, only }) => {
      const names = namesIn(folder);
      return names.includes('index.ts') && !names.some((name) => isVariant(name, only));
    });
    expect(empty).toEqual([]);
  });
});
