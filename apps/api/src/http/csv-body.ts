import { DomainError } from '@wor/domain';
import type { FastifyInstance } from 'fastify';

/** 100,000 rows of the widest file, with some room. */
const largestFile = 16_000_000;

const takers = [
  ...['/imports/:kind/check', '/imports/:kind/checked/:checked'],
  ...['/caseload-imports/check', '/caseload-imports/checked/:checked'],
];

/**
 * CSV is taken by the doors for files and nowhere else, as the octets that came: their hash counts.
 * Nobody without a session may make us hold a file.
 */
export function readCsvFiles(server: FastifyInstance): void {
  server.addContentTypeParser(
    'text/csv',
    { parseAs: 'buffer', bodyLimit: largestFile },
    (_request, octets, done) => done(null, octets),
  );
  server.addHook('preParsing', async (request, _reply, payload) => {
    const isFile = /^text\/csv\b/i.test(request.headers['content-type'] ?? '');
    if (!isFile) return payload;
    const isTaken = takers.includes(request.routeOptions.url ?? '');
    if (!isTaken) throw new DomainError('input.wrong_type');
    if (request.headers.authorization === undefined) throw new DomainError('session.missing');
    return payload;
  });
}
