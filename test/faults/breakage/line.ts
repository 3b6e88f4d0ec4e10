import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

type Condition = 'whole' | 'cut' | 'silent';

/** One connection that goes through. */
interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** A line between two processes that can be cut, and over which packets can get lost. */
export class Line {
  private readonly pairs = new Set<Pair>();
  private readonly waiting = new Set<Socket>();
  private condition: Condition = 'whole';

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  /** @param address of the service, with host and port */
  static async to(address: string): Promise<Line> {
    const server = createServer();
    const line = new Line(server, new URL(address));
    server.on('connection', (near: Socket) => line.take(near));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return line;
  }

  /** The same address, but over this line. */
  over(address: string): string {
    const url = new URL(address);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Every connection is reset, and every new one too. */
  cut(): void {
    this.condition = 'cut';
    for (const { near, far } of this.pairs) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
    for (const near of this.waiting) near.resetAndDestroy();
  }

  /** Nothing arrives any more, and nobody is told (half-open). */
  silence(): void {
    this.condition = 'silent';
    for (const { near, far } of this.pairs) {
      near.pause();
      far.pause();
    }
  }

  /** Whole again; what was lost on the way is sent again, as TCP does. */
  heal(): void {
    this.condition = 'whole';
    for (const { near, far } of this.pairs) {
      near.resume();
      far.resume();
    }
    for (const near of this.waiting) this.join(near);
    this.waiting.clear();
  }

  stop(): void {
    this.cut();
    this.server.close();
  }

  private take(near: Socket): void {
    near.on('error', () => undefined);
    if (this.condition === 'cut') near.resetAndDestroy();
    else if (this.condition === 'whole') this.join(near);
    else {
      near.pause();
      this.waiting.add(near);
      near.once('close', () => this.waiting.delete(near));
    }
  }

  private join(near: Socket): void {
    if (near.destroyed) return;
    const far = connect(Number(this.target.port), this.target.hostname);
    const pair = { near, far };
    this.pairs.add(pair);
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true);
      from.on('data', (octets) => into.write(octets));
      from.on('end', () => into.end());
      from.on('error', () => undefined);
      from.on('close', () => {
        into.destroy();
        this.pairs.delete(pair);
      });
    }
  }
}
