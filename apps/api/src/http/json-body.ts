import { DomainError } from '@wor/domain';
import type { FastifyInstance } from 'fastify';

const deepest = 10;
const mostValues = 1000;

/** A body nobody needs: too deep or too many values, walked without recursion (S-40). */
function isIntricate(body: unknown): boolean {
  let level = [body];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > deepest || count > mostValues) return true;
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

/**
 * JSON is the one language of the api: a form of another site cannot speak it without asking first
 * (S-21). `__proto__` and `constructor.prototype` are refused while parsing (S-39).
 */
export function readJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (request, text: string, done) => {
      void parse(request, text, (error, body) => {
        done(error ?? (isIntricate(body) ? new DomainError('input.malformed') : null), body);
      });
    },
  );
}
