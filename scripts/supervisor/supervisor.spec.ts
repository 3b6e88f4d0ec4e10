import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { processIdentity } from '../embedded/process-identity.js';
import { Keeper, type Running } from './keeper.js';
import { AlreadyRunning, RunFile } from './run-file.js';

const folder = mkdtempSync(join(tmpdir(), 'supervisor-'));
const dataDir = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const runs = (pid: number): boolean => processIdentity(pid) !== undefined;

/** Waits until `holds`, for at most 15 s. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 300 && !(await holds()); turn += 1) {
    await new Promise((next) => setTimeout(next, 50));
  }
}

function sleeper(): ChildProcess & { pid: number } {
  const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  child.unref();
  if (child.pid === undefined) throw new Error('sleep does not start');
  return Object.assign(child, { pid: child.pid });
}

/** Programs that stand in for the built ones: they answer on their port, or do their command. */
function standIns(): string {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, `${name}.mjs`), text);
    return join(folder, `${name}.mjs`);
  };
  const app = (portName: string): string => `
    import { createServer } from 'node:http';
    const server = createServer((request, response) => {
      if (request.url === '/die') process.exit(7);
      response.end(String(process.pid));
    });
    server.listen(Number(process.env.${portName}), '127.0.0.1');
    process.on('disconnect', () => process.exit(0));`;
  const logins = JSON.stringify([{ role: 'coach', email: 'c@x.example', password: 'secret-1' }]);
  const cli = `
    import { writeFileSync } from 'node:fs';
    if (process.argv[2] === 'practice-region')
      writeFileSync(process.argv.at(-1), ${JSON.stringify(logins)});
    if (process.argv[2] === 'watch') process.on('disconnect', () => process.exit(0));`;
  const entries = {
    api: write('api', app('API_PORT')),
    worker: write('worker', app('WORKER_PORT')),
    web: write('web', app('WEB_PORT')),
    cli: write('cli', cli),
  };
  const settings = {
    ...{ port: 3000, dataDir, logDir: join(dataDir, 'log') },
    hasPracticeRegion: true,
  };
  const supervise = resolve('scripts/supervisor/supervise.ts');
  return write(
    'run',
    `import { supervise } from ${JSON.stringify(supervise)};
     process.exit(await supervise(${JSON.stringify(settings)}, ${JSON.stringify(entries)}));`,
  );
}

interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly exited: Promise<number | null>;
}

function start(): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', standIns()], { stdio: 'pipe' });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  }
  const exited = new Promise<number | null>((done) => child.once('exit', done));
  return { process: child, output: () => chunks.join(''), exited };
}

function children(): number[] {
  const text = readFileSync(join(dataDir, 'run.json'), 'utf8');
  return (JSON.parse(text) as { children: { pid: number }[] }).children.map(({ pid }) => pid);
}

describe('the supervisor', () => {
  it('starts, restarts what dies, refuses a second start, and leaves nothing on Ctrl-C', async () => {
    const first = start();
    await until(() => first.output().includes('Stop with Ctrl-C'));
    expect(first.output()).toContain('c@x.example');
    expect(statSync(join(dataDir, 'run.json')).mode & 0o077).toBe(0);
    const pids = children();
    expect(pids).toHaveLength(6);

    const second = start();
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain('already runs');

    const address = /Ready: (\S+)/.exec(first.output())?.[1] ?? '';
    await fetch(`${address}/die`).catch(() => undefined);
    await until(() =>
      fetch(address).then(
        (answer) => answer.ok,
        () => false,
      ),
    );
    expect(first.output()).toContain('web ended (exit code 7)');

    const all = [...new Set([...pids, ...children()])];
    first.process.kill('SIGINT');
    expect(await first.exited).toBe(0);
    expect(all.filter(runs)).toEqual([]);
  }, 40_000);

  it('after kill -9 leaves nothing that the next start does not end', async () => {
    const first = start();
    await until(() => first.output().includes('Stop with Ctrl-C'));
    const pids = children();
    first.process.kill('SIGKILL');
    await first.exited;
    const second = start();
    await until(() => second.output().includes('Stop with Ctrl-C'));
    expect(pids.filter(runs)).toEqual([]);
    second.process.kill('SIGTERM');
    expect(await second.exited).toBe(0);
  }, 40_000);
});

describe('the run file', () => {
  const own = join(folder, 'own');

  it('refuses while its supervisor lives', async () => {
    const { runFile } = await RunFile.claim(own);
    await expect(RunFile.claim(own)).rejects.toThrow(AlreadyRunning);
    runFile.release();
  });

  it('ends what a dead supervisor recorded, and only that', async () => {
    const [left, stranger] = [sleeper(), sleeper()];
    const { runFile } = await RunFile.claim(own);
    runFile.note('left', left.pid);
    runFile.note('stranger', stranger.pid);
    const file = join(own, 'run.json');
    const run = JSON.parse(readFileSync(file, 'utf8')) as {
      supervisor: { identity: string };
      children: { pid: number; identity: string }[];
    };
    run.supervisor.identity = 'dead';
    for (const child of run.children) if (child.pid === stranger.pid) child.identity = 'reused';
    writeFileSync(file, JSON.stringify(run));

    const { runFile: next, ended } = await RunFile.claim(own);
    expect(ended).toBe(1);
    expect([left.pid, stranger.pid].map(runs)).toEqual([false, true]);
    stranger.kill('SIGKILL');
    next.release();
  });
});

describe('the keeper', () => {
  it('gives up after the sixth death in a row', async () => {
    let starts = 0;
    const mortal = (): Running => {
      starts += 1;
      const exited = Promise.resolve({ code: 1, signal: null });
      return { pid: 1, exited, stop: async () => undefined, kill9: async () => undefined };
    };
    const given = await new Promise<string>((giveUp) => {
      const keeper = new Keeper({
        say: () => undefined,
        note: () => undefined,
        giveUp,
        pauseMs: 1,
      });
      void keeper.keep('api', mortal);
    });
    expect(given).toBe('api ended 6 times in a row');
    expect(starts).toBe(6);
  });
});
