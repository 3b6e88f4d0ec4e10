import { messageTruths } from '@wor/domain';

// Codes and states of the domain, no word from outside.
const truths = messageTruths.map(({ code, status }) => `('${code}', '${status}')`).join(', ');

/**
 * As SQL: the message `m` about the referral `r` is a letter that somebody still has to send. One
 * that is not true any more waits for nobody, and may become true again.
 */
export const waitingLetter = `m.channel = 'letter' AND m.status = 'planned' AND (m.code, r.status) IN (${truths})`;
