import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';

const address = (protocols: string[]): PropertyDecorator =>
  IsUrl({ protocols, require_tld: false, require_protocol: true, require_valid_protocol: true });

const whole = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value));

/** Every setting of api, worker, web and cli, by the name it has in the environment. */
export class Env {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'production';

  /** The login of this very process: `wor_app` for the api, `wor_worker`, `wor_migrator` for the cli. */
  @IsOptional()
  @address(['postgres', 'postgresql'])
  DATABASE_URL?: string;

  /** The login `wor_report`, which can read published figures only. */
  @IsOptional()
  @address(['postgres', 'postgresql'])
  REPORT_DATABASE_URL?: string;

  @IsOptional()
  @address(['redis', 'rediss'])
  REDIS_URL?: string;

  @IsOptional()
  @address(['smtp', 'smtps'])
  SMTP_URL?: string;

  /** JSON file with the key-encryption keys, the blind-index key and the message-id key. */
  @IsOptional()
  @IsString()
  KEY_FILE?: string;

  @IsString()
  HOST = '127.0.0.1';

  @whole()
  @IsInt()
  @Min(0)
  @Max(65535)
  API_PORT = 3001;

  @whole()
  @IsInt()
  @Min(0)
  @Max(65535)
  WORKER_PORT = 3002;

  @whole()
  @IsInt()
  @Min(0)
  @Max(65535)
  WEB_PORT = 3000;

  /** Where the web server finds the api: on loopback or the private network. */
  @address(['http', 'https'])
  API_URL = 'http://127.0.0.1:3001';

  /** The public address of the web app: what links in mails begin with. */
  @address(['http', 'https'])
  WEB_ORIGIN = 'http://127.0.0.1:3000';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent' = 'info';

  @whole()
  @IsInt()
  @Min(1)
  @Max(200)
  POOL_SIZE = 10;

  /** Which backends serve, as the start script describes them; shown on the health page. */
  @IsOptional()
  @IsString()
  BACKENDS?: string;

  /** Where the embedded mail catcher writes; absent when real mail is sent. */
  @IsOptional()
  @IsString()
  MAIL_CATCHER_DIR?: string;

  /** The bare address that mail comes from: a display name would tell too much (M-02). */
  @IsEmail()
  MAIL_FROM = 'noreply@wor.example';

  /** A bare address for answers and for mail that bounces; a token goes before its `@`. */
  @IsOptional()
  @IsEmail()
  MAIL_REPLY_TO?: string;

  /** Where SMS are posted to, as JSON: https, or http on this very machine. */
  @IsOptional()
  @address(['http', 'https'])
  SMS_URL?: string;

  /** The secret of the SMS gateway. */
  @IsOptional()
  @IsString()
  SMS_TOKEN?: string;

  /** What a telephone shows as the sender of an SMS; it tells nothing about anybody. */
  @Matches(/^([A-Za-z0-9 ]{1,11}|\+[0-9]{7,15})$/)
  SMS_SENDER = 'Bericht';

  /** Where alarms go besides mail: one JSON text by POST, with a code and nothing of anybody. */
  @IsOptional()
  @address(['http', 'https'])
  ALARM_URL?: string;

  /** How often the worker looks for leases whose holder is gone. */
  @whole()
  @IsInt()
  @Min(1)
  @Max(600)
  SWEEP_SECONDS = 30;

  /** How long a lease on an outbox row lasts when it is not renewed. */
  @whole()
  @IsInt()
  @Min(2)
  @Max(600)
  LEASE_SECONDS = 20;

  /** How long Redis has to begin on a row before it is offered again; Bull's locks last as long. */
  @whole()
  @IsInt()
  @Min(2)
  @Max(600)
  OFFER_SECONDS = 30;

  /** The first rest after a failed effect; each following one is three times as long. */
  @whole()
  @IsInt()
  @Min(1)
  @Max(3600)
  RETRY_SECONDS = 20;

  /** How many mails all workers together hand to the mail server in a second. */
  @whole()
  @IsInt()
  @Min(1)
  @Max(1000)
  MAILS_PER_SECOND = 20;

  /** How long a server that is asked to stop goes on serving, for a proxy to see that it is red. */
  @whole()
  @IsInt()
  @Min(0)
  @Max(15)
  DRAIN_SECONDS = 0;

  /** Whose forwarded client addresses the api believes: `loopback`, an address or a subnet. */
  @Matches(/^(loopback|[0-9a-f.:]{3,45}(\/\d{1,3})?)$/)
  TRUSTED_PROXY = 'loopback';

  @IsIn(['on', 'off'])
  RATE_LIMIT: 'on' | 'off' = 'on';

  /** `off` leaves the outbox out: only to prove that the fault checker notices the loss. */
  @IsIn(['on', 'off'])
  OUTBOX: 'on' | 'off' = 'on';
}

type Needed = 'DATABASE_URL' | 'REPORT_DATABASE_URL' | 'REDIS_URL' | 'SMTP_URL' | 'KEY_FILE';

/**
 * Reads and checks all settings before anything starts.
 * @throws Error that lists every bad or missing setting by name, never by value.
 */
export function loadEnv<Name extends Needed>(
  needed: readonly Name[],
  source: NodeJS.ProcessEnv = process.env,
): Env & Required<Pick<Env, Name>> {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const env = plainToInstance(Env, given, { exposeDefaultValues: true });
  const problems = [
    ...validateSync(env).map(({ property }) => `${property} is not valid`),
    ...needed.filter((name) => env[name] === undefined).map((name) => `${name} is missing`),
  ];
  if (env.NODE_ENV === 'production' && env.OUTBOX === 'off') problems.push('OUTBOX cannot be off');
  if (problems.length > 0) throw new Error(`Settings: ${[...new Set(problems)].join('; ')}`);
  return env as Env & Required<Pick<Env, Name>>;
}
