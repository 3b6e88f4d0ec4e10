import { composeLink, type ComposedMail } from './compose-mail.js';

/** The one mail to somebody without an account: neutral, with a link that only opens a button. */
export function composeSelfReferralMail(token: string, origin: string): ComposedMail {
  const link = new URL(`/aanmelden/bevestig/${encodeURIComponent(token)}`, origin).href;
  return composeLink(
    {
      subject: 'Bevestig uw aanvraag',
      body: 'U vroeg of wij contact opnemen. Klik op de knop. Was u dit niet? Dan hoeft u niets te doen.',
      button: 'Bekijk en bevestig',
    },
    link,
  );
}
