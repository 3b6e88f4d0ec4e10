import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mails, mailsOn, mailWordings } from './catalogue.js';
import { composeMail, type Envelope } from './compose-mail.js';
import { defineMail, type NotifyMail } from './define-mail.js';
import { mailSentenceProblem, mailWordsProblem } from './mail-words.js';

const envelope: Envelope = { origin: 'https://wor.example' };

function firstMail(): NotifyMail {
  const [mail] = mails;
  if (mail === undefined) throw new Error('The list is empty');
  return mail;
}

describe('the list of mails', () => {
  it('holds every file of the folder', () => {
    const files = readdirSync(join(__dirname, 'mails')).filter((file) => file !== 'index.ts');
    expect(mails.map(({ code }) => `${code}.ts`).sort()).toEqual(files.sort());
  });

  it('has a code of its own for each, and each stands under its events', () => {
    const codes = mailWordings.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const mail of mails) {
      for (const type of mail.on) expect(mailsOn(type)).toContain(mail);
    }
  });

  it.each(['referral.sent', 'referral.rerouted', 'referral.transferred'] as const)(
    'tells the team of a referral that is new to it at %s',
    (type) => {
      const told = mailsOn(type).filter(({ to }) => to === 'new_team');
      expect(told.map(({ code }) => code)).toEqual(['sent-to-team']);
    },
  );
});

describe('a mail', () => {
  it('M-01: has fixed texts and no field for another', () => {
    const keys = ['body', 'button', 'code', 'load', 'on', 'sample', 'subject', 'to'];
    for (const mail of mails) {
      expect(Object.keys(mail).toSorted()).toEqual(keys);
      const screen = mail.to === 'administrator' ? ['screen'] : ['id', 'screen'];
      expect(Object.keys(mail.load(mail.sample)).toSorted()).toEqual(screen);
    }
  });

  it('M-01: links with an opaque id or is not composed', () => {
    const mail = firstMail();
    const event = { ...mail.sample, referralId: 'WR-4F7K2/Jansen' };
    expect(() => composeMail(mail, event, envelope)).toThrow('opaque');
  });

  it('has the words of a region in both its parts, and its own subject and button', () => {
    const [mail, body] = [firstMail(), 'Geen actie nodig: wij zijn begonnen.'];
    const made = composeMail(mail, mail.sample, { ...envelope, body });
    expect([made.text, made.html].map((part) => part.includes(body))).toEqual([true, true]);
    expect([made.subject, made.text.includes(mail.button)]).toEqual([mail.subject, true]);
    expect(made.text).not.toContain(mail.body);
  });

  it('M-01: with words that tell something is not composed', () => {
    const mail = firstMail();
    const body = 'Er is nieuws over de wandelgroep.';
    expect(() => composeMail(mail, mail.sample, { ...envelope, body })).toThrow(
      'plain and neutral',
    );
  });

  it.each(['Dag {naam}', 'Nummer 12', '<b>Dag</b>', 'Mail jan@example.nl', 'Dag\r\nBcc: x'])(
    'M-01: with the text %j is refused',
    (text) => {
      for (const field of ['subject', 'body', 'button']) {
        const mail = { ...firstMail(), [field]: text };
        expect(() => defineMail(mail)).toThrow('plain and neutral');
      }
    },
  );
});

describe('the words of a mail', () => {
  it.each([
    ['Er staat nieuws voor u klaar.', undefined],
    ['Actie nodig: Kijk er vandaag naar. Dank u wel!', undefined],
    ['Er is iets ‘nieuws’: één bericht.', undefined],
    ['Dag {naam}, kijk even.', 'mail_words.placeholder'],
    ['Dag [naam], kijk even.', 'mail_words.placeholder'],
    ['Dag %s, kijk even.', 'mail_words.placeholder'],
    ['<b>Kijk even.</b>', 'mail_words.placeholder'],
    ['Kijk\neven.', 'mail_words.placeholder'],
    ['Kijk \u202Eeven.', 'mail_words.placeholder'],
    ['Κijk even.', 'mail_words.placeholder'],
    ['Bel 020 123 4567.', 'mail_words.personal'],
    ['Bel ０２０.', 'mail_words.personal'],
    ['Mail jan@ziggo.nl.', 'mail_words.personal'],
    ['Kijk op wz.nl.', 'mail_words.personal'],
    ['Fatma Yilmaz belt u.', 'mail_words.personal'],
    ['A. de Boer belt u.', 'mail_words.personal'],
    ['Kom naar De Linde.', 'mail_words.personal'],
    ['Mevrouw belt u.', 'mail_words.personal'],
    ['Uw BSN is nodig.', 'mail_words.personal'],
    ['Nieuws van uw huisarts.', 'mail_words.telling'],
    ['Nieuws over welzijn op recept.', 'mail_words.telling'],
    ['Nieuws over uw ge\u00ADzondheid.', 'mail_words.placeholder'],
    ['Nieuws over uw ge-zond-heid.', 'mail_words.telling'],
    ['Nieuws over een patient.', 'mail_words.telling'],
    ['Er is een EENZAAM bericht.', 'mail_words.personal'],
    ['er is nieuws.', 'mail_words.sentence'],
    ['Er is nieuws', 'mail_words.sentence'],
    ['Ja.', 'mail_words.sentence'],
    [`Er is ${'heel '.repeat(40)}veel.`, 'text.too_long'],
  ])('of %j: %s', (text, problem) => {
    expect(mailSentenceProblem(text)).toBe(problem);
  });

  it('M-02: hold no figure, no sign of an address and no telling word, wherever it stands', () => {
    const around = fc.stringMatching(/^[A-Z][a-z ,.]{0,30}$/);
    const canary = fc.constantFrom(
      ...['1', '@', '{', '<', 'huisarts', 'coach', 'recept', 'welzijn', 'patiënt', 'eenzaam'],
      ...['rouw', 'somber', 'score', 'meting', 'vragenlijst', 'wandel', 'koffie', 'verwijzer'],
    );
    fc.assert(
      fc.property(around, canary, around, (before, word, after) => {
        expect(mailWordsProblem(`${before}${word}${after.toLowerCase()}.`)).toMatch(/mail_words/);
      }),
    );
  });

  it('never make the check fall over, and hold nothing but words when they pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (mailWordsProblem(text) !== undefined) return;
        expect(text).not.toMatch(/[<>{}@\d\r\n]/);
      }),
    );
  });
});
