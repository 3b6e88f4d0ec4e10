import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from '../embedded/apps.js';
import { processIdentity } from '../embedded/process-identity.js';

interface RecordedProcess {
  readonly name: string;
  readonly pid: number;
  /** Tells our process from a later one with the same pid. */
  readonly identity: string;
}

/** What `.data/run.json` holds while the application runs. */
interface Run {
  readonly supervisor: RecordedProcess;
  readonly children: readonly RecordedProcess[];
  /** Address of the pages, once they answer. */
  readonly address?: string;
  /** Environment for the operator's commands (`npm run wor`), once the database answers. */
  readonly commands?: Environment;
}

/** Somebody else runs in this folder already. */
export class AlreadyRunning extends Error {}

/** Keeps `.data/run.json`: who runs here, so that the next start can end what a kill -9 left. */
export class RunFile {
  private constructor(
    private readonly file: string,
    private run: Run,
  ) {}

  /**
   * Claims the folder for this process: refuses when its supervisor lives, and otherwise ends the
   * processes that a dead one left behind. Answers also how many those were.
   */
  static async claim(dataDir: string): Promise<{ runFile: RunFile; ended: number }> {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const file = join(dataDir, 'run.json');
    const earlier = readRun(file);
    if (earlier !== undefined && lives(earlier.supervisor)) throw already(earlier);
    const left = (earlier?.children ?? []).filter(lives);
    await endAll(left);
    rmSync(file, { force: true });
    const supervisor = record('supervisor', process.pid);
    const runFile = new RunFile(file, { supervisor, children: [] });
    runFile.claimFile();
    return { runFile, ended: left.length };
  }

  /** Notes a child of ours; a child of the same name before it is forgotten. */
  note(name: string, pid: number): void {
    const others = this.run.children.filter((child) => child.name !== name && lives(child));
    this.update({ children: [...others, record(name, pid)] });
  }

  update(change: Partial<Omit<Run, 'supervisor'>>): void {
    this.run = { ...this.run, ...change };
    this.write();
  }

  release(): void {
    rmSync(this.file, { force: true });
  }

  /** Of two starts at the same moment only one gets the name. */
  private claimFile(): void {
    const draft = this.draft();
    try {
      linkSync(draft, this.file);
    } catch {
      throw already(readRun(this.file));
    } finally {
      rmSync(draft, { force: true });
    }
  }

  /** Replaced in one step: a kill at any moment leaves the old text or the new one. */
  private write(): void {
    renameSync(this.draft(), this.file);
  }

  private draft(): string {
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(this.run, null, 2)}\n`, { mode: 0o600 });
    return draft;
  }
}

function record(name: string, pid: number): RecordedProcess {
  return { name, pid, identity: processIdentity(pid) ?? '' };
}

function lives({ pid, identity }: RecordedProcess): boolean {
  return identity !== '' && processIdentity(pid) === identity;
}

function already(run: Run | undefined): AlreadyRunning {
  const where = run?.address === undefined ? '' : ` at ${run.address}`;
  return new AlreadyRunning(
    `It already runs in this folder${where} (process ${run?.supervisor.pid}). Stop that one first.`,
  );
}

function readRun(file: string): Run | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Run;
  } catch {
    return undefined;
  }
}

async function endAll(left: readonly RecordedProcess[]): Promise<void> {
  for (const { pid } of left) signal(pid, 'SIGTERM');
  for (let turn = 0; turn < 80 && left.some(lives); turn += 1) await sleep(100);
  for (const child of left.filter(lives)) signal(child.pid, 'SIGKILL');
  for (let turn = 0; turn < 50 && left.some(lives); turn += 1) await sleep(100);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in between.
  }
}
