import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keepEveryCookie } from './every-cookie.js';

it('an answer with headers of its own keeps each of its cookies', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    keepEveryCookie(response);
    response.writeHead(303, ['location', '/', 'set-cookie', 'a=1', 'set-cookie', 'b=2']);
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
  await answer.text();
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(answer.headers.get('location')).toBe('/');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
