import { commonPasswords } from './common-passwords.js';
import { passwordProblem } from './password-rules.js';

const context = ['fatma.yilmaz@welzijnnoord.example', 'Fatma Yilmaz', 'Praktijk De Brug'];

describe('a password (S-10)', () => {
  it.each([
    ['veertien tekens', undefined],
    ['kort', 'password.too_short'],
    ['14 signs is no', 'password.too_short'],
    ['drie groene fietsen in de schuur', undefined],
    ['a'.repeat(129), 'password.too_long'],
    ['alleen kleine letters zonder cijfers', undefined],
    ['Wachtwoord123456789', 'password.common'],
    ['W@chtw00rd!Wachtwoord', 'password.common'],
    ['aaaaaaaaaaaaaaaa', 'password.common'],
    ['abcabcabcabcabcabc', 'password.common'],
    ['qwertyuiopasdfg', 'password.common'],
    ['welkomwelkom2026', 'password.common'],
    ['Correct Horse Battery Staple', 'password.common'],
    ['yilmaz drinkt graag thee', 'password.context'],
    ['in de praktijk is het druk', 'password.context'],
    ['welzijn is wat wij maken', 'password.context'],
    ['WelzijnNoord-2026-nr-een', 'password.context'],
  ])('%j: %s', (password, problem) => {
    expect(passwordProblem(password, context)).toBe(problem);
  });

  it('may have 128 signs, of any kind', () => {
    expect(passwordProblem('één zin met ruim 🚲 tekens'.padEnd(128, 'xyzw q'), [])).toBe(undefined);
  });

  it('is held against a list of at least three thousand', () => {
    expect(commonPasswords.size).toBeGreaterThanOrEqual(3000);
  });
});
