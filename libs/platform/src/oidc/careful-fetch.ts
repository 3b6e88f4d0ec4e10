import { once } from 'node:events';
import {
  request as requestHttp,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { CustomFetch } from 'openid-client';
import { isPublicAddress, lookupPublic, PrivateAddress, type Resolve } from './public-address.js';

const mostOctets = 256 * 1024;
const patienceMs = 5000;

class CarelessAddress extends Error {}

interface Care {
  /** For whoever listens on this very machine, over http. */
  readonly mayUseHttp: boolean;
  readonly resolve?: Resolve;
  /** Called once all that is asked was written: from then on the other side may have it. */
  readonly onWritten?: () => void;
}

/**
 * `fetch` towards an address that somebody typed in: https to the public internet only, five
 * seconds, no redirects and 256 kB (S-36).
 * @throws CarelessAddress at any other scheme, PrivateAddress at any other place; Error when the
 *   answer is too large or too late
 */
export function carefulFetch({ mayUseHttp, resolve, onWritten }: Care): CustomFetch {
  return async (address, { body, method, headers, signal: asked }) => {
    const url = new URL(address);
    const patience = AbortSignal.timeout(patienceMs);
    const signal = asked ? AbortSignal.any([patience, asked]) : patience;
    const options = { method, headers, signal, agent: false };
    // What is sent are forms and texts, and nothing else.
    const isText = typeof body === 'string' || body instanceof URLSearchParams;
    const form = isText ? body.toString() : '';
    const ask = (request: ClientRequest): Promise<Response> => {
      if (onWritten !== undefined) request.once('finish', onWritten);
      return answerTo(request, form);
    };
    if (mayUseHttp && url.protocol === 'http:' && isThisMachine(url)) {
      return ask(requestHttp(url, options));
    }
    if (url.protocol !== 'https:') {
      throw new CarelessAddress(`an address outside is reached over https, not ${url.protocol}`);
    }
    return ask(requestHttps(url, { ...options, ...publicOnly(url, resolve) }));
  };
}

const isThisMachine = ({ hostname }: URL): boolean =>
  hostname === '127.0.0.1' || hostname === 'localhost';

// A name is looked at when it is resolved, but an address that needs no resolving is not.
function publicOnly({ hostname }: URL, resolve: Resolve | undefined): RequestOptions {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !isPublicAddress(address)) throw new PrivateAddress();
  return { lookup: lookupPublic(resolve) };
}

async function answerTo(request: ClientRequest, form: string): Promise<Response> {
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  request.end(form);
  const [answer] = await answered;
  const text = await readAtMost(answer, mostOctets);
  const { statusCode: status = 500, statusMessage: statusText = '' } = answer;
  const mayHaveBody = status !== 204 && status !== 304;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(answer.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  return new Response(mayHaveBody ? text : null, { status, statusText, headers });
}

async function readAtMost(answer: IncomingMessage, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by an error also ends the connection.
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw new Error(`an address outside answered more than ${most} octets`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
