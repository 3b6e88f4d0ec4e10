import type { LeasedRow } from '@wor/database';
import { engineOf, mailCodeOf, type Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { MailCodeService, RoleSwitchService, type LoginOutcome } from '@wor/services';
import { contentOf } from '../../../apps/worker/src/processors/mail-content.js';
import { Caseload, refusalOf } from '../../support/caseload.js';
import { testKeys } from '../../support/database.js';

let caseload: Caseload;
let codes: MailCodeService;
beforeAll(async () => {
  caseload = await Caseload.create();
  codes = new MailCodeService(caseload.home);
});
afterAll(() => caseload.close());

// Every case comes from a network of its own, so that no case uses up the tries of another.
let networks = 0;
const from = () => ({ origin: { address: `10.9.${(networks += 1)}.1` } });

const emailOf = ({ accountId }: Actor): string => `${accountId}@test.example`;
const provider = async (): Promise<Actor> => {
  const { provider: organisationId, person } = caseload.world;
  return person({ organisationId, role: 'provider', name: 'Wim Wandel' });
};
const ask = async (email: string): Promise<string> =>
  (await codes.ask(email, from().origin)).request;
/** As the mail holds it. */
const codeFor = (request: string): string => mailCodeOf(testKeys.linkToken('code', request));
const enter = (request: string, code: string): Promise<LoginOutcome> =>
  codes.enter({ request, code, ...from() });
const mailsFor = ({ accountId }: Actor): Promise<string[]> =>
  caseload.column<string>(
    `SELECT reference ->> 'linkId' FROM outbox
     WHERE kind = 'account.code_asked' AND reference ->> 'accountId' = $1 ORDER BY id`,
    [accountId],
  );
const addRole = (actor: Actor, role: string): Promise<unknown> =>
  caseload.database.sql(
    `INSERT INTO membership (id, region_id, account_id, organisation_id, role, display_name, team_ids)
     VALUES ($1, $2, $3, $4, $5, 'Wim', $6)`,
    [
      newId(),
      actor.regionId,
      actor.accountId,
      caseload.world.welfare,
      role,
      [caseload.world.north],
    ],
  );

describe('a code by mail', () => {
  it('lets a provider in once, as it was typed, without what a password would prove', async () => {
    const actor = await provider();
    const request = await ask(` ${emailOf(actor).toUpperCase()} `);
    const code = codeFor(request);
    const open = await enter(request, `${code.slice(0, 4)} ${code.slice(4)}`);
    if (open.kind !== 'open') throw new Error('The code did not open a session');
    expect(open.session).toMatchObject({ role: 'provider', isFresh: false, hasRole: true });
    const factors = await caseload.column(`SELECT factors FROM session WHERE account_id = $1`, [
      actor.accountId,
    ]);
    expect(factors).toEqual([['mail_code']]);
    expect(await refusalOf(enter(request, code))).toBe('mail_code.refused');
  });

  it('is in the mail to that address alone, and nowhere else', async () => {
    const actor = await provider();
    const request = await ask(emailOf(actor));
    expect(await mailsFor(actor)).toEqual([request]);
    const row: LeasedRow = {
      ...{ id: newId(), token: newId(), queue: 'mail', kind: 'code-asked-to-account' },
      ...{ referralId: null, runAt: caseload.clock.now(), attempts: 1, failures: 0 },
      ...{ regionId: actor.regionId, organisationId: actor.organisationId },
      reference: { accountId: actor.accountId, linkId: request },
    };
    const engine = engineOf(actor.organisationId, actor.regionId);
    const maker = { keyRing: testKeys, clock: caseload.clock, origin: 'https://wor.example' };
    const content = await caseload.database.worker.transaction(engine, (tx) =>
      contentOf(tx, row, maker),
    );
    expect(content?.to).toBe(emailOf(actor));
    const code = codeFor(request);
    expect(content?.mail.text).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
    const kept = await caseload.database.sql(
      `SELECT o.reference::text, encode(t.id_hash, 'hex') AS hash FROM outbox o, login_ticket t
       WHERE o.reference ->> 'linkId' = $1 AND t.account_id = $2`,
      [request, actor.accountId],
    );
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(code);
  });

  it('is refused after five tries, also when the sixth is right', async () => {
    const request = await ask(emailOf(await provider()));
    const wrong = codeFor(newId());
    for (let at = 0; at < 5; at += 1) {
      expect(await refusalOf(enter(request, wrong))).toBe('mail_code.refused');
    }
    expect(await refusalOf(enter(request, codeFor(request)))).toBe('mail_code.refused');
  });

  it('is refused after ten minutes, and not because somebody asked for another one', async () => {
    const actor = await provider();
    const first = await ask(emailOf(actor));
    const second = await ask(emailOf(actor));
    expect(await enter(first, codeFor(first))).toMatchObject({ kind: 'open' });
    const [lasts] = await caseload.column<boolean>(
      `SELECT expires_at BETWEEN now() + interval '9 minutes' AND now() + interval '10 minutes'
       FROM login_ticket WHERE account_id = $1 AND used_at IS NULL`,
      [actor.accountId],
    );
    expect(lasts).toBe(true);
    await caseload.database.sql(
      `UPDATE login_ticket SET expires_at = now() - interval '1 second' WHERE account_id = $1`,
      [actor.accountId],
    );
    expect(await refusalOf(enter(second, codeFor(second)))).toBe('mail_code.refused');
  });

  it('goes out to nobody with another role, besides or instead, and answers the same', async () => {
    const { coach } = caseload.world;
    const both = await provider();
    await addRole(both, 'coach');
    const closed = await provider();
    await caseload.database.sql(`UPDATE account SET is_disabled = true WHERE id = $1`, [
      closed.accountId,
    ]);
    for (const actor of [coach, both, closed]) {
      const request = await ask(emailOf(actor));
      expect(request).toMatch(/^[0-9a-f-]{36}$/);
      expect(await mailsFor(actor)).toEqual([]);
      expect(await refusalOf(enter(request, codeFor(request)))).toBe('mail_code.refused');
    }
    expect(await ask('niemand@test.example')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('goes out three times in ten minutes and no more', async () => {
    const actor = await provider();
    for (let at = 0; at < 5; at += 1) await ask(emailOf(actor));
    expect(await mailsFor(actor)).toHaveLength(3);
  });

  it('opens no other role that came later', async () => {
    const actor = await provider();
    const request = await ask(emailOf(actor));
    const open = await enter(request, codeFor(request));
    if (open.kind !== 'open') throw new Error('The code did not open a session');
    await addRole(actor, 'coach');
    const [coachId = ''] = await caseload.column<string>(
      `SELECT id FROM membership WHERE account_id = $1 AND role = 'coach'`,
      [actor.accountId],
    );
    const switches = new RoleSwitchService(caseload.home);
    expect(await refusalOf(switches.switch(actor, open.token, coachId))).toBe('not_found');
  });
});
