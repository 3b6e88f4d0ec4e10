type CookieName = 'session' | 'login' | 'device';

/** With https no other host and no plain page can set or read them. */
const names = (origin: string, cookie: CookieName): { name: string; isSecure: boolean } => {
  const isSecure = origin.startsWith('https:');
  const plain = { session: 'wor_session', login: 'wor_login', device: 'wor_device' }[cookie];
  const secure = { session: '__Host-wor', login: '__Host-wor-login', device: '__Host-wor-device' };
  return { name: isSecure ? secure[cookie] : plain, isSecure };
};

const tokenForm = /^[A-Za-z0-9_.~-]{16,512}$/;

function valueOf(request: Request, origin: string, cookie: CookieName): string | undefined {
  const { name } = names(origin, cookie);
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/);
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
  return value !== undefined && tokenForm.test(value) ? value : undefined;
}

function cookieOf(cookie: CookieName, origin: string, token: string): string {
  const { name, isSecure } = names(origin, cookie);
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

/** The opaque session token of a request; undefined when there is none or it is no token. */
export function tokenOf(request: Request, origin: string): string | undefined {
  return valueOf(request, origin, 'session');
}

/** The ticket of a login that is half way; nothing about the login stands in it. */
export function ticketOf(request: Request, origin: string): string | undefined {
  return valueOf(request, origin, 'login');
}

/** The mark by which an account knows this device. */
export function deviceOf(request: Request, origin: string): string | undefined {
  return valueOf(request, origin, 'device');
}

/**
 * The cookie that keeps a session in the browser. `Lax`, so that a link in a mail opens the page
 * it names; without a lifetime, so that it ends with the browser. The api ends it before that.
 */
export function sessionCookie(token: string, origin: string): string {
  return cookieOf('session', origin, token);
}

export function endedCookie(origin: string): string {
  return `${sessionCookie('', origin)}; Max-Age=0`;
}

/** For five minutes, as long as the ticket itself. */
export function ticketCookie(ticket: string, origin: string): string {
  return `${cookieOf('login', origin, ticket)}; Max-Age=300`;
}

export function endedTicketCookie(origin: string): string {
  return `${cookieOf('login', origin, '')}; Max-Age=0`;
}

/** For a year from the last login. */
export function deviceCookie(device: string, origin: string): string {
  return `${cookieOf('device', origin, device)}; Max-Age=31536000`;
}
