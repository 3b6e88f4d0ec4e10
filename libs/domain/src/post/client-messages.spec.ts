import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { composeClientMail } from '../mail/index.js';
import { statuses } from '../referral/index.js';
import {
  clientLink,
  clientMessages,
  clientMessagesOn,
  composeSms,
  isStillTrue,
  messageTruths,
} from './client-messages.js';
import { septetsOf } from './gsm.js';
import { defineClientMessage } from './messages/define-client-message.js';

const token = 'abcdefghijklmnopqrstu0';
const longOrigin = `https://${'a'.repeat(36)}.nl`;
const canaries = [
  ...['huisarts', 'coach', 'welzijn', 'recept', 'gezond', 'zorg', 'team', 'eenzaam', 'verwijs'],
  ...['praktijk', 'activiteit', 'intake', 'wr-'],
];

describe('the messages to clients', () => {
  it('are every file of the folder, each under its event', () => {
    const files = readdirSync(join(__dirname, 'messages')).filter(
      (file) => file !== 'index.ts' && !file.startsWith('define'),
    );
    expect(clientMessages.map(({ code }) => `${code}.ts`).sort()).toEqual(files.sort());
    for (const message of clientMessages) expect(clientMessagesOn(message.on)).toContain(message);
  });

  it.each(clientMessages.map((message) => [message.code, message] as const))(
    'M-02: %s is one SMS of the GSM alphabet, also with a long address, and names nothing',
    (_code, message) => {
      const text = composeSms(message, clientLink(longOrigin, token));
      expect(septetsOf(text)).toBeLessThanOrEqual(160);
      const { subject, text: mail } = composeClientMail(message, token, { origin: longOrigin });
      const link = `${longOrigin}/b/${token}`;
      expect([text.endsWith(link), mail.includes(link)]).toEqual([true, true]);
      const said = [text, subject, mail, ...message.lines].join(' ').replaceAll(link, '');
      expect(canaries.filter((canary) => said.toLowerCase().includes(canary))).toEqual([]);
    },
  );

  it('are true in the states of the list, and in no other', () => {
    const truths = clientMessages.flatMap((message) =>
      statuses
        .filter((status) => isStillTrue(message, status))
        .map((status) => ({ code: message.code, status })),
    );
    expect(messageTruths).toHaveLength(truths.length);
    expect(messageTruths).toEqual(expect.arrayContaining(truths));
  });

  it('an SMS that does not fit is not made', () => {
    const [message] = clientMessages;
    if (message === undefined) throw new Error('The list is empty');
    expect(() => composeSms(message, `https://${'a'.repeat(160)}.nl/b/x`)).toThrow('does not fit');
    const long = { ...message, sms: `Wij bellen u ${'heel '.repeat(20)}binnenkort.` };
    expect(() => defineClientMessage(long)).toThrow('does not fit');
    const strange = { ...message, sms: 'Wij bellen u over uw skiën.' };
    expect(() => defineClientMessage(strange)).toThrow('does not fit');
  });

  it('a link holds a token and nothing else', () => {
    expect(() => clientLink(longOrigin, 'Jansen')).toThrow('token');
  });

  it.each([
    ['abc', 3],
    ['€', 2],
    ['é', 1],
    ['ë', undefined],
    ['ï', undefined],
    ['😀', undefined],
  ])('%j takes %s septets', (text, septets) => {
    expect(septetsOf(text)).toBe(septets);
  });
});
