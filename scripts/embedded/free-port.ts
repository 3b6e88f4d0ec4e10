import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below where systems take the ports of outgoing connections from: one of those could sit on the
// port between the answer and its use.
const [first, end] = [15_000, 32_000];
const tries = 50;

/**
 * A TCP port that is free on loopback at this moment.
 * `preferred` is returned when it is free itself. Between the answer and its use another process
 * may take the port, so callers that bind it later retry.
 */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await canListen(preferred)) !== undefined) return preferred;
  for (let tried = 0; tried < tries; tried += 1) {
    const port = await canListen(randomInt(first, end));
    if (port !== undefined) return port;
  }
  throw new Error('no free port on 127.0.0.1');
}

function canListen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const bound = address !== null && typeof address === 'object' ? address.port : undefined;
      server.close(() => resolve(bound));
    });
  });
}
