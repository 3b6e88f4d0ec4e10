import { ClientService, InboundService, PostService, ReachService } from '@wor/services';
import { testKeys } from '../../support/database.js';
import { PostOffice } from './office.js';

let office: PostOffice;
beforeAll(async () => {
  office = await PostOffice.open();
  await office.allow('call-coming-to-client');
});
beforeEach(() => office.caseload.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => office.close());

/** Somebody to whom a message left, or for whom a letter is planned. */
async function written(client: object) {
  const { caseload } = office;
  const id = await caseload.refer('sent', { client: { phone: '0201234567', ...client } });
  caseload.clock.pass(11);
  await office.work();
  await caseload.act(id, 'accept');
  const [messageId = ''] = await caseload.column<string>(
    `SELECT id FROM client_message WHERE referral_id = $1`,
    [id],
  );
  return { id, messageId };
}

async function edit(id: string, changes: object): Promise<void> {
  const { database, home, world } = office.caseload;
  const [row] = await database.sql<{ id: string; version: number }>(
    `SELECT c.id, c.version FROM client c JOIN referral r ON r.client_id = c.id WHERE r.id = $1`,
    [id],
  );
  const { id: clientId = '', version = 0 } = row ?? {};
  await new ClientService(home).edit(world.coach, { id: clientId, changes, version });
}

const waysOf = async (id: string) => {
  const { home, world } = office.caseload;
  return (await new ReachService(home).read(world.coach, id)).ways;
};

function bounce(messageId: string) {
  const { database, clock } = office.caseload;
  const token = testKeys.postToken('reply', messageId);
  return new InboundService({ database: database.worker, clock, keys: testKeys }).receive({
    ...{ recipients: [`antwoord+${token}@wor.example`], headers: {}, attachments: 0 },
    ...{ text: '', messageId: '<x@mx.example>' },
    deliveryStatus: 'Reporting-MTA: dns; mx.example\n\nAction: failed\nStatus: 5.1.1\n',
  });
}

describe('what comes back from an old address', () => {
  it('by mail marks that one, and leaves the new one usable', async () => {
    const old = { email: 'oud@voorbeeld.example', contactPreference: 'mail' };
    const { id, messageId } = await written(old);
    await edit(id, { email: 'nieuw@voorbeeld.example' });
    expect(await bounce(messageId)).toBe('kept');
    expect(await waysOf(id)).toMatchObject({ mail: 'usable' });
    await edit(id, { email: old.email });
    expect(await waysOf(id)).toMatchObject({ mail: 'broken' });
  });

  it('on paper marks that one, and leaves the new one usable', async () => {
    const { id, messageId } = await written({ email: '', houseNumber: '71' });
    const posts = new PostService(office.caseload.home);
    const { coach } = office.caseload.world;
    await posts.move(coach, messageId, 'tick');
    await edit(id, { houseNumber: '72' });
    await posts.move(coach, messageId, 'return');
    expect(await waysOf(id)).toMatchObject({ letter: 'usable' });
    await edit(id, { houseNumber: '71' });
    expect(await waysOf(id)).toMatchObject({ letter: 'broken' });
  });
});
