import { newId } from '@wor/platform';
import type { FeedbackRecord } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

type Level = 'everything' | 'summary' | 'contact_only';

const secrets = ['Wandelen', 'Eenzaamheid', 'slaapt', 'Sport', 'van 8 naar 4', 'Activiteit'];

describe('feedback to the referrer', () => {
  let caseload: Caseload;

  beforeAll(async () => {
    caseload = await Caseload.create();
  });
  beforeEach(async () => {
    caseload.clock.set('2026-11-20T09:00:00.000Z');
    await caseload.database.sql(`UPDATE activity SET taken = 0, capacity = 30`);
  });
  afterAll(async () => {
    await caseload.close();
  });

  const lettersOf = async (referralId: string): Promise<readonly FeedbackRecord[]> =>
    (await caseload.referrals.read(caseload.world.referrer, referralId)).side.feedback;

  /** Two measurements, an activity, and closed with a letter. */
  async function close(shareLevel: Level): Promise<string> {
    const { world, measurements, clock } = caseload;
    const id = await caseload.refer('matching', { shareLevel });
    const measure = (moment: 'baseline' | 'closing', answers: readonly number[]) =>
      measurements.record(world.coach, id, { instrument: 'ucla-3', moment, answers });
    await measure('baseline', [3, 2, 3]);
    await caseload.start(id);
    clock.pass(60 * 24 * 60);
    await measure('closing', [1, 1, 2]);
    const letter = 'Zij slaapt nog slecht. Verder gaat het beter.';
    await caseload.act(id, 'complete', { reason: 'loneliness', outflow: 'movement', letter });
    return id;
  }

  it('says after closing what was done and how it went, when the client shares everything', async () => {
    const id = await close('everything');
    const letter = (await lettersOf(id)).at(-1);
    expect(letter).toMatchObject({ moment: 'closed', shareLevel: 'everything', mustAct: false });
    expect(letter?.sentences).toEqual([
      'Geen actie nodig.',
      'Er was contact met de inwoner.',
      'De begeleiding is gestopt op di 19 jan 2027.',
      'Meegedaan met: Activiteit 1.',
      'Het ging vooral om: Eenzaamheid.',
      'Gaat nu verder met: Sport of bewegen.',
      'Zij slaapt nog slecht. Verder gaat het beter.',
      'Eenzaamheid: van 8 naar 4.',
      'De inwoner vindt het goed dat u dit leest.',
    ]);
  });

  it('has no figure and one sentence of the coach in a summary', async () => {
    const sentences = (await lettersOf(await close('summary'))).at(-1)?.sentences ?? [];
    expect(sentences).toContain('Zij slaapt nog slecht.');
    expect(sentences.join(' ')).not.toMatch(/beter|van 8 naar 4/);
  });

  it('says nothing but that there was contact when the client wants no more', async () => {
    const id = await close('contact_only');
    expect((await lettersOf(id)).at(-1)?.sentences).toEqual([
      'Geen actie nodig.',
      'Er was contact met de inwoner.',
      'De inwoner wil dat u alleen dit leest.',
    ]);
  });

  it('holds, stored and opened by the coach, no more than the referrer may read', async () => {
    const id = await close('contact_only');
    const read = await caseload.referrals.read(caseload.world.coach, id);
    const letters = read.side.feedback;
    expect(letters).toEqual(await lettersOf(id));
    const text = letters.flatMap(({ sentences }) => sentences).join(' ');
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('goes by the level that the client chose at the intake, not by that of the referrer', async () => {
    const id = await caseload.refer('in_contact', { shareLevel: 'everything' });
    const intake = { wishes: ['movement'], dayParts: [] };
    const letter = 'Zij wil graag wandelen.';
    await caseload.act(id, 'do_intake', { intake, shareLevel: 'contact_only', letter });
    const [first] = await lettersOf(id);
    expect(first).toMatchObject({ moment: 'intake_done', shareLevel: 'contact_only' });
    expect(first?.sentences.join(' ')).not.toContain('wandelen');
  });

  it('is sealed, and its event tells no sentence', async () => {
    const id = await close('everything');
    const bodies = await caseload.column<Buffer>(
      `SELECT body FROM feedback WHERE referral_id = $1`,
      [id],
    );
    const stored = bodies.map((body) => body.toString('latin1')).join(' ');
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
    const payloads = await caseload.column<object>(
      `SELECT payload FROM event WHERE referral_id = $1 AND type = 'feedback.written'`,
      [id],
    );
    for (const payload of payloads) {
      expect(Object.keys(payload).sort()).toEqual([
        'feedbackId',
        'moment',
        'mustAct',
        'shareLevel',
      ]);
    }
  });

  it('does not take a BSN, and then the referral is not closed either', async () => {
    const id = await caseload.refer();
    const input = { reason: 'loneliness', outflow: 'none', letter: 'BSN 111222333' };
    expect(await refusalOf(caseload.act(id, 'complete', input))).toBe('text.bsn');
    const status = await caseload.column(`SELECT status FROM referral WHERE id = $1`, [id]);
    expect(status).toEqual(['matching']);
  });

  it('is read once: the first reading counts, at the same moment too', async () => {
    const { world, feedback, clock } = caseload;
    const id = await caseload.refer('intake_done');
    const [letter] = await lettersOf(id);
    const letterId = letter?.id ?? '';
    expect(letter?.readAt).toBeNull();
    const first = await feedback.acknowledge(world.referrer, id, letterId);
    expect(first.readAt).toEqual(new Date('2026-11-20T09:00:00.000Z'));
    clock.pass(60);
    await Promise.all([
      feedback.acknowledge(world.referrer, id, letterId),
      feedback.acknowledge(world.referrer, id, letterId),
    ]);
    expect((await lettersOf(id))[0]?.readAt).toEqual(first.readAt);
    const events = await caseload.events(id);
    expect(events.filter((type) => type === 'feedback.read')).toHaveLength(1);
    expect(await caseload.audited('feedback.acknowledge', id)).toEqual([0, 0, 0]);
  });

  it('is acknowledged by its own practice only, and under its own referral', async () => {
    const { world, feedback } = caseload;
    const [one, other] = [await caseload.refer('intake_done'), await caseload.refer('intake_done')];
    const letterId = (await lettersOf(one))[0]?.id ?? '';
    for (const actor of [world.siblingReferrer, world.farReferrer, world.coach, world.lead]) {
      expect(await refusalOf(feedback.acknowledge(actor, one, letterId))).toBe('not_found');
    }
    const { referrer } = world;
    expect(await refusalOf(feedback.acknowledge(referrer, other, letterId))).toBe('not_found');
    expect(await refusalOf(feedback.acknowledge(referrer, one, newId()))).toBe('not_found');
    expect(await caseload.audited('feedback.acknowledge', one)).toEqual([8, 8, 8, 8, 8]);
  });

  it('is a row that no other practice and no other welfare organisation can see', async () => {
    const { world, database } = caseload;
    await close('everything');
    for (const actor of [world.siblingReferrer, world.otherCoach, world.farReferrer]) {
      const rows = await database.app.transaction(actor, (tx) =>
        tx.query({ name: 'peek-feedback', text: 'SELECT id FROM feedback' }),
      );
      expect(rows).toEqual([]);
    }
  });
});
