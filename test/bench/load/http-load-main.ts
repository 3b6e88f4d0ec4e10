import { connect, type Socket } from 'node:net';

/**
 * A load generator in a process of its own that costs less than what it measures: requests are
 * written to raw keep-alive connections and of each answer only status and length are read.
 * It takes one order after another from its parent and answers each with what it counted.
 */
export interface LoadOrder {
  readonly port: number;
  readonly token: string;
  readonly connections: number;
  readonly milliseconds: number;
  /** Makes the persons of this order different from those of every other order. */
  readonly tag: string;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** In milliseconds, one per request. */
  readonly latencies: readonly number[];
  /** How many answers had another status than 201, by status. */
  readonly refused: Readonly<Record<string, number>>;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A surname nobody else has, spelt from the number. */
const spell = (number: number): string =>
  [...String(number)].map((digit) => letters[Number(digit)] ?? 'x').join('');

/** A telephone that no other round has: who is called on the same one may be the same person. */
function phoneOf(tag: string, number: number): string {
  const start = [...tag].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 80_000_000, 7);
  return `06${String(10_000_000 + ((start + number) % 80_000_000))}`;
}

function requestOf(order: LoadOrder, number: number): string {
  const key = `bench-${order.tag}-${number}`;
  const day = String((number % 28) + 1).padStart(2, '0');
  const body = JSON.stringify({
    client: {
      name: `A. Van${spell(number)}${order.tag}`,
      birthDate: `19${50 + (number % 40)}-03-${day}`,
      phone: phoneOf(order.tag, number),
      email: `${order.tag}${number}@proef.example`,
      postcode: '1291 AB',
      houseNumber: '12',
      contactPreference: 'phone',
      bestTime: 'in de ochtend',
    },
    reasonCode: 'loneliness',
    hope: 'Weer onder de mensen komen en wat meer bewegen in de eigen buurt.',
    consent: { given: true, textVersion: 'referral-1', how: 'spoken' },
    shareLevel: 'summary',
  });
  return (
    `POST /referrals HTTP/1.1\r\nHost: 127.0.0.1:${order.port}\r\nConnection: keep-alive\r\n` +
    `Authorization: Bearer ${order.token}\r\nIdempotency-Key: ${key}\r\n` +
    `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
}

/** Where an answer ends and what its status was; undefined while it is still coming in. */
function readAnswer(text: string): { end: number; status: string } | undefined {
  const head = text.indexOf('\r\n\r\n');
  if (head === -1) return undefined;
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1] ?? 0);
  const end = head + 4 + length;
  return text.length < end ? undefined : { end, status: text.slice(9, 12) };
}

class Load {
  private number = 0;
  private readonly latencies: number[] = [];
  private readonly refused: Record<string, number> = {};
  private readonly began = performance.now();

  constructor(private readonly order: LoadOrder) {}

  async run(): Promise<LoadResult> {
    await Promise.all(Array.from({ length: this.order.connections }, () => this.connection()));
    const seconds = (performance.now() - this.began) / 1000;
    const { latencies, refused } = this;
    return { requests: latencies.length, seconds, latencies, refused };
  }

  private connection(): Promise<void> {
    return new Promise((resolve, reject) => {
      const { port } = this.order;
      const socket = connect({ host: '127.0.0.1', port, noDelay: true });
      socket.setEncoding('latin1');
      socket.once('error', reject);
      socket.once('connect', () => this.converse(socket, resolve));
    });
  }

  private converse(socket: Socket, done: () => void): void {
    let text = '';
    let sentAt = 0;
    const next = (): void => {
      if (performance.now() - this.began >= this.order.milliseconds) {
        socket.end(done);
        return;
      }
      this.number += 1;
      sentAt = performance.now();
      socket.write(requestOf(this.order, this.number));
    };
    socket.on('data', (chunk: string) => {
      text += chunk;
      const answer = readAnswer(text);
      if (answer === undefined) return;
      text = text.slice(answer.end);
      this.note(answer.status, performance.now() - sentAt);
      next();
    });
    next();
  }

  private note(status: string, milliseconds: number): void {
    this.latencies.push(milliseconds);
    if (status !== '201') this.refused[status] = (this.refused[status] ?? 0) + 1;
  }
}

process.on('message', (order: LoadOrder) => {
  new Load(order).run().then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
