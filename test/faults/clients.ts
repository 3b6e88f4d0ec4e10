import type { CreateReferralRequest } from '@wor/contract';
import { civilDate, personKey } from '@wor/domain';
import type { Dice } from './dice.js';
import { world } from './world.js';

/** What is wrong with a request on purpose; `nothing` is sent as people should. */
type Flaw = 'nothing' | 'consent' | 'reason' | 'unknown_field' | 'bsn';

const weights: Readonly<Record<Flaw, number>> = {
  nothing: 92,
  ...{ consent: 2, reason: 2, unknown_field: 2, bsn: 2 },
};

export interface PlannedRequest {
  readonly body: object;
  readonly flaw: Flaw;
  /** The canonical text that the blind index is made of. */
  readonly personKey: string;
}

/** Texts that may stand nowhere outside the database: part of every client of a run. */
export const canaries = ['Kanarie', '061255', 'mensenkanarie'] as const;

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A family name nobody else has, spelt from the number. */
const familyNameOf = (number: number): string =>
  `${canaries[0]}${[...String(number)].map((digit) => letters[Number(digit)] ?? '').join('')}`;

export function pickFlaw(dice: Dice): Flaw {
  return dice.pick(weights);
}

/** A referral of a person whom no other request names. */
export function planRequest(number: number, flaw: Flaw): PlannedRequest {
  const name = familyNameOf(number);
  const birthDate = `19${50 + (number % 40)}-03-${String((number % 28) + 1).padStart(2, '0')}`;
  const body: CreateReferralRequest = {
    client: {
      name: `A. ${name}`,
      birthDate,
      phone: `${canaries[1]}${String(number % 10_000).padStart(4, '0')}`,
      postcode: world.postcode,
      houseNumber: '12',
    },
    reasonCode: 'loneliness',
    hope: `Weer onder de mensen komen, ${canaries[2]}.`,
    consent: { given: true, textVersion: 'referral-1', how: 'spoken' },
    shareLevel: 'summary',
  };
  return {
    flaw,
    body: spoilt(body, flaw),
    personKey: personKey({ name, birthDate: civilDate(birthDate), postcode: world.postcode }),
  };
}

function spoilt(body: CreateReferralRequest, flaw: Flaw): object {
  switch (flaw) {
    case 'nothing':
      return body;
    case 'consent':
      return { ...body, consent: { ...body.consent, given: false } };
    case 'reason':
      return { ...body, reasonCode: 'no_such_reason' };
    case 'unknown_field':
      return { ...body, nobodyKnowsThis: 1 };
    case 'bsn':
      return { ...body, hope: 'Het nummer is 111222333.' };
  }
}
