import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildAll } from './build.mjs';
import { checkNode, ensureInstalled } from './prepare.mjs';

// `npm test`: everything that needs no more than this repository, and the browser suite where a
// Chromium is found. The counts of each suite are kept in `.data/test/`.

const RESULTS = '.data/test';
// As many specs at a time as there are cores: each has a database, or an application, of its own. One
// more of those that wait for their database a third of the time.
const SUITES = [
  {
    name: 'small, architecture, medium',
    projects: ['small', 'architecture', 'medium'],
    most: availableParallelism() + 1,
  },
  { name: 'e2e', projects: ['e2e'] },
];
const IN_BROWSER = {
  name: 'browser',
  projects: ['browser'],
  more: ['--testSequencer=./test/browser/global-order.mjs'],
  // Each worker has a whole application beside its browser.
  most: Math.min(3, availableParallelism()),
};

checkNode();
await ensureInstalled();
await buildAll();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const chromium = findChromium();
const totals = [await lint()];
for (const suite of SUITES) totals.push(await runSuite(suite));
if (chromium === undefined) skipLoudly('browser');
else totals.push(await runSuite(IN_BROWSER));
report(totals);

async function lint() {
  console.error('\n━━ lint');
  const code = await inherit('npm', ['run', '--silent', 'lint']);
  return { name: 'lint', passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

async function runSuite({ name, projects, more = [], most = availableParallelism() }) {
  console.error(`\n━━ ${name}`);
  const outputFile = join(RESULTS, `${projects.at(-1)}.json`);
  const args = ['--selectProjects', ...projects, '--json', `--outputFile=${outputFile}`, ...more];
  const env = chromium === undefined ? {} : { CHROMIUM_PATH: chromium };
  // Left alone, jest keeps one core free: on a small machine that is half of it.
  args.push(`--maxWorkers=${most}`);
  const code = await inherit('node_modules/.bin/jest', args, env);
  const counts = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : {};
  const { numPassedTests: passed = 0, numFailedTests: tests = 0 } = counts;
  const broken = tests + (counts.numRuntimeErrorTestSuites ?? 0);
  // A suite that could not even run counts as one failure.
  return { name, passed, failed: code === 0 ? broken : Math.max(1, broken) };
}

function inherit(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function report(suites) {
  const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  writeFileSync(join(RESULTS, 'total.json'), JSON.stringify({ passed, failed, suites }));
  console.log('');
  for (const suite of suites) {
    console.log(`  ${suite.name}: ${suite.passed} passed, ${suite.failed} failed`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

function skipLoudly(name) {
  console.error(
    `\n!! SKIPPED: the ${name} suite. No Chromium found: install it or set CHROMIUM_PATH.\n`,
  );
}

function findChromium() {
  // The shell draws the same pages without a window around them, in half the time.
  const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
  const whole = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const names = [...shells, ...whole];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...found].find((path) => path && isExecutable(path));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
