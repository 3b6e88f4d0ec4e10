const names = (origin: string): { name: string; isSecure: boolean } =>
  origin.startsWith('https:')
    ? { name: '__Host-wor', isSecure: true }
    : { name: 'wor_session', isSecure: false };

const tokenForm = /^[A-Za-z0-9_.~-]{16,512}$/;

/** The opaque session token of a request; undefined when there is none or it is no token. */
export function tokenOf(request: Request, origin: string): string | undefined {
  const { name } = names(origin);
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/);
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value !== undefined && tokenForm.test(value) ? value : undefined;
}

/**
 * The cookie that keeps a session in the browser. `Lax`, so that a link in a mail opens the page
 * it names; without a lifetime, so that it ends with the browser. The api ends it before that.
 */
export function sessionCookie(token: string, origin: string): string {
  const { name, isSecure } = names(origin);
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

export function endedCookie(origin: string): string {
  return `${sessionCookie('', origin)}; Max-Age=0`;
}
