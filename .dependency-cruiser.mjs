// The import table of docs/architecture.md. Paths are relative to the working directory, so
// test/architecture can cruise its fixture tree with exactly these rules.

const libs = {
  contract: [],
  domain: [],
  platform: [],
  database: ['domain', 'platform'],
  interop: ['domain'],
  documents: ['domain', 'platform'],
  mail: ['domain', 'platform', 'database', 'interop'],
  reporting: ['domain', 'platform', 'database', 'interop'],
  services: ['domain', 'platform', 'database'],
};

const process = ['domain', 'platform', 'database', 'mail', 'reporting', 'interop', 'services'];
const apps = {
  'apps/api': [
    ...['contract', 'domain', 'platform', 'database', 'reporting', 'interop', 'services'],
    'documents',
  ],
  'apps/worker': process,
  'apps/cli': process,
  'apps/web/app': ['contract', 'domain'],
  'apps/web/(?!app/)': ['contract', 'domain', 'platform'],
};

const spec = '\\.spec\\.tsx?$';
const packages = (...names) => `node_modules/(${names.join('|')})/`;
const row = (name, from, allowed) => ({
  name: `table/${name}`,
  severity: 'error',
  comment: `may import ${allowed.join(', ') || 'no other lib'}`,
  from: { path: from },
  to: { path: '^libs/', pathNot: allowed.map((lib) => `^libs/${lib}/`) },
});

const rowName = (path) => path.replace('/(?!app/)', '-server').replaceAll('/', '-');

export default {
  forbidden: [
    ...Object.entries(libs).map(([lib, allowed]) =>
      row(`libs-${lib}`, `^libs/${lib}/`, [lib, ...allowed]),
    ),
    ...Object.entries(apps).map(([app, allowed]) => row(rowName(app), `^${app}`, allowed)),
    {
      name: 'database-in-modules-only',
      comment: 'In the api only the modules wire the database; verbs live in services.',
      severity: 'error',
      from: { path: '^apps/api/', pathNot: ['(\\.module|/main)\\.ts$', spec] },
      to: { path: '^libs/database/' },
    },
    {
      name: 'no-app-from-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-app-from-lib',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-test-from-source',
      severity: 'error',
      from: { path: '^(apps|libs|scripts)/', pathNot: spec },
      to: { path: ['^test/', spec] },
    },
    {
      name: 'through-the-index',
      comment: 'Across libs only what the index of a lib exports.',
      severity: 'error',
      from: { path: '^(?:apps|libs)/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'by-the-alias',
      comment: 'Across libs as @wor/<lib>, never by a relative path.',
      severity: 'error',
      from: { path: '^(?:apps|libs)/([^/]+)/' },
      to: {
        path: '^libs/[^/]+/src/index\\.ts$',
        pathNot: '^libs/$1/',
        dependencyTypesNot: ['aliased', 'aliased-tsconfig', 'aliased-tsconfig-paths'],
      },
    },
    {
      name: 'not-myself-by-alias',
      comment: 'Inside a lib by relative paths.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: {
        path: '^libs/$1/',
        dependencyTypes: ['aliased', 'aliased-tsconfig', 'aliased-tsconfig-paths'],
      },
    },
    {
      name: 'pure',
      comment: 'domain and contract need no package and nothing of Node.',
      severity: 'error',
      from: { path: '^libs/(domain|contract)/', pathNot: spec },
      to: { pathNot: '^(libs|apps|test)/' },
    },
    {
      name: 'who-knows-sql',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/(database|reporting)/', spec] },
      to: { path: packages('typeorm', 'pg', 'pg-[^/]+', '@nestjs/typeorm', '@types/pg') },
    },
    {
      name: 'who-knows-mail',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/mail/', spec] },
      to: { path: packages('nodemailer', '@types/nodemailer') },
    },
    {
      name: 'who-knows-bull',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: ['^apps/worker/', '^libs/platform/src/queue\\.ts$', spec],
      },
      to: { path: packages('bull', '@nestjs/bull', '@nestjs/bull-shared') },
    },
    {
      name: 'pages-have-no-server',
      comment: 'Pages are rendered from data; what needs Node stands in a .server file.',
      severity: 'error',
      from: { path: '^apps/web/app/', pathNot: ['\\.server\\.tsx?$', spec] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pages-few-packages',
      severity: 'error',
      from: { path: '^apps/web/app/', pathNot: spec },
      to: {
        path: 'node_modules/',
        pathNot: packages(
          'react',
          'react-dom',
          'react-router',
          '@react-router/[^/]+',
          '@types/react',
          '@types/react-dom',
          'isbot',
          'qrcode',
          '@types/qrcode',
          '@utrecht/[^/]+',
          '@nl-design-system-unstable/[^/]+',
          '@fontsource/[^/]+',
          'd3-[^/]+',
          'topojson-client',
        ),
      },
    },
    {
      name: 'no-development-package',
      comment: 'The production image has no devDependencies.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: [spec, '\\.config\\.ts$', '^apps/web/app/routes\\.ts$'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^(apps|libs|scripts|test)/' },
      to: { couldNotResolve: true, pathNot: ['\\+types/', '^virtual:', '\\.css\\?url$'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: {
      path: ['^(dist|\\.data|apps/web/build|apps/web/\\.react-router|test/architecture/fixtures)/'],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
