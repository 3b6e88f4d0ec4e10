import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileSms } from './file-sms.js';
import { HttpSms } from './http-sms.js';
import { openSms } from './open-sms.js';

interface Heard {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const delivery = {
  to: '+31612345678',
  text: 'Wij belden u. Kijk hier. https://wor.example/b/abc',
  reference: 'a1b2c3d4e5f6',
};

describe('SMS over HTTP', () => {
  let server: Server;
  let url = '';
  let heard: Heard[] = [];
  let answer: (response: ServerResponse) => void;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        heard.push({ path: request.url ?? '', headers: request.headers, body });
        answer(response);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
  });
  beforeEach(() => {
    heard = [];
    answer = (response) => response.writeHead(202).end('{"id":"1"}');
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  const send = (to = delivery.to, signal = new AbortController().signal): Promise<void> =>
    new HttpSms({ url, token: 'geheim', sender: 'Bericht' }).send({ ...delivery, to, signal });

  it('posts one JSON message under its reference, the secret in a header, no number in the address', async () => {
    await send();
    expect(heard).toMatchObject([
      {
        path: '/messages',
        headers: {
          'content-type': 'application/json',
          authorization: 'Bearer geheim',
          'idempotency-key': delivery.reference,
        },
      },
    ]);
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ from: 'Bericht', ...delivery });
  });

  it.each([
    [200, undefined],
    [409, 'delayed'],
    [408, 'delayed'],
    [400, 'refused'],
    [422, 'refused'],
    [401, 'unreachable'],
    [404, 'unreachable'],
    [429, 'unreachable'],
    [500, 'delayed'],
    [502, 'delayed'],
    [504, 'delayed'],
    [503, 'unreachable'],
    [302, 'unreachable'],
  ])('an answer of %s is %s', async (status, verdict) => {
    answer = (response) => response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
    const sent = await send().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(verdict === undefined ? sent : (sent as { verdict: string }).verdict).toBe(verdict);
    expect(heard).toHaveLength(1);
  });

  it('what the gateway says is not kept: it may repeat the number', async () => {
    answer = (response) => response.writeHead(422).end(`no ${delivery.to}`);
    const error: unknown = await send().catch((each: unknown) => each);
    expect(JSON.stringify({ ...(error as object), message: (error as Error).message })).toBe(
      '{"verdict":"refused","code":"sms.422","name":"MailError","message":"sms.422"}',
    );
  });

  it('an answer that never ends, never comes or breaks off counts: the gateway may have sent it', async () => {
    const unanswered = { verdict: 'delayed', code: 'sms.unanswered' };
    answer = () => undefined;
    const ending = new AbortController();
    setTimeout(() => ending.abort(), 50);
    await expect(send(delivery.to, ending.signal)).rejects.toMatchObject(unanswered);
    answer = (response) => response.end('x'.repeat(600_000));
    await expect(send()).rejects.toMatchObject(unanswered);
    answer = (response) => response.destroy();
    await expect(send()).rejects.toMatchObject(unanswered);
    expect(heard).toHaveLength(3);
  });

  it('a gateway that is not there is an outage', async () => {
    const gone = new HttpSms({ url: 'http://127.0.0.1:9/', token: 'geheim', sender: 'Bericht' });
    const { signal } = new AbortController();
    await expect(gone.send({ ...delivery, signal })).rejects.toMatchObject({
      ...{ verdict: 'unreachable', code: 'sms.unreachable' },
    });
  });

  it.each(['0612345678', '+31 612345678', '+3161234567890123', '+31612345678\r\nX: y'])(
    'nothing goes to %j',
    async (to) => {
      await expect(send(to)).rejects.toMatchObject({ code: 'sms.number' });
      expect(heard).toEqual([]);
    },
  );

  it.each(['http://10.0.0.1/', 'https://127.0.0.1:9/', 'https://169.254.169.254/'])(
    'S-36: a gateway at %s is never asked',
    async (private_) => {
      const gateway = new HttpSms({ url: private_, token: 'geheim', sender: 'Bericht' });
      const { signal } = new AbortController();
      await expect(gateway.send({ ...delivery, signal })).rejects.toMatchObject({
        verdict: 'unreachable',
      });
    },
  );
});

it('without a gateway an SMS waits where mail is real, and never seems sent', async () => {
  const none = openSms({ url: undefined, token: undefined, sender: 'Bericht', folder: undefined });
  const sending = none.send({ ...delivery, signal: new AbortController().signal });
  await expect(sending).rejects.toMatchObject({ verdict: 'unreachable', code: 'sms.no_gateway' });
});

describe('SMS to files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wor-sms-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('a repeat is the same file', async () => {
    const { signal } = new AbortController();
    const sms = new FileSms(join(folder, 'new'));
    await sms.send({ ...delivery, signal });
    await sms.send({ ...delivery, signal });
    const files = readdirSync(join(folder, 'new'));
    expect(files).toEqual([`${delivery.reference}.json`]);
    const path = join(folder, 'new', files[0] ?? '');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(delivery);
  });

  it('a reference is no path', async () => {
    const { signal } = new AbortController();
    const sending = new FileSms(folder).send({ ...delivery, reference: '../x', signal });
    await expect(sending).rejects.toMatchObject({ code: 'sms.reference' });
  });
});
