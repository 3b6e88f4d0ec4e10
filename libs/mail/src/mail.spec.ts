import { composeMail, mails, type NotifyMail } from '@wor/domain';
import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { MailError, mailErrorOf, NobodysAddress } from './mail-error.js';
import { Mailer, serverOf } from './send-mail.js';

const origin = 'https://wor.example';

/** What must never be in ordinary mail: of persons, of places, of what is the matter with them. */
const canaries = [
  ...['Jansen', 'De Vries', 'Fatma', 'Yilmaz', '111222333', '01-02-1950', '1950', 'Dorpsstraat'],
  ...['eenzaam', 'rouw', 'geldzorgen', 'somber', 'Z15', 'P01', 'wandel', 'eetgroep', 'koffie'],
  ...['huisarts', 'praktijk', 'coach', 'welzijn', 'recept', 'WR-', 'gezond', 'client', 'patiënt'],
  ...['score', 'meting', 'vragenlijst', 'verwijzer', 'doorverwezen'],
];

async function rawOf(mail: NotifyMail): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true });
  const info = await transport.sendMail({
    ...composeMail(mail, mail.sample, { origin }),
    from: 'noreply@wor.example',
    to: 'iemand@example.nl',
    messageId: '<0123@wor.example>',
  });
  return (info.message as Buffer).toString('utf8');
}

describe('ordinary mail', () => {
  it.each(mails.map((mail) => [mail.code, mail] as const))(
    'M-02: %s holds no canary in any part of the decoded message',
    async (_code, mail) => {
      const raw = await rawOf(mail);
      const { headers, subject, text, html, from } = await PostalMime.parse(raw);
      const id = mail.sample.referralId;
      const screens = { referrer: `verwijzingen/${id}`, administrator: 'regio' } as const;
      const screen = new Map<string, string>(Object.entries(screens)).get(mail.to);
      const link = `${origin}/${screen ?? `dossier/${id}`}`;
      expect(text).toContain(link);
      expect(html).toContain(`href="${link}"`);
      expect(html).toContain('lang="nl"');
      expect(from?.name).toBe('');
      const decoded = [JSON.stringify(headers), subject, text, html].join('\n');
      // The path of the link is the name of a screen; the rest is read as the world reads it.
      const seen = decoded.replaceAll(link, '').toLowerCase();
      expect(canaries.filter((canary) => seen.includes(canary.toLowerCase()))).toEqual([]);
    },
  );

  it('M-02: a text that names what is the matter is found by the same check', async () => {
    const [mail] = mails;
    if (mail === undefined) throw new Error('The list is empty');
    const raw = await rawOf({ ...mail, body: 'Wijkteam eenzaamheid heeft nieuws.' });
    const { text } = await PostalMime.parse(raw);
    expect(canaries.some((canary) => text?.toLowerCase().includes(canary))).toBe(true);
  });
});

describe('sending', () => {
  const mailer = new Mailer({ smtpUrl: 'smtp://127.0.0.1:9', from: 'noreply@wor.example', origin });
  const [first] = mails;
  if (first === undefined) throw new Error('The list is empty');
  const mail = composeMail(first, first.sample, { origin });

  it.each([
    'a@b.example, c@d.example',
    'a@b.example\r\nRCPT TO:<c@d.example>',
    '"x@evil.example x"@b.example',
    'Naam <a@b.example>',
    'a(comment)@b.example',
    'group:a@b.example;',
  ])('S-34: the address %j gets nothing', async (to) => {
    const { signal } = new AbortController();
    const sending = mailer.send({ to, messageId: '<1@wor.example>', mail, signal });
    await expect(sending).rejects.toEqual(new MailError('refused', 'mail.address'));
  });

  it('a server that is not there is unreachable, which says nothing of the mail (R-12)', async () => {
    const { signal } = new AbortController();
    const sending = mailer.send({ to: 'a@b.example', messageId: '<1@wor.example>', mail, signal });
    await expect(sending).rejects.toMatchObject({ verdict: 'unreachable' });
  });

  it.each([
    ['EENVELOPE', 550, 'refused'],
    ['EMESSAGE', 554, 'refused'],
    ['EENVELOPE', 451, 'delayed'],
    ['EMESSAGE', 451, 'delayed'],
    ['EENVELOPE', 421, 'unreachable'],
    ['EAUTH', 535, 'unreachable'],
    ['EPROTOCOL', 554, 'unreachable'],
    ['ETIMEDOUT', undefined, 'unreachable'],
  ])('R-12: %s %s is %s', (code, responseCode, verdict) => {
    expect(mailErrorOf({ code, responseCode }).verdict).toBe(verdict);
  });

  it.each([
    ['RCPT TO', 550, '550 5.1.1 No such user', true],
    ['RCPT TO', 550, '550-5.1.1 No such\n550 5.1.1 user', true],
    ['RCPT TO', 550, '550 No such user here', true],
    ['RCPT TO', 550, '550 5.1.10 Null MX', true],
    ['RCPT TO', 550, '550 5.2.1 Closed', true],
    ['RCPT TO', 553, '553 5.1.3 Bad address', true],
    ['RCPT TO', 551, '551 5.1.6 Moved', true],
    ['RCPT TO', 550, '550 5.7.1 Policy of this server', false],
    ['RCPT TO', 550, '550 5.1.8 Bad sender', false],
    ['RCPT TO', 550, '550 5.1.7 Bad sender', false],
    ['RCPT TO', 552, '552 5.2.2 Full', false],
    ['RCPT TO', 553, '553 Relaying denied', false],
    ['RCPT TO', 554, '554 5.7.1 Relay access denied', false],
    ['RCPT TO', 450, '450 5.1.1 Later', false],
    ['MAIL FROM', 550, '550 5.1.1 You are blocked', false],
    ['MAIL FROM', 550, '550 You are blocked', false],
    ['DATA', 550, '550 5.7.1 Spam', false],
    ['DATA', 550, '550 Spam', false],
  ])('at %s %s, %j says that the address is nobody’s: %s', (...row) => {
    const [command, responseCode, response, isNobodys] = row;
    const code = command === 'DATA' ? 'EMESSAGE' : 'EENVELOPE';
    const error = mailErrorOf({ code, responseCode, command, response });
    expect(error instanceof NobodysAddress).toBe(isNobodys);
  });

  it('an address for answers that is none holds up all mail and blames nobody', async () => {
    const { signal } = new AbortController();
    const replyTo = 'Antwoord <antwoord@wor.example>';
    const delivery = { to: 'a@b.example', messageId: '<1@wor.example>', mail, signal, replyTo };
    await expect(mailer.send(delivery)).rejects.toMatchObject({
      ...{ verdict: 'unreachable', code: 'mail.reply_to' },
    });
  });

  it('the words of the server are not kept', () => {
    const error = mailErrorOf({
      code: 'EENVELOPE',
      responseCode: 550,
      message: 'no jan@b.example',
    });
    expect(JSON.stringify({ ...error, message: error.message })).not.toContain('jan');
  });

  it('M-06: encryption is demanded everywhere but on loopback', () => {
    expect(serverOf('smtp://mail.example:587').requireTLS).toBe(true);
    expect(serverOf('smtp://127.0.0.1:1025').requireTLS).toBe(false);
    expect(serverOf('smtp://mail:1025?requireTLS=false').requireTLS).toBe(false);
    expect(serverOf('smtps://u%40x:p@mail.example')).toMatchObject({
      ...{ secure: true, port: 465, auth: { user: 'u@x', pass: 'p' } },
    });
  });
});
