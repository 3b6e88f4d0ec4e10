import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import description from '../../../../../docs/openapi.json' with { type: 'json' };

/** What the controllers, their docstrings and their DTOs say of every route; for `npm run docs`. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Welzijn op Recept')
    .setDescription('Refer, coach, follow up, report back. Every unknown field is refused.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'opaque' })
    .build();
  return SwaggerModule.createDocument(app, config);
}

/** Serves the description as it is committed, to everybody: it holds no data. */
export function serveOpenApi(server: FastifyInstance): void {
  void server.register(async (scope) => {
    scope.get('/openapi.json', () => description);
  });
}
