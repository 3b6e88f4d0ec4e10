// As the mailer takes it: letters, figures and dots on both sides.
const form = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/;

/** True for an e-mail address to which a mail can be sent. */
export const isAddress = (text: string): boolean => form.test(text);
