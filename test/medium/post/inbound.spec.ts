import { PostService, ReachService } from '@wor/services';
import { wor } from '../cli/wor.js';
import { PostOffice } from './office.js';

let office: PostOffice;
beforeAll(async () => {
  office = await PostOffice.open();
  await office.allow('call-coming-to-client');
});
beforeEach(() => office.caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => office.close());

let count = 0;

/** A client who got a mail, and the address for answers in it. */
async function written() {
  count += 1;
  const email = `post${count}@voorbeeld.example`;
  const client = { email, contactPreference: 'mail', phone: '0201234567' };
  const id = await office.caseload.refer('sent', { client });
  office.caseload.clock.pass(11);
  await office.work();
  const [mail] = office.mailTo(email);
  const address = /^Reply-To: (\S+)/m.exec(mail?.text ?? '')?.[1] ?? '';
  return { id, email, address };
}

const take = (lines: readonly string[], ...options: readonly string[]) =>
  wor(office.caseload.database.urls.worker, ['inbound', ...options], lines.join('\r\n'));

const answer = (to: string, text: string, more: readonly string[] = []) => [
  ...['From: iemand@voorbeeld.example', `To: ${to}`, `Message-ID: <${count}@x>`, ...more, '', text],
];

const report = (to: string, status: string) => [
  ...['From: MAILER-DAEMON@mx.example', `To: ${to}`, 'Auto-Submitted: auto-replied'],
  ...['Content-Type: multipart/report; report-type=delivery-status; boundary=x', '', '--x'],
  ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', ''],
  ...['Final-Recipient: rfc822; x@x.example', 'Action: failed', `Status: ${status}`, '--x--', ''],
];

async function itemsOf(id: string) {
  const posts = new PostService(office.caseload.home);
  const { inbound } = await posts.read(office.caseload.world.coach);
  return inbound.filter(({ referralId }) => referralId === id);
}

describe('an answer to a mail', () => {
  it('lies with the team once, sealed, with its words for the team only', async () => {
    const { id, address } = await written();
    const message = answer(address, 'Bel mij morgen, graag.');
    expect(await take(message)).toMatchObject({ code: 0, out: 'kept' });
    expect(await take(message)).toMatchObject({ code: 0, out: 'known' });
    expect(await itemsOf(id)).toMatchObject([{ kind: 'reply', text: 'Bel mij morgen, graag.' }]);
    const [row] = await office.caseload.database.sql<{ body: Buffer }>(
      `SELECT body FROM inbound_item WHERE referral_id = $1`,
      [id],
    );
    expect(row?.body.toString('latin1')).not.toContain('morgen');
    expect(await office.caseload.audited('inbound.receive', id)).toEqual([0, 0]);
  });

  it('of a referrer lands with the team too', async () => {
    const id = await office.caseload.refer('sent');
    await office.caseload.act(id, 'accept');
    await office.work();
    const { referrer } = office.caseload.world;
    const mails = office.mailTo(`${referrer.accountId}@test.example`);
    const address = /^Reply-To: (\S+)/m.exec(mails.at(-1)?.text ?? '')?.[1] ?? '';
    expect(await take(answer(address, 'Dank u wel.'))).toMatchObject({ out: 'kept' });
    expect(await itemsOf(id)).toMatchObject([{ kind: 'reply', text: 'Dank u wel.' }]);
  });

  it.each([
    ['no token', 'antwoord@wor.example'],
    ['a token that nobody gave', `antwoord+${'0'.repeat(32)}@wor.example`],
    ['the id of a referral', 'antwoord+01900000-0000-7000-8000-00000000dead@wor.example'],
  ])('with %s is dropped, and the mail server hears no more than that', async (_title, to) => {
    expect(await take(answer(to, 'x'))).toEqual({ code: 0, out: 'nobodys', err: '' });
  });

  it('of a machine is dropped: no loop begins', async () => {
    const { id, address } = await written();
    const away = answer(address, 'Ik ben er niet.', ['Auto-Submitted: auto-replied']);
    expect(await take(away)).toMatchObject({ out: 'automatic' });
    expect(await itemsOf(id)).toEqual([]);
  });

  it('while the database is away is asked for again', async () => {
    const away = await wor('postgresql://a:b@127.0.0.1:9/x', ['inbound'], 'To: x\r\n\r\nx');
    expect(away).toMatchObject({ code: 75, out: '' });
  });

  it('is asked for again whatever went wrong here, and nothing of it is told', async () => {
    const { address } = await written();
    const empty = new URL(office.caseload.database.urls.worker);
    empty.pathname = '/postgres';
    const message = answer(address, 'Bel mij morgen.').join('\r\n');
    const refused = await wor(empty.href, ['inbound'], message);
    expect(refused).toMatchObject({ code: 75, out: '' });
    expect(JSON.stringify(refused)).not.toContain('morgen');
  });
});

describe('mail that bounced', () => {
  it('from an address that is nobody’s marks it, tells the team once and takes another way', async () => {
    const { id, address } = await written();
    const bounce = report('noreply@wor.example', '5.1.1');
    expect(await take(bounce, '--to', address)).toMatchObject({ out: 'kept' });
    expect(await take(bounce, '--to', address)).toMatchObject({ out: 'known' });
    expect(await itemsOf(id)).toMatchObject([{ kind: 'bounced', text: null }]);
    const messages = await office.caseload.database.sql(
      `SELECT channel, status FROM client_message WHERE referral_id = $1 ORDER BY channel`,
      [id],
    );
    expect(messages).toEqual([
      { channel: 'letter', status: 'planned' },
      { channel: 'mail', status: 'sent' },
    ]);
  });

  it('for another reason tells the team and marks nothing', async () => {
    const { id, address } = await written();
    expect(await take(report(address, '5.2.2'))).toMatchObject({ out: 'kept' });
    expect(await itemsOf(id)).toMatchObject([{ kind: 'bounced' }]);
    const reach = new ReachService(office.caseload.home);
    const { ways } = await reach.read(office.caseload.world.coach, id);
    expect(ways.mail).toBe('usable');
  });
});
