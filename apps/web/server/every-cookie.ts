import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';

type Given = readonly [name: string, value: string];

/**
 * Node 20 writes only the last of several cookies when `writeHead` gets them as a list while other
 * headers were set before, as ours are: an answer that ends one cookie and sets another would lose
 * one of the two. Here all of them are set first.
 */
export function keepEveryCookie(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  const keep = (
    status: number,
    headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ): ServerResponse => {
    if (!Array.isArray(headers)) return writeHead(status, headers);
    const given = pairsOf(headers);
    const cookies = given.filter(isCookie).map(([, value]) => value);
    if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
    return writeHead(status, given.filter((each) => !isCookie(each)).flat());
  };
  response.writeHead = keep as ServerResponse['writeHead'];
}

const isCookie = ([name]: Given): boolean => name.toLowerCase() === 'set-cookie';

/** The names and values that stand one after the other. */
function pairsOf(headers: readonly OutgoingHttpHeader[]): readonly Given[] {
  return headers.flatMap((name, at): Given[] =>
    at % 2 === 0 ? [[String(name), String(headers[at + 1] ?? '')]] : [],
  );
}
