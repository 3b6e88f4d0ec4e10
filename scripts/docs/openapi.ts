import type { OpenAPIObject } from '@nestjs/swagger';
import { errorCodes } from '@wor/domain';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import type { createApp as Create } from '../../apps/api/src/http/create-app.js';
import type { describeApi as Describe } from '../../apps/api/src/http/server/openapi.js';
import { responseSchemas, type Schema } from './response-schemas.js';

/** An operation as far as this script adds to it. */
interface Operation {
  readonly operationId: string;
  readonly parameters: { readonly name: string }[];
  readonly responses: Record<string, unknown>;
}

const problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'traceId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: errorCodes },
    traceId: { type: 'string', format: 'uuid' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, code: { type: 'string' } },
      },
    },
    details: { type: 'object', additionalProperties: true },
  },
};

const jsonOf = (type: string, schema: Schema): Schema => ({ content: { [type]: { schema } } });

/**
 * The description of the api, as the text of docs/openapi.json. Routes and requests come from the
 * build, as only the compiler's plugin sees docstrings and DTOs; answers come from the contract's
 * types. Nothing is connected to anything.
 * @param folder where the api was built
 */
async function renderOpenApi(folder = 'dist/api'): Promise<string> {
  const description = await describeBuild(folder);
  const controllers = readdirSync('apps/api/src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.controller.ts'))
    .map((path) => resolve('apps/api/src', path))
    .sort();
  const { answers, named } = responseSchemas(controllers);
  const paths = Object.entries(description.paths).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, operations] of paths) {
    for (const operation of Object.values(operations) as Operation[]) {
      complete(operation, path, answers);
    }
  }
  const schemas = { ...description.components?.schemas, ...Object.fromEntries(named) };
  const sorted = Object.entries({ ...schemas, Problem: problem }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const components = { ...description.components, schemas: Object.fromEntries(sorted) };
  const whole = { ...description, paths: Object.fromEntries(paths), components };
  return format(JSON.stringify(whole), { parser: 'json', printWidth: 100 });
}

async function describeBuild(folder: string): Promise<OpenAPIObject> {
  const load = (file: string): Promise<unknown> =>
    import(pathToFileURL(`${folder}/apps/api/src/http/${file}`).href);
  const { createApp } = (await load('create-app.js')) as { createApp: typeof Create };
  const { describeApi } = (await load('server/openapi.js')) as { describeApi: typeof Describe };
  const settings = { home: {}, reports: {}, backends: undefined, log: {}, hasRateLimit: false };
  const app = await createApp(settings as unknown as Parameters<typeof createApp>[0]);
  const description = describeApi(app);
  await app.close();
  return description;
}

/** Adds what the build cannot see: the answer, the problem, and ids of the address. */
function complete(operation: Operation, path: string, answers: ReadonlyMap<string, Schema>): void {
  const { operationId, parameters, responses } = operation;
  const answer = answers.get(operationId);
  for (const status of Object.keys(responses)) {
    const content = answer === undefined ? {} : jsonOf('application/json', answer);
    responses[status] = { description: 'Done', ...content };
  }
  responses['default'] = {
    description: 'A problem (RFC 9457); docs/errors.md lists the codes',
    ...jsonOf('application/problem+json', { $ref: '#/components/schemas/Problem' }),
  };
  for (const [, name = ''] of path.matchAll(/\{(\w+)\}/g)) {
    if (parameters.some((each) => each.name === name)) continue;
    const schema = name === 'action' ? { type: 'string' } : { type: 'string', format: 'uuid' };
    parameters.push({ name, required: true, in: 'path', schema } as { name: string });
  }
}

/** Builds the api where needed and gives the text of its description. */
export function buildAndRender(): Promise<string> {
  execFileSync(process.execPath, ['scripts/build.mjs', 'api'], { stdio: 'ignore' });
  return renderOpenApi();
}
