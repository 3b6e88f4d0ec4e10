import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

interface ProviderSettings {
  readonly clientId: string;
  /** A public client without one. */
  readonly clientSecret?: string;
  readonly redirectUri: string;
  /** Whoever logs in there is this person, for whom the provider vouches with this `acr`. */
  readonly subject: string;
  readonly acr: string;
}

/** `oidc-provider` in a process of its own. */
export class RealProvider {
  private constructor(
    private readonly child: ChildProcess,
    readonly issuer: string,
  ) {}

  static async start(settings: ProviderSettings): Promise<RealProvider> {
    const child = fork(resolve('test/support/issuer/provider-main.ts'), {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        PATH: process.env.PATH,
        CLIENT_ID: settings.clientId,
        CLIENT_SECRET: settings.clientSecret ?? '',
        REDIRECT_URI: settings.redirectUri,
        SUBJECT: settings.subject,
        ACR: settings.acr,
      },
    });
    const [message] = (await once(child, 'message')) as [{ issuer: string }];
    return new RealProvider(child, message.issuer);
  }

  /** Walks the browser's way through the provider. @returns where it sends the browser back to */
  async visit(url: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let next = url;
    for (let hop = 0; next.startsWith(this.issuer) && hop < 10; hop += 1) {
      const header = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie: header } });
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const at = pair.indexOf('=');
        cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
      next = new URL(answer.headers.get('location') ?? 'about:blank', next).toString();
    }
    return new URL(next);
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }
}
