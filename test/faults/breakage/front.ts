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

/**
 * A proxy as it stands before two apis: it asks the first one that takes the connection, and never
 * sends a request twice.
 */
export class Front {
  private readonly failed: string[] = [];
  private requests = 0;
  private targets: readonly string[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Front> {
    const server = createServer();
    const front = new Front(server);
    server.on('request', (asked, answer) => void front.pass(asked, answer));
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
    this.server.closeAllConnections();
    this.server.close();
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    this.requests += 1;
    const body = Buffer.concat(await asked.toArray());
    for (const target of this.targets) {
      const outcome = await forward({ asked, answer, body, target });
      if (outcome === 'refused') continue;
      if (outcome !== 'answered') this.failed.push(`${asked.method} was ${outcome}`);
      return;
    }
    this.failed.push(`${asked.method} found nobody`);
    answer.destroy();
  }
}

interface Forwarded {
  readonly asked: IncomingMessage;
  readonly answer: ServerResponse;
  readonly body: Buffer;
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
