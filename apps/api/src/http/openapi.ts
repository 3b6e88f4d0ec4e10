import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';

/** The description of every route: made from the controllers, their docstrings and their DTOs. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Welzijn op Recept')
    .setVersion('1')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, config);
}

/** Serves the description to everybody: it holds no data. */
export function serveOpenApi(server: FastifyInstance, app: NestFastifyApplication): void {
  let description: OpenAPIObject | undefined;
  void server.register(async (scope) => {
    scope.get('/openapi.json', () => (description ??= describeApi(app)));
  });
}
