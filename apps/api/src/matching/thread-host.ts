import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { IndexAnswer, IndexHost, IndexQuestion, MatchActivity } from '@wor/domain';
import type { IndexMessage, IndexReply } from './index-message.js';

interface Waiting {
  readonly resolve: (answer: IndexAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** An index in a thread of its own. When the thread breaks, whoever waits hears of it. */
export class ThreadHost implements IndexHost {
  private readonly thread: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private broken: Error | undefined;

  /** @param entry the compiled `index-thread` */
  constructor(entry: URL, options: WorkerOptions = {}) {
    this.thread = new Worker(entry, options);
    this.thread.unref();
    this.thread.on('message', (reply: IndexReply) => this.hear(reply));
    this.thread.on('error', (error) => this.fail(error));
    this.thread.on('exit', () => this.fail(new Error('The thread of the index has ended')));
  }

  add(activities: readonly MatchActivity[]): void {
    this.tell({ kind: 'add', activities });
  }

  change(id: string, activity: MatchActivity | null): void {
    this.tell({ kind: 'change', id, activity });
  }

  async ask(question: IndexQuestion): Promise<IndexAnswer> {
    return new Promise((resolve, reject) => {
      if (this.broken !== undefined) return reject(this.broken);
      const number = (this.asked += 1);
      this.waiting.set(number, { resolve, reject });
      this.tell({ kind: 'ask', number, question });
    });
  }

  close(): void {
    this.tell({ kind: 'close' });
  }

  private tell(message: IndexMessage): void {
    this.thread.postMessage(message);
  }

  private hear({ number, answer }: IndexReply): void {
    this.waiting.get(number)?.resolve(answer);
    this.waiting.delete(number);
  }

  private fail(error: Error): void {
    this.broken ??= error;
    for (const { reject } of this.waiting.values()) reject(this.broken);
    this.waiting.clear();
  }
}
