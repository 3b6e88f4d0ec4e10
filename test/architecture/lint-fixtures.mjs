// Lints the fixture tree with the rules of this project and prints the findings as JSON.
// A process of its own: jest runs as CommonJS, ESLint loads its configuration as a module.
import { ESLint } from 'eslint';

const cwd = new URL('./fixtures', import.meta.url).pathname;
const eslint = new ESLint({ cwd, overrideConfigFile: '../../../eslint.config.mjs' });

const lines = (count) => Array.from({ length: count }, (_, i) => `export const a${i} = ${i};\n`);
const body = (count) => `{\n${'  run();\n'.repeat(count)}}`;
const run = 'declare const run: () => void;\n';
const size = (path, text) => ({ path, text });

/** Texts too long to keep as files; each takes the place of an existing fixture. */
const sizes = {
  'a file of 300 lines': size('libs/services/src/clock.ts', lines(300)),
  'a file of 301 lines': size('libs/services/src/clock.ts', lines(301)),
  'a test of 500 lines': size('libs/services/src/weak.spec.tsx', lines(500)),
  'a test of 501 lines': size('libs/services/src/weak.spec.tsx', lines(501)),
  'a migration of 900 lines': size('libs/database/src/migrations/1-create.ts', lines(900)),
  'a function of 40 lines': size(
    'libs/services/src/clock.ts',
    `${run}export function f(): void ${body(38)}\n`,
  ),
  'a function of 41 lines': size(
    'libs/services/src/clock.ts',
    `${run}export function f(): void ${body(39)}\n`,
  ),
  'a component of 81 lines': size(
    'apps/web/app/ui/picture.tsx',
    `${run}export function F() ${body(79)}\n`,
  ),
};

const rulesOf = (messages) => messages.map((one) => one.ruleId ?? one.message);

const files = {};
for (const result of await eslint.lintFiles('.')) {
  files[result.filePath.slice(cwd.length + 1)] = rulesOf(result.messages);
}
const texts = {};
for (const [name, { path, text }] of Object.entries(sizes)) {
  const [result] = await eslint.lintText([text].flat().join(''), { filePath: `${cwd}/${path}` });
  texts[name] = rulesOf(result.messages);
}
const warnings = [];
for (const path of ['libs/x.ts', 'apps/web/app/ui/x.tsx', 'test/x.spec.ts', 'scripts/x.mjs']) {
  const { rules } = await eslint.calculateConfigForFile(`${cwd}/${path}`);
  const soft = Object.entries(rules).filter(([, [level]]) => level === 1);
  warnings.push(...soft.map(([name]) => `${path}: ${name}`));
}
const { plugins } = await eslint.calculateConfigForFile(`${cwd}/libs/x.ts`);
const house = Object.keys(plugins.house.rules).map((name) => `house/${name}`);
process.stdout.write(JSON.stringify({ files, texts, warnings, house }));
