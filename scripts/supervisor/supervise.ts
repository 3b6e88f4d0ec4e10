import { startApplication, type Entries } from './application.js';
import { say } from './console.js';
import { environmentOf, webAddress } from './environment.js';
import { Keeper } from './keeper.js';
import { AlreadyRunning, RunFile } from './run-file.js';
import type { Settings } from './settings.js';
import { summary } from './summary.js';

class StopAsked extends Error {}

/**
 * Runs the whole application until it is told to stop.
 * @returns the exit code: 0 after Ctrl-C or SIGTERM, 1 when it could not start or gave up
 */
export async function supervise(settings: Settings, entries: Entries = {}): Promise<number> {
  let claim: Awaited<ReturnType<typeof RunFile.claim>>;
  try {
    claim = await RunFile.claim(settings.dataDir);
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    say(error.message);
    return 1;
  }
  if (claim.ended > 0) say(`  ✓ ended ${claim.ended} processes that an earlier run left behind`);
  return new Supervisor(settings, claim.runFile).run(entries);
}

class Supervisor {
  /** Settles with the exit code as soon as there is a reason to stop. */
  private readonly ending: Promise<number>;
  private end: (code: number) => void = () => undefined;
  private asked = false;
  private readonly services: Keeper;
  private readonly apps: Keeper;

  constructor(
    private readonly settings: Settings,
    private readonly runFile: RunFile,
  ) {
    this.ending = new Promise((resolve) => (this.end = resolve));
    const options = {
      say: (line: string) => say(`  ! ${line}`),
      note: (name: string, pid: number) => runFile.note(name, pid),
      giveUp: (message: string) => this.fail(`${message}; see ${settings.logDir}`),
    };
    this.services = new Keeper(options);
    this.apps = new Keeper(options);
  }

  async run(entries: Entries): Promise<number> {
    const forget = this.listen();
    void this.start(entries).catch((error: unknown) => {
      if (!(error instanceof StopAsked)) this.fail(error instanceof Error ? error.message : error);
    });
    const code = await this.ending;
    this.asked = true;
    await this.apps.stop();
    await this.services.stop();
    this.runFile.release();
    forget();
    return code;
  }

  private async start(entries: Entries): Promise<void> {
    const { settings, runFile } = this;
    const { backends, ports } = await startApplication({
      ...{ settings, entries, services: this.services, apps: this.apps },
      goOn: () => {
        if (this.asked) throw new StopAsked();
      },
      commandsReady: (surroundings) =>
        runFile.update({ commands: environmentOf('cli', surroundings) }),
    });
    runFile.update({ address: webAddress(ports) });
    say(summary(settings, backends, ports));
  }

  private fail(message: unknown): void {
    if (!this.asked) say(`\n  ✗ ${String(message)}`);
    this.end(1);
  }

  /** The first signal stops in order, a second one at once. Answers how to stop listening. */
  private listen(): () => void {
    const stop = (): void => {
      if (this.asked) {
        void Promise.all([this.apps.kill9(), this.services.kill9()]);
        return;
      }
      this.asked = true;
      say('\n  Stopping …');
      this.end(0);
    };
    const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, stop);
    return () => {
      for (const signal of signals) process.off(signal, stop);
    };
  }
}
