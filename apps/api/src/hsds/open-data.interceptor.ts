import {
  Inject,
  Injectable,
  SetMetadata,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hashOf } from '@wor/platform';
import { PublishedDirectory, type PublishedListName } from '@wor/services';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { map, of, type Observable } from 'rxjs';

const listMark = 'wor:hsds-list';

/** A route that answers a list of the directory, which can be asked for line by line. */
export const OpenList = (name: PublishedListName): MethodDecorator => SetMetadata(listMark, name);

/** How long anybody may keep an answer without asking again, in seconds. */
const freshFor = 300;

type Asked = FastifyRequest<{
  Params: Record<string, string>;
  Querystring: Record<string, unknown>;
}>;

/**
 * Open data may be kept by whoever passes it on, other than everything else that is answered here.
 * With `format=ndjson` a list is sent line by line, without pages.
 */
@Injectable()
export class OpenDataInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(PublishedDirectory) private readonly directory: PublishedDirectory,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Asked>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const list = this.reflector.get<PublishedListName | undefined>(listMark, context.getHandler());
    if (list !== undefined && request.query['format'] === 'ndjson') {
      return this.stream(request, reply, list);
    }
    return next.handle().pipe(map((answer: unknown) => keepable(request, reply, answer)));
  }

  private async stream(request: Asked, reply: FastifyReply, list: PublishedListName) {
    const region = request.params['region'] ?? '';
    // Before the first line, while a refusal can still be told.
    await this.directory.describe(region);
    const lines = Readable.from(this.directory.lines(region, list, request.query));
    void reply.header('Cache-Control', `public, max-age=${freshFor}`);
    return of(new StreamableFile(lines, { type: 'application/x-ndjson; charset=utf-8' }));
  }
}

/** Marks an answer, and sends nothing where the same was sent before. */
function keepable(request: FastifyRequest, reply: FastifyReply, answer: unknown): unknown {
  const mark = `"${hashOf(JSON.stringify(answer)).toString('base64url')}"`;
  void reply.header('Cache-Control', `public, max-age=${freshFor}`).header('ETag', mark);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim());
  if (!known.includes(mark) && !known.includes(`W/${mark}`)) return answer;
  void reply.status(304);
  return undefined;
}
