import { DomainError } from '@wor/domain';
import type { FastifyInstance } from 'fastify';

const deepest = 10;
const mostValues = 1000;

/** The names that every object has by itself: `constructor`, `toString` … */
const isInherited = (name: string): boolean => name in Object.prototype;

const hasNul = (value: unknown): boolean => typeof value === 'string' && value.includes('\0');

/**
 * A body nobody needs: too deep, too many values, fields that are called as an object's own
 * members, or a NUL, which no text of the database can hold; walked without recursion (S-39, S-40).
 */
function isHostile(body: unknown): boolean {
  let level: unknown[] = [body];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > deepest || count > mostValues || level.some(hasNul)) return true;
    const objects = level.filter(
      (value): value is object => typeof value === 'object' && value !== null,
    );
    if (objects.flatMap((value) => Object.keys(value)).some(isInherited)) return true;
    level = objects.flatMap((value): unknown[] => Object.values(value));
  }
  return false;
}

/**
 * JSON is the one language of the api: a form of another site cannot speak it without asking first
 * (S-21). `__proto__` is refused while parsing.
 */
export function readJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (request, text: string, done) => {
      void parse(request, text, (error, body) => {
        done(error ?? (isHostile(body) ? new DomainError('input.malformed') : null), body);
      });
    },
  );
}
