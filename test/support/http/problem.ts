import type { Problem } from '@wor/contract';
import type { Answer } from './client.js';

const allowedKeys = ['type', 'title', 'status', 'code', 'traceId', 'fields', 'details'];

/** The problem in an answer, after checking that it is one of RFC 9457 and nothing besides. */
export function problemIn(answer: Answer): Problem {
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = answer.body as Problem;
  expect(problem).toMatchObject({
    type: `https://welzijn-op-recept.example/problems/${problem.code}`,
    title: problem.code,
    status: answer.status,
    traceId: answer.headers['x-trace-id'],
  });
  expect(Object.keys(problem).filter((key) => !allowedKeys.includes(key))).toEqual([]);
  return problem;
}
