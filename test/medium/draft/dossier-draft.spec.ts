import { newId } from '@wor/platform';
import { DossierDraftService } from '@wor/services';
import { forgetDrafts } from '../../../apps/worker/src/schedule/forget-drafts.task.js';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let drafts: DossierDraftService;
let referralId: string;

beforeAll(async () => {
  caseload = await Caseload.create();
  drafts = new DossierDraftService(caseload.home);
});
afterAll(() => caseload.close());
beforeEach(async () => {
  referralId = await caseload.refer('in_contact');
});

const note = (text: string) => ({ name: 'note', values: [text] });
const keep = (key: string, text: string, form = 'contact') =>
  drafts.keep(caseload.world.coach, { referralId, form }, { key, fields: [note(text)] });
const read = (form = 'contact', actor = caseload.world.coach) =>
  drafts.read(actor, { referralId, form });

describe('a form about a client', () => {
  it('comes back as it was left, each form of a referral by itself', async () => {
    const key = newId();
    await keep(key, 'Belde om tien uur.');
    await keep(key, 'Belde om tien uur, geen gehoor.');
    await keep(newId(), 'Doet weer mee.', 'step.complete');
    expect(await read()).toMatchObject({ key, fields: [note('Belde om tien uur, geen gehoor.')] });
    expect(await read('step.complete')).toMatchObject({ fields: [note('Doet weer mee.')] });
    expect(await read('measure.ucla-3')).toBeUndefined();
  });

  it('stores nothing readable of it, and never a citizen service number (S-50)', async () => {
    const key = newId();
    const fields = [note('Kanariepiet'), { name: 'letter', values: ['BSN 111222333'] }];
    const form = { referralId, form: 'contact' };
    const { leftOut } = await drafts.keep(caseload.world.coach, form, { key, fields });
    expect(leftOut).toEqual(['letter']);
    expect((await read())?.fields).toEqual([note('Kanariepiet')]);
    const [row = ''] = await caseload.column<string>(
      'SELECT t::text FROM dossier_draft t WHERE referral_id = $1',
      [referralId],
    );
    expect(row).not.toContain(Buffer.from('Kanarie').toString('hex'));
    expect(row).not.toContain('Kanarie');
  });

  it('is gone once it was sent, and a save that comes too late brings nothing back', async () => {
    const { coach } = caseload.world;
    const key = newId();
    await keep(key, 'Half');
    await drafts.close(coach, { referralId, form: 'contact' }, key);
    expect(await read()).toBeUndefined();
    expect(await refusalOf(keep(key, 'Half en te laat'))).toBe('draft.sent');
    expect(await read()).toBeUndefined();
    await keep(newId(), 'Een nieuwe');
    expect((await read())?.fields).toEqual([note('Een nieuwe')]);
  });

  it('was never kept, and is still closed before a save that comes too late', async () => {
    const key = newId();
    await drafts.close(caseload.world.coach, { referralId, form: 'contact' }, key);
    expect(await refusalOf(keep(key, 'Te laat'))).toBe('draft.sent');
  });

  it('is its writer’s own: not of a colleague, another team or another region', async () => {
    const { lead, otherCoach, southCoach } = caseload.world;
    await keep(newId(), 'Van mij');
    expect(await read('contact', lead)).toBeUndefined();
    for (const stranger of [otherCoach, southCoach]) {
      expect(await refusalOf(read('contact', stranger))).toBe('not_found');
      const filled = { key: newId(), fields: [note('Van een ander')] };
      const form = { referralId, form: 'contact' };
      expect(await refusalOf(drafts.keep(stranger, form, filled))).toBe('not_found');
    }
  });

  it('has a name that the platform knows how to write down', async () => {
    expect(await refusalOf(keep(newId(), 'x', '../../etc'))).toBe('not_found');
  });

  it('goes after fourteen days', async () => {
    await keep(newId(), 'Lang geleden');
    const now = new Date(caseload.clock.now().getTime() + 15 * 24 * 3600_000);
    const { worker } = caseload.database;
    const asLeader = worker.transaction.bind(worker);
    expect(await forgetDrafts.run({ database: worker, now, asLeader })).toBeGreaterThan(0);
    expect(await read()).toBeUndefined();
  });
});
