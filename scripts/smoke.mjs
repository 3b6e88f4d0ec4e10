import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// Does what somebody new does: clones, types `npm start`, logs in, looks at a page, presses Ctrl-C,
// and starts again. Exits with 1 and a sentence at the first thing that is not so.

const folder = mkdtempSync(join(tmpdir(), 'smoke-'));
const clone = join(folder, 'clone');
let running;

process.on('exit', () => {
  running?.process.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

execFileSync('git', ['clone', '--quiet', process.cwd(), clone], { stdio: 'inherit' });
const port = await freePort();
const first = await start();
await logIn();
await lookAtPage();
await pressCtrlC();
const second = await start();
expect(second < first / 2, `the second start took ${second} s, the first ${first} s`);
await pressCtrlC();
console.log(`smoke: started in ${first} s, again in ${second} s, nothing left running`);

function expect(holds, otherwise) {
  if (holds) return;
  console.error(`✗ ${otherwise}`);
  console.error(running?.output() ?? '');
  process.exit(1);
}

async function start() {
  const began = performance.now();
  const env = { ...process.env, PORT: String(port) };
  const child = spawn('npm', ['start'], { cwd: clone, env, detached: true, stdio: 'pipe' });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => chunks.push(chunk));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  running = { process: child, exited, output: () => Buffer.concat(chunks).toString() };
  const ready = () => running.output().includes('Stop with Ctrl-C');
  while (!ready() && child.exitCode === null) await sleep(100);
  expect(ready(), 'npm start ended before it was ready');
  expect(running.output().includes(`http://127.0.0.1:${port}`), 'the address was not printed');
  return Number(((performance.now() - began) / 1000).toFixed(1));
}

async function logIn() {
  const { API_URL } = runFile().commands;
  const [login] = [JSON.parse(readFileSync(join(clone, '.data/demo-logins.json'), 'utf8'))].flat();
  const response = await fetch(`${API_URL}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: login.email, password: login.password }),
  });
  expect(response.ok, `logging in by REST was answered ${response.status}`);
}

async function lookAtPage() {
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(response.ok, `the first page was answered ${response.status}`);
  expect((await response.text()).includes('<html lang="nl"'), 'the first page is not Dutch HTML');
}

async function pressCtrlC() {
  const { supervisor, children } = runFile();
  const pids = [supervisor, ...children].map(({ pid }) => pid);
  // A terminal sends it to the whole group: npm, its shell and our process.
  process.kill(-running.process.pid, 'SIGINT');
  await running.exited;
  for (let turn = 0; turn < 100 && pids.some(lives); turn += 1) await sleep(100);
  expect(!pids.some(lives), `still running after Ctrl-C: ${pids.filter(lives).join(' ')}`);
  expect(!existsSync(join(clone, '.data/run.json')), '.data/run.json is still there');
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function runFile() {
  return JSON.parse(readFileSync(join(clone, '.data/run.json'), 'utf8'));
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
