import {
  consentScopes,
  consentSentence,
  consentTexts,
  currentConsentText,
  getConsentText,
  otherRegionConsentVersion,
  shareLevels,
} from './index.js';

describe('consent texts', () => {
  it('shows the tick text of the referral form word for word', () => {
    const { version } = currentConsentText('referral');
    expect(consentSentence(version, 'Welzijn Noord')).toBe(
      'Ik heb dit met de patiënt besproken. De patiënt vindt het goed dat wij deze gegevens delen met Welzijn Noord.',
    );
  });

  it.each(consentScopes)('has a text for the scope %s, with its receiver in it', (scope) => {
    const { version, template } = currentConsentText(scope);
    expect(template.split('{receiver}')).toHaveLength(2);
    expect(consentSentence(version, 'A $& B')).toContain('A $& B');
  });

  it('has another text for a client who ticks in person', () => {
    expect(currentConsentText('referral', 'client').version).toBe('referral-self-1');
    expect(() => currentConsentText('provider', 'client')).toThrow('consent.text_unknown');
  });

  it('says that somebody goes to another region', () => {
    expect(currentConsentText('transfer').version).toBe('transfer-1');
    expect(consentSentence(otherRegionConsentVersion, 'Welzijn Ver')).toContain(
      'Welzijn Ver, in een andere regio, het hele dossier krijgt',
    );
  });

  it('never has a version twice, and refuses one that it does not know', () => {
    const versions = consentTexts.map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(() => getConsentText('referral-0')).toThrow('consent.text_unknown');
  });

  it('offers three share levels, from much to little', () => {
    expect(shareLevels.map(({ code }) => code)).toEqual(['everything', 'summary', 'contact_only']);
  });
});
