import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bury, compile, cruise, fixtures, format, lint } from './run-tools.js';

// The first line of each fixture says what bites it: `// bites: <tool>/<rule> [xN], …`.

const paths = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .sort();

function claims(path: string): string[] {
  const head = readFileSync(join(fixtures, path), 'utf8').split('\n')[0] ?? '';
  const said = /^\/\/ bites: (.*)$/.exec(head)?.[1];
  if (!said) throw new Error(`${path}: the first line names no rule`);
  if (said === 'nothing') return [];
  return said.split(', ').flatMap((one) => {
    const [, rule = '', times = '1'] = /^(\S+)(?: x(\d+))?$/.exec(one) ?? [];
    return Array<string>(Number(times)).fill(rule);
  });
}

const bitten = new Map<string, string[]>();
const bite = (path: string, tool: string, rules: readonly string[]): void => {
  // Without inline configuration ESLint also says in words that a comment has no effect.
  const named = rules.filter((rule) => !rule.includes(' ')).map((rule) => `${tool}/${rule}`);
  bitten.set(path, [...(bitten.get(path) ?? []), ...named]);
};

let linted: Awaited<ReturnType<typeof lint>>;
let cruised: Awaited<ReturnType<typeof cruise>>;
let dead: Awaited<ReturnType<typeof bury>>;
let compiled: Awaited<ReturnType<typeof compile>>;

beforeAll(async () => {
  let crooked: string[];
  [linted, cruised, dead, compiled, crooked] = await Promise.all([
    lint(),
    cruise(),
    bury(),
    compile(),
    format(),
  ]);
  for (const [path, rules] of Object.entries(linted.files)) bite(path, 'lint', rules);
  for (const { from, rule } of cruised.violations) bite(from, 'imports', [rule.name]);
  for (const [path, kinds] of dead) bite(path, 'dead', kinds);
  for (const path of crooked) bite(path, 'format', ['prettier']);
  for (const path of paths) {
    // Bad imports also break types in their own way; only the claimed codes count here.
    const codes = compiled.get(path) ?? [];
    bite(
      path,
      'types',
      [...new Set(codes)].filter((code) => claims(path).includes(`types/${code}`)),
    );
  }
}, 120_000);

describe('house rules', () => {
  it.each(paths)('%s is bitten by exactly what its first line says', (path) => {
    expect([...(bitten.get(path) ?? [])].sort()).toEqual(claims(path).sort());
  });

  it('every rule of our own has a fixture', () => {
    const claimed = new Set(paths.flatMap(claims));
    expect(linted.house.filter((rule) => !claimed.has(`lint/${rule}`))).toEqual([]);
  });

  it('every row of the import table has a fixture', () => {
    const claimed = new Set(paths.flatMap(claims));
    const names = cruised.ruleSetUsed.forbidden.map((rule) => rule.name);
    expect(names.filter((name) => !claimed.has(`imports/${name}`))).toEqual([]);
  });

  it('no rule is a mere warning', () => {
    const soft = cruised.ruleSetUsed.forbidden.filter((rule) => rule.severity !== 'error');
    expect([...linted.warnings, ...soft]).toEqual([]);
  });

  it('an unused dependency is found', () => {
    expect(dead.get('dead/package.json')).toEqual(['dependencies']);
  });

  it.each([
    ['a file of 300 lines', []],
    ['a file of 301 lines', ['max-lines']],
    ['a test of 500 lines', []],
    ['a test of 501 lines', ['max-lines']],
    ['a migration of 900 lines', []],
    ['a function of 40 lines', []],
    ['a function of 41 lines', ['max-lines-per-function']],
    ['a component of 81 lines', ['max-lines-per-function']],
  ])('%s is bitten by %j', (name, rules) => {
    expect(linted.texts[name]).toEqual(rules);
  });
});
