/** What can happen around a login; its outbox row holds ids only. No referral has to do with it. */
export const accountEventTypes = [
  'account.invited',
  'account.reset_asked',
  'account.code_asked',
  'account.email_asked',
  'account.email_changed',
] as const;

export type AccountEventType = (typeof accountEventTypes)[number];
