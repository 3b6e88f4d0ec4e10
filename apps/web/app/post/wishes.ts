import type { ClientDetails, MessageChannel } from '@wor/contract';
import { messageChannels } from '@wor/domain';
import type { PostedForm } from '../form/posted-form.js';

const preferences = ['phone', 'message', 'mail'] as const;

/** What a client wants, as the form says it: nothing ticked means that every way is fine. */
export function wishesFrom(
  form: PostedForm,
): Pick<ClientDetails, 'contactPreference' | 'noMessagesBy'> {
  const preference = form.text('contactPreference');
  const refused = form.list('noMessagesBy');
  return {
    contactPreference: preferences.find((each) => each === preference),
    noMessagesBy: messageChannels.filter((each): each is MessageChannel => refused.includes(each)),
  };
}
