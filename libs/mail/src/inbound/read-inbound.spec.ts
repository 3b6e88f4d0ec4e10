import { bounceOf, isAutomatic, readableText, replyTokenIn } from '@wor/domain';
import { mostOctets, readInbound } from './read-inbound.js';

const token = '0123456789abcdef0123456789abcdef';
const to = `antwoord+${token}@wor.example`;

const raw = (lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\r\n'));

const report = (...fields: readonly string[]): Uint8Array =>
  raw([
    ...['From: MAILER-DAEMON@mx.example', `To: ${to}`, 'Auto-Submitted: auto-replied'],
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    ...['', '--x', 'Content-Type: text/plain', '', 'Sorry.', '--x'],
    ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', ''],
    ...[...fields, '', '--x', 'Content-Type: message/rfc822', ''],
    ...['From: noreply@wor.example', 'To: jan@voorbeeld.example', '', 'Wij belden u.', '--x--', ''],
  ]);

describe('mail that comes in', () => {
  it('gives the token of its address and the words of its plain part', async () => {
    const mail = await readInbound(
      raw(['From: jan@b.example', `To: "Antwoord" <${to}>`, 'Message-ID: <1@b>', '', 'Graag!', '']),
    );
    expect(replyTokenIn(mail.recipients)).toBe(token);
    expect(mail).toMatchObject({ messageId: '<1@b>', deliveryStatus: null, attachments: 0 });
    expect([mail.text.trim(), isAutomatic(mail)]).toEqual(['Graag!', false]);
  });

  it('believes the envelope first, and an address whose case a mail server changed', async () => {
    const mail = await readInbound(raw(['To: someone@else.example', '', 'x']), [to.toUpperCase()]);
    expect(replyTokenIn(mail.recipients)).toBe(token);
  });

  it.each([
    ['an address without a token', 'antwoord@wor.example'],
    ['a short one', 'antwoord+abc@wor.example'],
    ['one that is no token', `antwoord+${'z'.repeat(32)}@wor.example`],
    ['an endless one', `antwoord+${'a'.repeat(100_000)}@wor.example`],
  ])('with %s belongs to nobody', async (_title, address) => {
    const mail = await readInbound(raw([`To: ${address}`, '', 'x']));
    expect(replyTokenIn(mail.recipients)).toBeUndefined();
  });

  it('of HTML only gives its words, and runs and fetches nothing', async () => {
    const mail = await readInbound(
      raw([
        ...[`To: ${to}`, 'Content-Type: text/html', ''],
        '<style>p{}</style><script>alert(1)</script><p>Bel mij <b>morgen</b>.</p><img src="http://10.0.0.1/x">',
      ]),
    );
    expect(readableText(mail.text)).toMatch(/Bel mij\s+morgen/);
    expect(mail.text).not.toMatch(/<|script|10\.0\.0\.1/);
  });

  it.each([
    ['nothing at all', ''],
    ['noise', '\u0000\u0001\u0002'.repeat(1000)],
    ['an endless header', `Subject: ${'x'.repeat(200_000)}\r\n\r\nx`],
    [
      'a boundary that never comes',
      `To: ${to}\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\nx`,
    ],
    [
      'parts within parts without end',
      Array.from({ length: 200 }, (_, at) =>
        [`Content-Type: multipart/mixed; boundary=b${at}`, '', `--b${at}`, ''].join('\r\n'),
      ).join(''),
    ],
    ['a broken encoding', `To: ${to}\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%`],
  ])('of %s does not make it fall over', async (_title, text) => {
    const mail = await readInbound(Buffer.from(text), [to]);
    expect(replyTokenIn(mail.recipients)).toBe(token);
    expect(typeof readableText(mail.text)).toBe('string');
  });

  it('that is far too large is cut off, in time, and keeps what stands in front', async () => {
    const large = Buffer.alloc(mostOctets * 3, 'x');
    Buffer.from(`To: ${to}\r\n\r\nBel mij.\r\n`).copy(large);
    const mail = await readInbound(large);
    expect(replyTokenIn(mail.recipients)).toBe(token);
    expect(readableText(mail.text)).toMatch(/^Bel mij\./);
    expect(readableText(mail.text).length).toBeLessThanOrEqual(4000);
  }, 5000);

  it.each(['<style ', '<style', '<script>', '</style ', '<br ', '<', '&nbsp', '<style></style '])(
    'made of "%s" over and over is read in time',
    async (part) => {
      const html = part.repeat(Math.ceil(200_000 / part.length));
      const mail = raw([`To: ${to}`, 'Content-Type: text/html', '', html]);
      const begin = performance.now();
      const { text } = await readInbound(mail);
      expect(performance.now() - begin).toBeLessThan(1500);
      expect(typeof text).toBe('string');
    },
  );

  it('for nobody of ours has no text', async () => {
    const { text } = await readInbound(raw(['To: someone@else.example', '', 'Bel mij.']));
    expect(text).toBe('');
  });

  it('counts attachments and keeps none of them', async () => {
    const mail = await readInbound(
      raw([
        ...[`To: ${to}`, 'Content-Type: multipart/mixed; boundary=q', '', '--q', ''],
        ...['Zie bijlage.', '--q', 'Content-Type: application/pdf; name="../../x.pdf"'],
        ...['Content-Disposition: attachment', '', 'GEHEIM', '--q--', ''],
      ]),
    );
    expect(mail.attachments).toBe(1);
    expect(JSON.stringify(mail)).not.toMatch(/GEHEIM|x\.pdf/);
  });

  it.each([
    ['Auto-Submitted', 'auto-replied'],
    ['Auto-Submitted', 'auto-generated'],
    ['Precedence', 'bulk'],
    ['X-Autoreply', 'yes'],
    ['List-Id', '<nieuws.example>'],
  ])('with %s: %s was written by a machine', async (name, value) => {
    expect(isAutomatic(await readInbound(raw([`To: ${to}`, `${name}: ${value}`, '', 'x'])))).toBe(
      true,
    );
  });
});

describe('the report of a mail server', () => {
  it.each([
    ['5.1.1', 'failed', 'nobody'],
    ['5.1.10', 'failed', 'nobody'],
    ['5.2.1', 'failed', 'nobody'],
    ['5.1.6', 'failed', 'nobody'],
    ['5.1.7', 'failed', 'failed'],
    ['5.1.8', 'failed', 'failed'],
    ['5.1.4', 'failed', 'failed'],
    ['5.1.11', 'failed', 'failed'],
    ['5.2.2', 'failed', 'failed'],
    ['5.7.1', 'failed', 'failed'],
    ['4.4.1', 'failed', 'failed'],
    ['4.4.1', 'delayed', 'waiting'],
    ['2.0.0', 'delivered', 'waiting'],
    ['5.1.1', 'relayed', 'waiting'],
  ])('of %s and %s says %s', async (status, action, bounce) => {
    const fields = ['Final-Recipient: rfc822; jan@voorbeeld.example', `Action: ${action}`];
    const mail = await readInbound(report(...fields, `Status: ${status}`));
    expect(replyTokenIn(mail.recipients)).toBe(token);
    expect(bounceOf(mail.deliveryStatus ?? '')).toBe(bounce);
  });

  it('is read with folded lines, in any case and with a remark behind the status', async () => {
    const mail = await readInbound(report('ACTION:', '  failed', 'status: 5.1.1 (no such user)'));
    expect(bounceOf(mail.deliveryStatus ?? '')).toBe('nobody');
  });

  it.each(['', 'nonsense', 'Status: 5.1.1', `Action: ${'x'.repeat(100_000)}`])(
    'that says nothing waits',
    (text) => {
      expect(bounceOf(text)).toBe('waiting');
    },
  );
});

describe('what is kept of an answer', () => {
  it('is without what it quotes', () => {
    expect(readableText('Graag morgen.\r\n> Wij belden u.\r\n> Groet')).toBe('Graag morgen.');
  });

  it.each([
    ['under the quote', '> Wij belden u.\n> Groet\n\nGraag morgen.', 'Graag morgen.'],
    ['between quotes', '> Een?\nJa.\n > Twee?\nNee.', 'Ja.\nNee.'],
    ['that begins with Van', 'Van: mij mag het.\nGroet', 'Van: mij mag het.\nGroet'],
    ['in quote marks only', '> Graag morgen.', '> Graag morgen.'],
  ])('holds what was written %s', (_title, text, kept) => {
    expect(readableText(text)).toBe(kept);
  });

  it.each([
    ['as it is', '111222333'],
    ['in wide digits', '１１１２２２３３３'],
    ['with signs between that nobody sees', '111\u200b222\u2060333'],
    ['in groups', '111.222.333'],
  ])('is without a BSN %s, and keeps the other numbers', (_title, bsn) => {
    const text = readableText(`Mijn BSN is ${bsn}, bel mij op 0612345678, niet 88877766.`);
    expect(text).toBe('Mijn BSN is [weggehaald], bel mij op 0612345678, niet 88877766.');
  });
});
