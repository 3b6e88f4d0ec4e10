import { DomainError } from '../error.js';
import { checkOrganisation, professions } from './organisation.js';

const typed = { kind: 'referrer', name: 'Fysiotherapie De Haven' };

function problemsOf(work: () => unknown): unknown {
  try {
    work();
    return [];
  } catch (error) {
    return error instanceof DomainError ? error.details.fields : error;
  }
}

describe('who refers in an organisation', () => {
  it.each([...professions])('can be %s', (profession) => {
    expect(checkOrganisation({ ...typed, profession }).profession).toBe(profession);
  });

  it('need not be said', () => {
    expect(checkOrganisation({ ...typed, profession: ' ' }).profession).toBe(null);
  });

  it.each(['self', 'gp', 'surgeon'])('is not %s: nobody chooses that', (profession) => {
    expect(problemsOf(() => checkOrganisation({ ...typed, profession }))).toEqual([
      { field: 'profession', code: 'profession.unknown' },
    ]);
  });

  it('is asked of no practice: that is the GP', () => {
    const practice = { ...typed, kind: 'practice', profession: 'physiotherapist' };
    expect(checkOrganisation(practice).profession).toBe(null);
  });
});
