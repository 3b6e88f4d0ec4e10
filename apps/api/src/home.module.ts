import { Global, Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { LocalHost, type IndexHost } from '@wor/domain';
import type { Home } from '@wor/services';

/** The database, the domain clock and the keys, for every service. */
export const HOME = Symbol('home');

/** The database as `wor_report`, which can read published figures only. */
export const REPORT_DATABASE = Symbol('report-database');

/** The database on a connection that nothing waits for but the question whether it is there. */
export const PROBE_DATABASE = Symbol('probe-database');

/** The public address of the web app: what a printed link begins with. */
export const WEB_ORIGIN = Symbol('web-origin');

/** Begins the index of a region's activities: in this process, or in a thread. */
export const INDEX_HOST = Symbol('index-host');

/** The database on connections of their own for what anybody may ask: nobody at work waits for them. */
export const OPEN_DATABASE = Symbol('open-database');

/** Which backends serve, for the health page. */
export const BACKENDS = Symbol('backends');

/** A service that stands on `Home` alone. */
export function serviceFrom<Service>(type: new (home: Home) => Service): FactoryProvider<Service> {
  return { provide: type, useFactory: (home: Home) => new type(home), inject: [HOME] };
}

export interface HomeSettings {
  readonly home: Home;
  readonly reports: Home['database'];
  /** By default the database that everything else uses too. */
  readonly probe?: Home['database'];
  /** For what anybody may ask; by default the database that everything else uses too. */
  readonly open?: Home['database'];
  readonly backends: string | undefined;
  /** `http://127.0.0.1:3000` by default. */
  readonly webOrigin?: string;
  /** In this process by default. */
  readonly openIndex?: () => IndexHost;
}

@Global()
@Module({})
export class HomeModule {
  static with(settings: HomeSettings): DynamicModule {
    const { home, reports, probe = home.database, backends, webOrigin } = settings;
    const providers = [
      { provide: HOME, useValue: home },
      { provide: REPORT_DATABASE, useValue: reports },
      { provide: PROBE_DATABASE, useValue: probe },
      { provide: OPEN_DATABASE, useValue: settings.open ?? home.database },
      { provide: BACKENDS, useValue: backends ?? 'own' },
      { provide: INDEX_HOST, useValue: settings.openIndex ?? (() => new LocalHost()) },
      { provide: WEB_ORIGIN, useValue: webOrigin ?? 'http://127.0.0.1:3000' },
    ];
    return { module: HomeModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
