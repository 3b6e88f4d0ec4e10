import type { Health } from '@wor/contract';
import type { Home } from '@wor/services';

/** What this process stands on. The api needs PostgreSQL only; Redis and mail are the worker's. */
export class HealthService {
  private isStopping = false;
  private asking: Promise<boolean> | undefined;

  /** @param probe where nobody waits for a connection, however busy the api is */
  constructor(
    private readonly probe: Home['database'],
    private readonly backends: string | undefined,
  ) {}

  /** From now on the process is not ready: the last requests are being finished. */
  stop(): void {
    this.isStopping = true;
  }

  async check(): Promise<Health> {
    // Whoever asks meanwhile gets the same answer.
    this.asking ??= this.reachesDatabase().finally(() => {
      this.asking = undefined;
    });
    const isUp = await this.asking;
    const status = isUp && !this.isStopping ? 'ok' : 'down';
    return { status, checks: { database: { isUp, serves: this.backends } } };
  }

  private async reachesDatabase(): Promise<boolean> {
    try {
      await this.probe.transaction(undefined, () => Promise.resolve());
      return true;
    } catch {
      return false;
    }
  }
}
