const lifetimeSeconds = 10 * 60;
const valueForm = /^(in|koppel)\.([A-Za-z0-9_-]{20,64})$/;

/** Why somebody left for an identity provider, and what only this browser knows of it. */
export interface DepartureNote {
  readonly why: 'in' | 'koppel';
  readonly secret: string;
}

const names = (origin: string): { name: string; secure: string } =>
  origin.startsWith('https:')
    ? { name: '__Secure-wor-vertrek', secure: '; Secure' }
    : { name: 'wor_vertrek', secure: '' };

/** The cookie that waits for the way back: no other page gets it, and it ends after ten minutes. */
export function departureCookie({ why, secret }: DepartureNote, origin: string): string {
  return cookieOf(`${why}.${secret}`, lifetimeSeconds, origin);
}

export function endedDepartureCookie(origin: string): string {
  return cookieOf('', 0, origin);
}

function cookieOf(value: string, age: number, origin: string): string {
  const { name, secure } = names(origin);
  return `${name}=${value}; Path=/inloggen/via; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
}

/** Undefined when this browser did not leave, or too long ago. */
export function departureOf(request: Request, origin: string): DepartureNote | undefined {
  const { name } = names(origin);
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/);
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  const [, why, secret] = valueForm.exec(value) ?? [];
  if (secret === undefined) return undefined;
  return { why: why === 'koppel' ? 'koppel' : 'in', secret };
}
