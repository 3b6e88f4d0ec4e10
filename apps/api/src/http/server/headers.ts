import type { FastifyInstance, FastifyReply } from 'fastify';

/** On every answer, errors included: nothing may be framed, sniffed, kept or referred to (S-20). */
export const apiHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Sets the headers of an answer, and the id by which its log lines are found. */
export function setHeaders(reply: FastifyReply, traceId: string): void {
  void reply.headers({ ...apiHeaders, 'X-Trace-Id': traceId });
}

export function sendHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    setHeaders(reply, request.id);
    done();
  });
}
