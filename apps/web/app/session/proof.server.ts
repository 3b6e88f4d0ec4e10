import { createHmac, timingSafeEqual } from 'node:crypto';

/** Names of the hidden fields that every form carries. */
export const proofField = '_proof';
export const ownerField = '_owner';

const sign = (secret: Uint8Array, ...parts: readonly string[]): string =>
  createHmac('sha256', secret).update(parts.join('\0')).digest('base64url');

/** The form token of a session; a form without a session gets the token of nobody. */
export function proofOf(secret: Uint8Array, token: string | undefined): string {
  return sign(secret, 'form', token ?? 'nobody');
}

/** Marks a form as of one person, without saying which; sealed, so that only we can make one. */
export function ownerOf(secret: Uint8Array, accountId: string): string {
  const mark = sign(secret, 'owner', accountId);
  return `${mark}.${sign(secret, 'owner seal', mark)}`;
}

/** True for a mark of `ownerOf`, also when nobody has logged in and we cannot know whose it is. */
export function isOwner(secret: Uint8Array, given: string): boolean {
  const [mark = '', seal] = given.split('.');
  return isProof(sign(secret, 'owner seal', mark), seal) && given === `${mark}.${seal ?? ''}`;
}

export function isProof(expected: string, given: string | undefined): boolean {
  if (given === undefined || given.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}

/** True when a form comes from one of our own pages: the origin that a browser names is ours. */
export function isOwnOrigin(request: Request, origin: string): boolean {
  const given = request.headers.get('origin');
  if (given === null) return request.headers.get('sec-fetch-site') === 'same-origin';
  if (given === origin) return true;
  // On loopback people type 127.0.0.1 or localhost: then the host that was asked for counts.
  const isLoopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(given);
  return (
    !origin.startsWith('https:') && isLoopback && given === `http://${request.headers.get('host')}`
  );
}
