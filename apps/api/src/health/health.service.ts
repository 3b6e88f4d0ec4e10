import type { Health } from '@wor/contract';
import type { Home } from '@wor/services';

/** What this process stands on. The api needs PostgreSQL only; Redis and mail are the worker's. */
export class HealthService {
  private isStopping = false;

  constructor(
    private readonly home: Home,
    private readonly backends: string | undefined,
  ) {}

  /** From now on the process is not ready: the last requests are being finished. */
  stop(): void {
    this.isStopping = true;
  }

  async check(): Promise<Health> {
    const isUp = await this.reachesDatabase();
    const status = isUp && !this.isStopping ? 'ok' : 'down';
    return { status, checks: { database: { isUp, serves: this.backends } } };
  }

  private async reachesDatabase(): Promise<boolean> {
    try {
      await this.home.database.transaction(undefined, () => Promise.resolve());
      return true;
    } catch {
      return false;
    }
  }
}
