import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startMailCatcher, type MailCatcher } from './mail-catcher.js';

describe('the mail catcher', () => {
  const dir = mkdtempSync(join(tmpdir(), 'mail-'));
  let catcher: MailCatcher;

  const send = (to = 'gp@practice.example'): Promise<unknown> => {
    const { port } = catcher;
    const times = { connectionTimeout: 500, greetingTimeout: 500, socketTimeout: 500 };
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, ...times });
    const messageId = '<one@wor.example>';
    return transport.sendMail({ from: 'wor@wor.example', to, messageId, subject: 'S', text: 'T' });
  };

  beforeEach(async () => {
    catcher = await startMailCatcher({ dir });
  });
  afterEach(() => catcher.stop());
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('keeps each message with its Message-ID and receiver, also over a restart', async () => {
    await send('a@practice.example');
    await catcher.stop();
    catcher = await startMailCatcher({ dir });
    await send('b@practice.example');
    expect(catcher.messages().map(({ messageId, to }) => [messageId, to])).toEqual([
      ['<one@wor.example>', 'a@practice.example'],
      ['<one@wor.example>', 'b@practice.example'],
    ]);
  });

  it.each(['recipient', 'text'] as const)(
    'R-12: refuses with 451 at the %s, and heals',
    async (at) => {
      const before = catcher.messages().length;
      catcher.setFault({ kind: 'reject', code: 451, at });
      await expect(send()).rejects.toMatchObject({ responseCode: 451 });
      expect(catcher.messages()).toHaveLength(before);
      catcher.setFault(undefined);
      await send();
      expect(catcher.messages()).toHaveLength(before + 1);
    },
  );

  it('R-12: hangs after the text without keeping it', async () => {
    const before = catcher.messages().length;
    catcher.setFault({ kind: 'hang' });
    await expect(send()).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(catcher.messages()).toHaveLength(before);
  });

  it('R-02: keeps the message first and says so later', async () => {
    const before = catcher.messages().length;
    catcher.setFault({ kind: 'delay', ms: 200 });
    const sending = send();
    while (catcher.messages().length === before) await new Promise((next) => setTimeout(next, 10));
    const settled = await Promise.race([sending.then(() => 'sent'), Promise.resolve('waiting')]);
    expect(settled).toBe('waiting');
    await sending;
  });

  it('R-12: keeps the message and cuts the line', async () => {
    const before = catcher.messages().length;
    catcher.setFault({ kind: 'drop' });
    await expect(send()).rejects.toThrow(/clos|hang|reset/i);
    expect(catcher.messages()).toHaveLength(before + 1);
  });
});
