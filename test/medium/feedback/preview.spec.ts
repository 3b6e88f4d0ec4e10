import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
beforeAll(async () => {
  caseload = await Caseload.create();
});
afterAll(() => caseload.close());

const closings = [
  ['complete', { reason: 'loneliness', outflow: 'movement', letter: 'Zij wandelt nu elke week.' }],
  ['drop_out', { reason: 'cost' }],
  ['redirect', { redirectedTo: 'social_work' }],
] as const;

const levels = ['everything', 'summary', 'contact_only'] as const;

describe('the letter that a coach sees before closing', () => {
  it.each(closings)(
    'by %s is word for word what the referrer reads, at every level',
    async (action, input) => {
      const { world, referrals } = caseload;
      for (const shareLevel of levels) {
        const id = await caseload.refer('matching');
        const request = { id, action, input: { ...input, shareLevel } };
        const preview = await referrals.preview(world.coach, request);
        expect(preview.shareLevel).toBe(shareLevel);
        await referrals.act(world.coach, request);
        const { side } = await referrals.read(world.referrer, id);
        const sent = side.feedback.find(({ moment }) => moment === 'closed');
        expect(sent?.sentences).toEqual(preview.sentences);
        expect(sent).toMatchObject({ mustAct: preview.mustAct, shareLevel });
      }
    },
  );

  it('changes nothing, and is audited as a look', async () => {
    const id = await caseload.refer('matching');
    const before = await caseload.events(id);
    const [action, input] = closings[0];
    await caseload.referrals.preview(caseload.world.coach, { id, action, input });
    expect(await caseload.events(id)).toEqual(before);
    const rows = await caseload.column(
      `SELECT id FROM feedback WHERE referral_id = $1 AND moment = 'closed'`,
      [id],
    );
    expect(rows).toEqual([]);
    expect(await caseload.audited('letter.preview', id)).toEqual([0]);
  });

  it('is empty when somebody says why there is none', async () => {
    const id = await caseload.refer('matching');
    const input = { reason: 'other', outflow: 'none', noLetterReason: 'client_declines' };
    const preview = await caseload.referrals.preview(caseload.world.coach, {
      ...{ id, action: 'complete', input },
    });
    expect(preview.sentences).toEqual([]);
  });

  it('is refused for the same reasons as the step, and to everybody who may not take it', async () => {
    const { world, referrals } = caseload;
    const id = await caseload.refer('matching');
    const [action, input] = closings[0];
    const tries = [
      referrals.preview(world.coach, { id, action, input: { ...input, letter: '' } }),
      referrals.preview(world.coach, { id, action, input: { ...input, letter: 'BSN 111222333' } }),
      referrals.preview(world.otherCoach, { id, action, input }),
      referrals.preview(world.southCoach, { id, action, input }),
    ];
    const codes = await Promise.all(tries.map(refusalOf));
    expect(codes).toEqual(['letter.missing', 'text.bsn', 'not_found', 'not_found']);
  });

  it('cannot be asked for after closing, and neither can a contact be logged', async () => {
    const id = await caseload.refer('matching');
    const [action, input] = closings[0];
    await caseload.act(id, action, input);
    const code = 'referral.action_not_possible';
    const { world, referrals } = caseload;
    expect(await refusalOf(referrals.preview(world.coach, { id, action, input }))).toBe(code);
    expect(await refusalOf(caseload.act(id, 'log_attempt', { channel: 'phone' }))).toBe(code);
  });
});
