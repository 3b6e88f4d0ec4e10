/** Work that is done again and again: never twice at once, and sooner when somebody calls. */
export class Ticker {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isCalled = false;
  private isStopped = true;

  /**
   * @param everyMs the rest between two turns
   * @param work one turn
   * @param onError told of a turn that failed; the next turn comes all the same
   */
  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.isStopped = false;
    this.wake();
  }

  /** Takes a turn now, or right after the one that is under way. */
  wake(): void {
    if (this.isStopped) return;
    this.isCalled = true;
    this.running ??= this.turns();
  }

  /** Resolves when the turn that is under way is over. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async turns(): Promise<void> {
    clearTimeout(this.timer);
    while (this.isCalled && !this.isStopped) {
      this.isCalled = false;
      await this.work().catch(this.onError);
    }
    this.running = undefined;
    if (this.isStopped) return;
    this.timer = setTimeout(() => this.wake(), this.everyMs);
  }
}
