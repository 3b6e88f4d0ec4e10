import { ReachService } from '@wor/services';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PostOffice } from './office.js';

let office: PostOffice;
let gateway: Server;
let answer = 422;
let asked = 0;
beforeAll(async () => {
  gateway = createServer((request, response) => {
    asked += 1;
    request.resume().on('end', () => response.writeHead(answer).end());
  });
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const { port } = gateway.address() as AddressInfo;
  office = await PostOffice.open(`http://127.0.0.1:${port}/messages`);
  await office.allow('call-coming-to-client');
});
beforeEach(() => {
  answer = 422;
  office.catcher.setFault(undefined);
  office.caseload.clock.set('2026-11-20T09:00:00.000Z');
});
afterAll(async () => {
  await office.close();
  gateway.closeAllConnections();
  gateway.close();
});

let count = 0;

/** Somebody with a mobile number and an address for mail; `client` says what else is so. */
async function refer(client: object) {
  count += 1;
  const phone = `+3161239${String(1000 + count)}`;
  const email = `onbestelbaar${count}@voorbeeld.example`;
  const id = await office.caseload.refer('sent', { client: { phone, email, ...client } });
  office.caseload.clock.pass(11);
  await office.work();
  await office.work();
  return { id, email };
}

const messagesOf = (id: string) =>
  office.caseload.database.sql(
    `SELECT channel, status FROM client_message WHERE referral_id = $1 ORDER BY channel`,
    [id],
  );
const inboundOf = (id: string) =>
  office.caseload.column<string>(
    `SELECT kind FROM inbound_item WHERE referral_id = $1 ORDER BY kind`,
    [id],
  );
const rowsOf = (id: string, queue: string) =>
  office.caseload.database.sql(
    `SELECT state, last_error AS error FROM outbox
     WHERE referral_id = $1 AND queue = $2 AND kind = 'call-coming-to-client'`,
    [id, queue],
  );

const byMail = { contactPreference: 'mail', phone: '0201234567' };

describe('a message that cannot be sent', () => {
  // The catcher says 5.1.1 with a 550, also to the text: that is not about the recipient.
  it.each([554, 550])('by mail for a %s is told, goes another way, marks nothing', async (code) => {
    office.catcher.setFault({ kind: 'reject', code, at: 'text' });
    const { id } = await refer(byMail);
    expect(await rowsOf(id, 'mail')).toEqual([{ state: 'dead', error: `smtp.${code}` }]);
    expect(await messagesOf(id)).toEqual([
      { channel: 'letter', status: 'planned' },
      { channel: 'mail', status: 'dropped' },
    ]);
    expect(await inboundOf(id)).toEqual(['bounced']);
    const { ways } = await new ReachService(office.caseload.home).read(
      office.caseload.world.coach,
      id,
    );
    expect(ways.mail).toBe('usable');
  });

  it.each([400, 413, 422])('by SMS for an answer of %s goes by mail', async (status) => {
    answer = status;
    const { id, email } = await refer({});
    expect(await rowsOf(id, 'sms')).toEqual([{ state: 'dead', error: `sms.${status}` }]);
    expect(await messagesOf(id)).toEqual([
      { channel: 'mail', status: 'sent' },
      { channel: 'sms', status: 'dropped' },
    ]);
    expect(office.mailTo(email)).toHaveLength(1);
    expect(await inboundOf(id)).toEqual(['bounced']);
  });

  it('after eight delays is told too, and a retry of the dead letter sends nothing', async () => {
    office.catcher.setFault({ kind: 'reject', code: 451, at: 'text' });
    const { id, email } = await refer(byMail);
    expect(await rowsOf(id, 'mail')).toEqual([{ state: 'dead', error: 'smtp.451' }]);
    expect(await inboundOf(id)).toEqual(['bounced']);
    office.catcher.setFault(undefined);
    await office.caseload.database.sql(
      `UPDATE outbox SET state = 'pending', failures = 0 WHERE referral_id = $1 AND queue = 'mail' AND kind = 'call-coming-to-client'`,
      [id],
    );
    await office.work();
    expect(await rowsOf(id, 'mail')).toEqual([{ state: 'done', error: null }]);
    expect(office.mailTo(email)).toEqual([]);
    expect(await inboundOf(id)).toEqual(['bounced']);
  });

  it('in any way becomes a call for the team', async () => {
    office.catcher.setFault({ kind: 'reject', code: 554, at: 'text' });
    const { id } = await refer({ postcode: '', houseNumber: '' });
    expect(await messagesOf(id)).toEqual([
      { channel: 'mail', status: 'dropped' },
      { channel: 'sms', status: 'dropped' },
    ]);
    expect(await inboundOf(id)).toEqual(['bounced', 'bounced', 'unreachable']);
  });
});

describe('an SMS of which nobody knows whether it was sent', () => {
  it.each([409, 500])('for an answer of %s is tried eight times and no more', async (status) => {
    answer = status;
    const before = asked;
    const { id, email } = await refer({});
    expect(asked - before).toBe(8);
    expect(await rowsOf(id, 'sms')).toEqual([{ state: 'dead', error: `sms.${status}` }]);
    await office.work();
    expect(asked - before).toBe(8);
    expect(office.mailTo(email)).toHaveLength(1);
  });
});
