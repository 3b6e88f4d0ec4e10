import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { rules } from './eslint.rules.mjs';

// Globs are relative to the working directory when the file is passed with --config, so
// test/architecture can lint its fixture tree with exactly these rules.

const tests = ['test/**', '**/*.spec.ts', '**/*.spec.tsx'];
const on = (names) => Object.fromEntries(names.map((name) => [`house/${name}`, 'error']));
const off = (...names) => Object.fromEntries(names.map((name) => [name, 'off']));
const lines = (max) => ['error', { max, skipBlankLines: false, skipComments: false }];
const functionLines = (max) => [
  'error',
  { max, skipBlankLines: true, skipComments: true, IIFEs: true },
];

const testRules = ['no-mock-of-ours', 'no-sleeping-test', 'no-weak-expectation', 'no-should-title'];

/** Rules of a plugin's set, each at `error`. */
const asErrors = (set) =>
  Object.fromEntries(
    Object.entries(set)
      .filter(([, level]) => level !== 'off' && level[0] !== 'off' && level !== 0)
      .map(([name, level]) => [
        name,
        Array.isArray(level) ? ['error', ...level.slice(1)] : 'error',
      ]),
  );

export default [
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/.react-router/',
      '.data/',
      'artifacts/',
      'coverage/',
      'test/architecture/fixtures/',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked.map((one) => ({ files: ['**/*.{ts,tsx}'], ...one })),
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { house: { rules }, '@typescript-eslint': tseslint.plugin },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-depth': ['error', 3],
      'max-lines': lines(300),
      'max-lines-per-function': functionLines(40),
      'no-console': 'error',
      'no-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      ...on(Object.keys(rules).filter((name) => !testRules.includes(name))),
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-readonly': 'error',
      // The silencer rule names all of these comments; one finding each is enough.
      '@typescript-eslint/ban-ts-comment': 'off',
      // A refused attempt is a promise on purpose in many handlers that have nothing to await.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: {
      ...asErrors(jsxA11y.flatConfigs.strict.rules),
      ...asErrors(reactHooks.configs.recommended.rules),
    },
  },
  // Components carry their markup.
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': functionLines(80) } },
  // Tests.
  {
    files: tests,
    rules: {
      'max-lines': lines(500),
      'max-lines-per-function': 'off',
      ...on(testRules),
      // A test may look at a status, and may drive Bull by hand to prove what it does.
      ...off('house/no-status-branch', 'house/no-queue-add', 'house/no-query-runner'),
      // Properties and table rows hand their values over by position.
      ...off('house/few-parameters'),
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // Who is allowed what the others are not.
  { files: ['libs/platform/**'], rules: off('house/no-clock', 'house/no-chance', 'house/no-env') },
  {
    files: ['test/**', 'scripts/**', '*.mjs', '**/*.config.{ts,mjs}'],
    rules: off('house/no-env'),
  },
  { files: ['scripts/**', 'test/**', '*.mjs'], rules: off('no-console') },
  { files: ['libs/database/src/transaction.ts'], rules: off('house/no-query-runner') },
  { files: ['libs/domain/src/referral/lifecycle.ts'], rules: off('house/no-status-branch') },
  { files: ['apps/worker/**', 'libs/platform/src/queue.ts'], rules: off('house/no-queue-add') },
  {
    files: [
      '*.{mjs,ts}',
      '**/*.config.{ts,mjs}',
      // Jest calls the default export of its global hooks.
      'test/{browser,support}/global-*.mjs',
      'apps/web/app/routes/**',
      'apps/web/app/{root,entry.server,entry.client}.tsx',
      'apps/web/app/routes.ts',
    ],
    rules: off('house/no-default-export'),
  },
  {
    files: [
      'libs/database/src/migrations/**',
      'apps/web/app/text/**',
      'libs/domain/src/**/text/**',
    ],
    rules: off('max-lines', 'max-lines-per-function'),
  },
];
