import { Global, Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import type { Home } from '@wor/services';

/** The database, the domain clock and the keys, for every service. */
export const HOME = Symbol('home');

/** The database as `wor_report`, which can read published figures only. */
export const REPORT_DATABASE = Symbol('report-database');

/** The public address of the web app: what a printed link begins with. */
export const WEB_ORIGIN = Symbol('web-origin');

/** Which backends serve, for the health page. */
export const BACKENDS = Symbol('backends');

/** A service that stands on `Home` alone. */
export function serviceFrom<Service>(type: new (home: Home) => Service): FactoryProvider<Service> {
  return { provide: type, useFactory: (home: Home) => new type(home), inject: [HOME] };
}

export interface HomeSettings {
  readonly home: Home;
  readonly reports: Home['database'];
  readonly backends: string | undefined;
  /** `http://127.0.0.1:3000` by default. */
  readonly webOrigin?: string;
}

@Global()
@Module({})
export class HomeModule {
  static with({ home, reports, backends, webOrigin }: HomeSettings): DynamicModule {
    const providers = [
      { provide: HOME, useValue: home },
      { provide: REPORT_DATABASE, useValue: reports },
      { provide: BACKENDS, useValue: backends ?? 'own' },
      { provide: WEB_ORIGIN, useValue: webOrigin ?? 'http://127.0.0.1:3000' },
    ];
    return { module: HomeModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
