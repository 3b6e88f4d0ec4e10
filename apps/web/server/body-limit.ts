import type { IncomingMessage, ServerResponse } from 'node:http';

const largestForm = 256 * 1024;
const largestUpload = 16 * 1024 * 1024;

/** How much may come in at an address: files where files are imported, forms elsewhere. */
export function largestAt(url = ''): number {
  const takesFile = /^\/(regio\/importeren\/[a-z]+|inwoners\/importeren)(\.data)?(\?|$)/.test(url);
  return takesFile ? largestUpload : largestForm;
}

/**
 * Answers 413 to a body of more than `largest` bytes and reads no further; true when its length
 * says so already. A chunked body has no length: its bytes are counted as they come. To be called
 * in the same tick in which the body gets its reader.
 */
export function refusesBody(
  request: IncomingMessage,
  response: ServerResponse,
  largest = largestForm,
): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  if (Number(request.headers['content-length'] ?? 0) > largest) {
    refuse(response);
    return true;
  }
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= largest) return;
    request.removeAllListeners('data');
    request.pause();
    // An answer that is on its way cannot change any more: then only the sending stops.
    if (response.headersSent) request.socket.destroy();
    else refuse(response);
  });
  return false;
}

function refuse(response: ServerResponse): void {
  response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end('Dit is te veel tekst. Ga terug en maak het korter.');
}
