import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandWorks } from './executable.js';

export interface ChildExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process that this one started: it ends when asked, and on Linux also when we die. */
export interface Child {
  readonly pid: number;
  /** Settles once, when the process has ended. */
  readonly exited: Promise<ChildExit>;
  hasExited(): boolean;
  /** Asks politely, and kills after `graceMs`; resolves when the process has ended. */
  stop(): Promise<void>;
  /** SIGKILL to the process and the group it leads; resolves when it has ended. */
  kill9(): Promise<void>;
}

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Standard output and error are appended here. */
  readonly logFile: string;
  readonly cwd?: string;
  /** Opens an IPC channel: the child sees `disconnect` when this process is gone. */
  readonly ipc?: boolean;
  readonly stopSignal?: NodeJS.Signals;
  readonly graceMs?: number;
  readonly uid?: number;
  readonly gid?: number;
  /** Written to standard input, which is closed afterwards. */
  readonly input?: string;
}

/**
 * Starts a child in a process group of its own, so that Ctrl-C reaches only the supervisor and the
 * order of stopping stays ours (apps before databases).
 */
export function startChild(options: ChildOptions): Child {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'a', 0o600);
  const stopSignal = options.stopSignal ?? 'SIGTERM';
  const [command, args] = dyingWithUs(options.command, options.args, stopSignal);
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', log, log, ...ipcSlot(options)],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid }),
  });
  closeSync(log);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(options.input);
  return new RunningChild(child, stopSignal, options.graceMs ?? 25_000);
}

function ipcSlot(options: ChildOptions): 'ipc'[] {
  return options.ipc === true ? ['ipc'] : [];
}

/**
 * Wraps a command line so that the kernel sends `signal` when the process that started it dies,
 * even by kill -9. Where that cannot be had, the pid file is the only net.
 */
function dyingWithUs(
  command: string,
  args: readonly string[],
  signal: NodeJS.Signals,
): [string, string[]] {
  const name = signal.replace('SIG', '');
  if (process.platform !== 'linux' || !commandWorks('setpriv', '--pdeathsig', name, 'true')) {
    return [command, [...args]];
  }
  return ['setpriv', ['--pdeathsig', name, command, ...args]];
}

class RunningChild implements Child {
  readonly exited: Promise<ChildExit>;
  private ended = false;

  constructor(
    private readonly child: ChildProcess,
    private readonly stopSignal: NodeJS.Signals,
    private readonly graceMs: number,
  ) {
    this.exited = new Promise((resolve) => {
      const settle = (exit: ChildExit): void => {
        this.ended = true;
        resolve(exit);
      };
      child.once('exit', (code, signal) => settle({ code, signal }));
      child.once('error', () => settle({ code: 127, signal: null }));
    });
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  hasExited(): boolean {
    return this.ended;
  }

  async stop(): Promise<void> {
    if (this.ended) return;
    this.child.kill(this.stopSignal);
    const patience = new AbortController();
    const late = sleep(this.graceMs, 'late', { signal: patience.signal }).catch(() => 'over');
    if ((await Promise.race([this.exited, late])) === 'late') await this.kill9();
    patience.abort();
  }

  async kill9(): Promise<void> {
    if (this.ended || this.pid < 0) return;
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      this.child.kill('SIGKILL');
    }
    await this.exited;
  }
}
