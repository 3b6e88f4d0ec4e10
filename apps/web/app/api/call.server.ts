import type { Problem } from '@wor/contract';
import type { RouterContextProvider } from 'react-router';
import { doorContext, visitContext } from '../session/request-context.server.js';
import { ApiProblem } from './api-problem.server.js';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
  /** A CSV file as it came, instead of a body. */
  readonly file?: Uint8Array<ArrayBuffer>;
  readonly version?: number;
  readonly idempotencyKey?: string;
  /** An HTTP status besides success whose body is an answer and no problem. */
  readonly alsoAnswers?: number;
}

export interface Answer<Data> {
  readonly data: Data;
  readonly etag: string | null;
}

const patience = 15_000;
/** A file of 100,000 rows takes its time. */
const patienceWithFile = 120_000;

/**
 * Asks the api one thing on behalf of the browser.
 * @throws ApiProblem for every other answer than a success, `unavailable` when none came
 */
export async function callApi<Data>(
  context: Readonly<RouterContextProvider>,
  call: Call,
): Promise<Answer<Data>> {
  const response = await ask(context, call);
  const text = await response.text();
  const data = (text === '' ? undefined : JSON.parse(text)) as Data;
  return { data, etag: response.headers.get('etag') };
}

/**
 * Fetches a file on behalf of the browser.
 * @throws ApiProblem as `callApi`
 */
export async function fetchFile(
  context: Readonly<RouterContextProvider>,
  call: Call,
): Promise<ArrayBuffer> {
  return (await ask(context, call)).arrayBuffer();
}

async function ask(context: Readonly<RouterContextProvider>, call: Call): Promise<Response> {
  const { apiUrl } = context.get(doorContext);
  const { trace } = context.get(visitContext);
  const response = await fetch(`${apiUrl}${call.path}`, {
    method: call.method ?? 'GET',
    headers: headersOf(context, call),
    body: call.file ?? (call.body === undefined ? undefined : JSON.stringify(call.body)),
    redirect: 'error',
    signal: AbortSignal.timeout(call.file === undefined ? patience : patienceWithFile),
  }).catch(() => {
    throw new ApiProblem({ status: 503, code: 'unavailable' }, trace.traceId);
  });
  if (!response.ok && response.status !== call.alsoAnswers) {
    throw problemOf(response, await response.text(), trace.traceId);
  }
  return response;
}

function headersOf(context: Readonly<RouterContextProvider>, call: Call): Record<string, string> {
  const { trace, address, agent } = context.get(visitContext);
  const optional = {
    'user-agent': agent,
    authorization: call.token === undefined ? undefined : `Bearer ${call.token}`,
    'content-type': typeOf(call),
    'if-match': call.version === undefined ? undefined : `"${call.version}"`,
    'idempotency-key': call.idempotencyKey,
  };
  const given = Object.entries(optional).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  return {
    accept: 'application/json',
    traceparent: trace.traceparent,
    'x-forwarded-for': address,
    ...Object.fromEntries(given),
  };
}

function typeOf({ body, file }: Call): string | undefined {
  if (file !== undefined) return 'text/csv';
  return body === undefined ? undefined : 'application/json';
}

function problemOf({ status, headers }: Response, text: string, traceId: string): ApiProblem {
  const retryAfter = Number(headers.get('retry-after') ?? 'absent');
  const wait: ApiProblem['details'] = Number.isFinite(retryAfter) ? { retryAfter } : {};
  try {
    const problem = JSON.parse(text) as Problem;
    const details = { ...wait, ...problem.details };
    return new ApiProblem({ ...problem, status, details }, problem.traceId ?? traceId);
  } catch {
    return new ApiProblem({ status, code: status >= 502 ? 'unavailable' : 'unexpected' }, traceId);
  }
}
