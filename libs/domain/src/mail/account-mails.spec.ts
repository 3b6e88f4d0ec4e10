import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accountEventTypes } from '../account/account-event.js';
import { composeAccountMail } from './compose-mail.js';
import { defineAccountMail } from './account-mails/define-account-mail.js';
import { accountMails } from './catalogue.js';

const envelope = { origin: 'https://wor.example' };
const token = 'a'.repeat(43);

describe('the mails around a login', () => {
  it('are every file of the folder, and one for every event', () => {
    const files = readdirSync(join(__dirname, 'account-mails')).filter(
      (file) => !/^(index|define-.*)\.ts$/.test(file),
    );
    expect(accountMails.map(({ code }) => `${code}.ts`).sort()).toEqual(files.sort());
    expect(accountMails.map(({ on }) => on).sort()).toEqual([...accountEventTypes].sort());
  });

  it.each(accountMails.map((mail) => [mail.code, mail] as const))(
    'M-02: %s says nothing of anybody, and holds one link',
    (_code, mail) => {
      const { subject, text, html } = composeAccountMail(mail, token, envelope);
      expect(text.match(/https:\/\/\S+/g)).toHaveLength(1);
      expect(html.includes(`/${token}"`)).toBe(mail.page !== 'account' && mail.page !== 'code');
      expect(/\b\d{4} \d{4}\b/.test(text)).toBe(mail.page === 'code');
      const seen = `${subject} ${text}`.toLowerCase();
      const canaries = ['welzijn', 'recept', 'huisarts', 'coach', 'praktijk', 'gezond', '@'];
      expect(canaries.filter((canary) => seen.includes(canary))).toEqual([]);
    },
  );

  it('M-01: a link holds a token or nothing is composed', () => {
    const [mail] = accountMails;
    if (mail === undefined) throw new Error('The list is empty');
    expect(() => composeAccountMail(mail, 'jan@b.example', envelope)).toThrow('token');
    expect(() => defineAccountMail({ ...mail, body: 'Dag {naam}' })).toThrow('plain and neutral');
  });
});
