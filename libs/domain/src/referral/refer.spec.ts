import fc from 'fast-check';
import { outcomeOf, sampleActor, sampleNow } from '../../../../test/support/referral-sample.js';
import { roles } from '../access.js';
import { civilDate } from '../calendar/index.js';
import { DomainError, type FieldProblem } from '../error.js';
import { isBsn } from '../identity/index.js';
import { defaultNorms, defaultReasons } from '../region/index.js';
import { checkOrder, refer, type CheckedOrder, type ReferralOrder } from './refer.js';
import { statuses } from './referral.js';

const lists = { reasons: defaultReasons, consentTexts: ['referral-1'] };
const today = civilDate('2026-11-20');
const consent = { given: true, textVersion: 'referral-1', how: 'spoken' } as const;

type Change = Omit<Partial<ReferralOrder>, 'client'> & {
  readonly client?: Partial<ReferralOrder['client']>;
};

const orderOf = ({ client, ...change }: Change = {}): ReferralOrder => ({
  client: { name: 'A. Proef', birthDate: '01-02-1950', phone: '06 12345678', ...client },
  reasonCode: 'loneliness',
  consent,
  ...change,
});

const check = (order: ReferralOrder): CheckedOrder => checkOrder(order, lists, today);

function problemsOf(order: ReferralOrder): readonly FieldProblem[] {
  try {
    check(order);
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.details.fields ?? [];
    throw error;
  }
}

/** What was checked, written as if somebody typed it again. */
function retyped({ needs, ...order }: CheckedOrder): ReferralOrder {
  const { name, birthDate, language } = order;
  const typed = { phone: order.phone, email: order.email, postcode: order.postcode };
  const rest = { houseNumber: order.houseNumber, hope: order.hope, icpc: order.icpc };
  const given = Object.fromEntries(
    Object.entries({ ...typed, ...rest, ...needs }).filter(([, value]) => value !== null),
  );
  const { hope, icpc, ...client } = given as Record<string, never>;
  return {
    client: { name, birthDate, language, ...client },
    reasonCode: order.reasonCode,
    ...(hope === undefined ? {} : { hope }),
    ...(icpc === undefined ? {} : { icpc }),
    isUrgent: order.isUrgent,
    consent: { given: true, ...order.consent },
    shareLevel: order.shareLevel,
  };
}

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

const anyOrder: fc.Arbitrary<ReferralOrder> = fc.record(
  {
    client: fc.record(
      {
        ...{ name: anyText, birthDate: anyText, phone: anyText, email: anyText, postcode: anyText },
        ...{ houseNumber: anyText, language: anyText, contactPreference: anyText },
        ...{
          bestTime: anyText,
          contactPerson: anyText,
          barriers: fc.array(anyText),
          needsInterpreter: fc.boolean(),
        },
      },
      { requiredKeys: ['name', 'birthDate'] },
    ),
    reasonCode: anyText,
    icpc: anyText,
    hope: anyText,
    isUrgent: fc.boolean(),
    consent: fc.record({
      given: fc.boolean(),
      textVersion: anyText,
      how: fc.constantFrom('spoken', 'written', 'online'),
    }),
    shareLevel: fc.constantFrom('everything', 'summary', 'contact_only'),
  },
  { requiredKeys: ['client', 'reasonCode', 'consent'] },
);

const name = fc
  .tuple(fc.constantFrom('A.', 'Ali', ' Jan '), fc.constantFrom('Proef', 'de Vries', 'Öz '))
  .map((parts) => parts.join(' '));

const goodOrder: fc.Arbitrary<ReferralOrder> = fc.record({
  client: fc.record(
    {
      name,
      birthDate: fc.constantFrom('01-02-1950', '1950-02-01', '01021950', '29-02-1948'),
      phone: fc.constantFrom('06 12345678', '0031612345678', '+31 6 1234 5678', '020-1234567'),
      email: fc.constantFrom('a.proef@post.example', ' A.Proef@Post.example '),
      postcode: fc.constantFrom('9991 ab', '9991AB', ' 9992 Cd '),
      houseNumber: fc.constantFrom('12', ' 12a '),
      bestTime: fc.constantFrom('na tienen', ' '),
      contactPreference: fc.constantFrom('phone', ''),
      barriers: fc.constantFrom([], ['hearing']),
      needsInterpreter: fc.boolean(),
    },
    { requiredKeys: ['name', 'birthDate', 'phone'] },
  ),
  reasonCode: fc.constantFrom(...defaultReasons.map(({ code }) => code)),
  icpc: fc.constantFrom('Z68', ' ', 'P76'),
  hope: fc.constantFrom('Weer meedoen. ', '', 'Naar buiten'),
  consent: fc.constant(consent),
});

const bsn = fc
  .integer({ min: 1_000_000, max: 99_999_999 })
  .map((digits) => String(digits).padStart(8, '0'))
  .chain((digits) =>
    fc.constantFrom(
      ...Array.from({ length: 10 }, (_, last) => `${digits}${last}`).filter(isBsn),
      '',
    ),
  )
  .filter((text) => text !== '');

const written = fc
  .tuple(bsn, fc.constantFrom('', ' ', '.', '-'), fc.constantFrom('', 'bsn ', 'nr: '))
  .map(([text, between, before]) => {
    const groups = [text.slice(0, 3), text.slice(3, 6), text.slice(6)];
    return `${before}${groups.join(between)} graag`;
  });

const freeFields: Readonly<Record<string, (text: string) => ReferralOrder>> = {
  'client.name': (text) => orderOf({ client: { name: text } }),
  'client.bestTime': (text) => orderOf({ client: { bestTime: text } }),
  'client.contactPerson': (text) => orderOf({ client: { contactPerson: text } }),
  'client.houseNumber': (text) => orderOf({ client: { houseNumber: text } }),
  'client.contactPreference': (text) => orderOf({ client: { contactPreference: text } }),
  'client.barriers': (text) => orderOf({ client: { barriers: ['hearing', text] } }),
  hope: (text) => orderOf({ hope: text }),
};

describe('checking an order', () => {
  it('throws nothing but a DomainError, whatever was typed', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        expect(typeof outcomeOf(() => check(order))).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  it('passes what is good, and its own answer unchanged', () => {
    fc.assert(
      fc.property(goodOrder, (order) => {
        const once = check(order);
        expect(check(retyped(once))).toEqual(once);
      }),
    );
  });

  it.each(Object.keys(freeFields))('refuses a BSN in %s, however it is grouped', (field) => {
    fc.assert(
      fc.property(written, (text) => {
        const order = freeFields[field]?.(text) ?? orderOf();
        expect(problemsOf(order)).toEqual([{ field, code: 'text.bsn' }]);
      }),
    );
  });

  it('names every problem at once, each at its field', () => {
    const order = orderOf({
      client: { name: ' ', birthDate: '31-02-1950', phone: '12', email: 'a@', postcode: '0000' },
      ...{ reasonCode: 'moon', icpc: 'Q999', hope: 'x'.repeat(281) },
      consent: { ...consent, given: false },
    });
    expect(problemsOf(order)).toEqual([
      { field: 'client.birthDate', code: 'birth_date.impossible' },
      { field: 'client.name', code: 'name.missing' },
      { field: 'client.phone', code: 'phone.invalid' },
      { field: 'client.email', code: 'email.invalid' },
      { field: 'client.postcode', code: 'postcode.invalid' },
      { field: 'reasonCode', code: 'reason.missing' },
      { field: 'icpc', code: 'input.invalid' },
      { field: 'hope', code: 'text.too_long' },
      { field: 'consent', code: 'consent.missing' },
    ]);
  });

  it('refuses without consent, with an unknown text, and without a way to reach the client', () => {
    const outcome = (change: Change): string => outcomeOf(() => check(orderOf(change)));
    expect(outcome({ consent: { ...consent, given: false } })).toBe('consent.missing');
    expect(outcome({ consent: { ...consent, textVersion: 'x' } })).toBe('consent.text_unknown');
    expect(outcome({ client: { phone: '' } })).toBe('phone.missing');
    expect(outcome({ client: { phone: '', email: 'a@post.example' } })).toBe('done');
    expect(outcome({ client: { birthDate: '21-11-2026' } })).toBe('birth_date.future');
  });

  it('shares a summary unless the client chose otherwise', () => {
    expect(check(orderOf()).shareLevel).toBe('summary');
    expect(check(orderOf({ shareLevel: 'contact_only' })).shareLevel).toBe('contact_only');
  });
});

describe('referring', () => {
  const context = {
    place: { teamId: 'north', welfareOrganisationId: 'welfare' },
    norms: defaultNorms,
    now: sampleNow,
    ids: { referral: 'referral', client: 'client', number: 'WR-4F7K2' },
  };
  const referAt = (now: Date) =>
    refer(check(orderOf()), { ...context, now, actor: sampleActor('referrer') }).referral;

  it.each(roles)('is for referrers: %s', (role) => {
    const mayRefer = role === 'referrer' || role === 'client';
    const expected = mayRefer ? 'done' : 'permission.refused';
    const actor = sampleActor(role);
    expect(outcomeOf(() => refer(check(orderOf()), { ...context, actor }))).toBe(expected);
  });

  it('begins as sent, in the name of the practice, with both dates of the norm', () => {
    expect(statuses).toContain(referAt(sampleNow).status);
    expect(referAt(sampleNow)).toMatchObject({
      ...{ status: 'sent', episode: 1, version: 1, sentAt: sampleNow, coachId: null },
      ...{ referrerOrganisationId: 'practice', referrerAccountId: 'referrer-account' },
      ...{ contactTarget: '2026-11-27', contactLimit: '2026-12-04' },
    });
  });

  it.each([
    ['Christmas', '2026-12-24T10:00:00Z', '2027-01-04', '2027-01-07'],
    ['the skipped hour (R-17)', '2027-03-28T00:59:59Z', '2027-04-05', '2027-04-11'],
    ['the double hour (R-17)', '2027-10-31T01:30:00Z', '2027-11-05', '2027-11-14'],
    ['midnight in the Netherlands', '2026-11-19T23:00:00Z', '2026-11-27', '2026-12-04'],
  ])('counts the norm in civil days over %s', (_, now, contactTarget, contactLimit) => {
    expect(referAt(new Date(now))).toMatchObject({ contactTarget, contactLimit });
  });

  it('tells of it in ids and codes', () => {
    const order = check(orderOf({ hope: 'Weer dansen', isUrgent: true }));
    const { event } = refer(order, { ...context, actor: sampleActor('referrer') });
    expect(event).toEqual({
      type: 'referral.sent',
      referralId: 'referral',
      payload: { reason: 'loneliness', team: 'north', urgent: true },
    });
  });
});
