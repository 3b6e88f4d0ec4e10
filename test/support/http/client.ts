import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Inject = Exclude<Parameters<NestFastifyApplication['inject']>[0], string | undefined>;

export interface Ask {
  readonly method?: string;
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** From where the connection comes; loopback by default. */
  readonly address?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  /** Every byte of the body. */
  readonly text: string;
  /** The body where it is JSON, else undefined. */
  readonly body: unknown;
}

/** Asks the api over its whole HTTP stack, without a socket. */
export class HttpClient {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly token?: string,
  ) {}

  async ask({ method = 'GET', path, body, raw, headers = {}, address }: Ask): Promise<Answer> {
    const response = await this.app.inject({
      method: method as Inject['method'],
      url: path,
      headers: {
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      ...(raw === undefined ? {} : { payload: raw }),
      ...(address === undefined ? {} : { remoteAddress: address }),
    });
    const { statusCode: status, headers: sent, payload: text } = response;
    return { status, headers: sent, text, body: parsed(text) };
  }

  get(path: string, headers?: Ask['headers']): Promise<Answer> {
    return this.ask({ path, headers });
  }

  post(path: string, body: unknown, headers?: Ask['headers']): Promise<Answer> {
    return this.ask({ method: 'POST', path, body, headers });
  }

  put(path: string, body: unknown, headers?: Ask['headers']): Promise<Answer> {
    return this.ask({ method: 'PUT', path, body, headers });
  }

  patch(path: string, body: unknown, headers?: Ask['headers']): Promise<Answer> {
    return this.ask({ method: 'PATCH', path, body, headers });
  }

  delete(path: string): Promise<Answer> {
    return this.ask({ method: 'DELETE', path });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
