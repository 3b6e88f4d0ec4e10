import { once } from 'node:events';
import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What went wrong for a client behind it. */
export interface FrontCounts {
  readonly requests: number;
  readonly failed: readonly string[];
}

const lookEveryMs = 200;
/** Who comes beyond that waits in the proxy: an api that is asked more at once says that it is too much. */
const mostUnderWay = 20;

/**
 * A proxy as it stands before two apis: it asks the first one that says it is ready and takes the
 * connection, so many at a time, and never sends a request twice.
 */
export class Front {
  private readonly failed: string[] = [];
  private requests = 0;
  private targets: readonly string[] = [];
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly red = new Set<string>();
  private readonly looking: NodeJS.Timeout;

  private constructor(private readonly server: Server) {
    this.looking = setInterval(() => {
      for (const target of this.targets) void this.look(target);
    }, lookEveryMs);
  }

  static async open(): Promise<Front> {
    const server = createServer();
    const front = new Front(server);
    server.on('request', (asked, answer) => void front.take(asked, answer));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return front;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get counts(): FrontCounts {
    return { requests: this.requests, failed: this.failed };
  }

  /** Addresses in the order in which they are asked. */
  serve(targets: readonly string[]): void {
    this.targets = targets;
  }

  stop(): void {
    clearInterval(this.looking);
    this.server.closeAllConnections();
    this.server.close();
  }

  private async look(target: string): Promise<void> {
    const isReady = await fetch(`${target}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) this.red.delete(target);
    else this.red.add(target);
  }

  private async take(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const parts: Buffer[] | undefined = await asked.toArray().catch(() => undefined);
    // Whoever went away before all was said has asked nothing.
    if (parts === undefined) return;
    await this.inTurn(() => this.pass({ asked, answer, body: Buffer.concat(parts) }));
  }

  private async inTurn(pass: () => Promise<void>): Promise<void> {
    if (this.underWay >= mostUnderWay) await new Promise<void>((go) => this.waiting.push(go));
    else this.underWay += 1;
    try {
      await pass();
    } finally {
      // Whoever waited longest takes over the place.
      const next = this.waiting.shift();
      if (next === undefined) this.underWay -= 1;
      else next();
    }
  }

  private async pass(taken: Taken): Promise<void> {
    const { asked, answer } = taken;
    this.requests += 1;
    for (const target of this.targets.filter((one) => !this.red.has(one))) {
      const outcome = await forward({ ...taken, target });
      if (outcome === 'refused') continue;
      if (outcome !== 'answered') this.failed.push(`${asked.method} was ${outcome}`);
      return;
    }
    this.failed.push(`${asked.method} found nobody`);
    answer.destroy();
  }
}

interface Taken {
  readonly asked: IncomingMessage;
  readonly answer: ServerResponse;
  readonly body: Buffer;
}

interface Forwarded extends Taken {
  readonly target: string;
}

/** @returns `refused` when nobody took the connection, so that another may be asked */
function forward({ asked, answer, body, target }: Forwarded): Promise<string> {
  return new Promise((resolve) => {
    const { method, headers } = asked;
    const onward = request(
      new URL(asked.url ?? '/', target),
      { method, headers: { ...headers, connection: 'close' }, agent: false },
      (response) => {
        const status = response.statusCode ?? 500;
        answer.writeHead(status, response.headers);
        response.pipe(answer);
        response.once('end', () => resolve(status >= 500 ? `answered ${status}` : 'answered'));
        response.once('error', () => resolve('cut'));
      },
    );
    onward.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return resolve('refused');
      answer.destroy();
      resolve(`cut (${error.code ?? error.name})`);
    });
    onward.end(body);
  });
}
