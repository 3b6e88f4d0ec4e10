import { ClientMessageEffect } from '../processors/client-message.effect.js';
import { MailEffect } from '../processors/mail.effect.js';
import { defineQueue } from './define-queue.js';

/** One mail to one address, no faster than the mail server takes them. */
export const mailQueue = defineQueue({
  ...{ name: 'mail', concurrency: 5 },
  perSecond: ({ MAILS_PER_SECOND }) => MAILS_PER_SECOND,
  makeEffect: (parts) => new MailEffect({ ...parts, toClients: new ClientMessageEffect(parts) }),
});
