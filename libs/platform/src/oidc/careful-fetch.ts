import type { CustomFetch } from 'openid-client';

const mostOctets = 256 * 1024;
const patienceMs = 5000;

class CarelessAddress extends Error {}

/**
 * `fetch` towards an address that somebody typed in: https only, five seconds, no redirects and
 * 256 kB. `mayUseHttp` is for an identity provider on this very machine, in tests.
 * @throws CarelessAddress at any other scheme; Error when the answer is too large or too late
 */
export function carefulFetch(mayUseHttp: boolean): CustomFetch {
  return async (url, { body, ...options }) => {
    const { protocol, hostname } = new URL(url);
    const isLoopback = hostname === '127.0.0.1' || hostname === 'localhost';
    if (protocol !== 'https:' && !(mayUseHttp && isLoopback)) {
      throw new CarelessAddress(`an identity provider is reached over https, not ${protocol}`);
    }
    const response = await fetch(url, {
      ...options,
      // What this client sends are forms and nothing else.
      body: body instanceof URLSearchParams ? body : null,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    const { status, statusText, headers } = response;
    const mayHaveBody = status !== 204 && status !== 304;
    const text = await readAtMost(response, mostOctets);
    return new Response(mayHaveBody ? text : null, { status, statusText, headers });
  };
}

async function readAtMost(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by an error also ends the connection.
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw new Error(`an identity provider answered more than ${most} octets`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
