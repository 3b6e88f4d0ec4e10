import { execFileSync } from 'node:child_process';
import type { OpenAPIObject } from '@nestjs/swagger';
import { read } from './tree.js';

interface Operation {
  readonly summary?: string;
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

const committed = read('docs/openapi.json');
const { paths, components } = JSON.parse(committed) as OpenAPIObject;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods as Readonly<Record<string, Operation>>).map(
    ([method, operation]): [string, Operation] => [`${method} ${path}`, operation],
  ),
);

describe('docs/openapi.json', () => {
  it('is what the build says; `npm run docs` writes it anew', () => {
    const arguments_ = ['--import', 'tsx', 'scripts/docs/openapi-main.ts'];
    const rendered = execFileSync(process.execPath, arguments_, { encoding: 'utf8' });
    expect(rendered).toBe(committed);
  }, 240_000);

  it.each(operations)('tells in a sentence what %s does', (_route, { summary }) => {
    expect(summary).toMatch(/^[A-Z].*\.$/);
  });

  it.each(operations)('says what %s answers, and that errors are problems', (_route, operation) => {
    const { default: problem, ...answers } = operation.responses;
    expect(Object.keys(problem?.content ?? {})).toEqual(['application/problem+json']);
    const [[status, answer] = ['', {}]] = Object.entries(answers);
    expect(Object.keys(answer.content ?? {})).toEqual(status === '204' ? [] : ['application/json']);
  });

  it('leads nowhere that is not described', () => {
    const wanted = [...committed.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, to]) => to);
    const lost = wanted.filter((name) => components?.schemas?.[name ?? ''] === undefined);
    expect(lost).toEqual([]);
  });
});
