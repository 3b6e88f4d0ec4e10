import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { largestAt, refusesBody } from './body-limit.js';

const largest = 1000;

describe('a posted body', () => {
  let server: Server;
  let read = 0;

  beforeEach(async () => {
    read = 0;
    server = createServer((incoming, response) => {
      if (refusesBody(incoming, response, largest)) return;
      incoming.on('data', (chunk: Buffer) => (read += chunk.length));
      incoming.on('end', () => response.end('ok'));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  const post = (chunks: readonly string[], headers: Record<string, string> = {}) =>
    new Promise<number | undefined>((done, fail) => {
      const { port } = server.address() as AddressInfo;
      const sent = request({ port, host: '127.0.0.1', method: 'POST', headers }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      });
      sent.on('error', fail);
      for (const chunk of chunks) sent.write(chunk);
      if (headers['content-length'] === undefined) sent.end();
      else sent.flushHeaders();
    });

  it('is read when it is small, with a length or in chunks', async () => {
    expect(await post(['x'.repeat(500), 'x'.repeat(500)])).toBe(200);
    expect(read).toBe(1000);
  });

  it('is refused by its length before anything is read', async () => {
    expect(await post([], { 'content-length': '1001' })).toBe(413);
    expect(read).toBe(0);
  });

  it('is cut off when it comes in chunks and grows too large', async () => {
    expect(await post(['x'.repeat(600), 'x'.repeat(600)])).toBe(413);
  });
});

describe('how much may come in', () => {
  it.each(['/regio/importeren/people', '/inwoners/importeren', '/inwoners/importeren?nieuw=1'])(
    'is a whole file at %s',
    (url) => {
      expect(largestAt(url)).toBe(16 * 1024 * 1024);
    },
  );

  it.each(['/inwoners', '/inwoners/importeren/voorbeeld.csv', '/dossier/importeren', '/'])(
    'is a form at %s',
    (url) => {
      expect(largestAt(url)).toBe(256 * 1024);
    },
  );
});
