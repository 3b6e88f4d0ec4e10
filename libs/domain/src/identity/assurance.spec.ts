import { acrValuesOf, isAssured } from './assurance.js';

const byRole = { referrer: ['high', 'substantial'], coach: ['substantial', 'mfa'] } as const;

describe('assurance of a login elsewhere', () => {
  it('asks for every value that some role takes, once', () => {
    expect(acrValuesOf(byRole)).toEqual(['high', 'substantial', 'mfa']);
  });

  it.each([
    ['referrer', 'substantial', true],
    ['referrer', 'mfa', false],
    ['coach', 'mfa', true],
    ['lead', 'high', false],
    ['referrer', undefined, false],
    ['referrer', '', false],
  ] as const)('I-02 a %s with %s comes in: %s', (role, acr, isEnough) => {
    expect(isAssured(byRole, role, acr)).toBe(isEnough);
  });

  it('takes no value that an object has by itself', () => {
    expect(isAssured({}, 'coach', 'constructor')).toBe(false);
  });
});
