interface LoggedIn {
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
}

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly etag: string | null;
}

type Headers = Readonly<Record<string, string>>;

/** Somebody with a session of their own, who talks to the api as any client program would. */
export class Person {
  private constructor(
    private readonly api: string,
    private readonly token: string,
    readonly me: LoggedIn,
  ) {}

  /** @throws Error when the login is refused: then there is no story */
  static async logIn(
    api: string,
    login: { readonly email: string; readonly password: string },
  ): Promise<Person> {
    const { email, password } = login;
    const response = await fetch(`${api}/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (response.status !== 201) throw new Error(`${email} cannot log in: ${response.status}`);
    const { token, me } = (await response.json()) as { token: string; me: LoggedIn };
    return new Person(api, token, me);
  }

  get<Body>(path: string): Promise<Answer<Body>> {
    return this.ask<Body>('GET', path);
  }

  post<Body>(path: string, body: unknown = {}, headers: Headers = {}): Promise<Answer<Body>> {
    return this.ask<Body>('POST', path, { body, headers });
  }

  private async ask<Body>(
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Headers } = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(`${this.api}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const answer = text === '' ? undefined : (JSON.parse(text) as unknown);
    return { status: response.status, body: answer as Body, etag: response.headers.get('etag') };
  }
}
