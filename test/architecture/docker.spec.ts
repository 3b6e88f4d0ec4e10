import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

// No container engine runs here: the files are read and checked, not built or started.

interface Finding {
  readonly line: string;
  readonly title: string;
}

interface Service {
  readonly image?: string;
  readonly user?: string;
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly security_opt?: string[];
  readonly cap_drop?: string[];
  readonly healthcheck?: { test: string[] };
  readonly environment?: Record<string, string>;
  readonly ports?: string[];
  readonly secrets?: string[];
  readonly command?: string[];
}

interface Compose {
  readonly services: Record<string, Service>;
  readonly secrets: Record<string, { file: string }>;
}

const dockerfile = readFileSync('docker/Dockerfile', 'utf8');
const compose = parse(readFileSync('docker/compose.yml', 'utf8'), { merge: true }) as Compose;
const services = Object.entries(compose.services);

function lint(): Finding[] {
  const args = ['docker/Dockerfile', '--json'];
  let output: string;
  try {
    output = execFileSync('node_modules/.bin/dockerfilelint', args, { encoding: 'utf8' });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const report = JSON.parse(output) as {
    files: { issues: { line: string; content: string; title: string }[] }[];
  };
  return report.files.flatMap(({ issues }) =>
    issues.map(({ content, title }) => ({ line: content.trim(), title })),
  );
}

describe('the Dockerfile', () => {
  const froms = [...dockerfile.matchAll(/^FROM (\S+)(?: AS (\S+))?$/gm)];
  const stages = froms.flatMap(([, , stage]) => (stage === undefined ? [] : [stage]));

  it('has no lint findings but the one about stages, which have no tag', () => {
    const isStage = ({ line }: Finding): boolean =>
      [...stages, 'run-${app}'].includes(line.split(' ')[1] ?? '');
    expect(lint().filter((finding) => !isStage(finding))).toEqual([]);
  });

  it('takes every image from outside by an exact version', () => {
    const outside = froms.map(([, image = '']) => image).filter((image) => !stages.includes(image));
    const images = outside.filter((image) => image !== 'run-${app}');
    expect(images).not.toEqual([]);
    for (const image of images) expect(image).toMatch(/:\d+\.\d+\.\d+-/);
  });

  it('has a stage for each of the four programs, none of which runs as root', () => {
    expect(stages).toEqual(expect.arrayContaining(['run-api', 'run-worker', 'run-web', 'run-cli']));
    expect(dockerfile).toMatch(/FROM \S+ AS base\n[^]*?\nUSER node\n/);
    expect(dockerfile).not.toMatch(/^USER root/m);
  });

  it('copies what is built from lock file and sources, and no secret', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(ignored[0]).toBe('**');
    expect(ignored).not.toContain('!.data');
  });
});

describe('the compose file', () => {
  it('runs the three apps, their migrations, their watchdog and their three services', () => {
    expect(Object.keys(compose.services).toSorted()).toEqual(
      ['api', 'mail', 'migrate', 'postgres', 'redis', 'watch', 'web', 'worker'].toSorted(),
    );
  });

  it.each(services)('%s is read-only, without privileges, and not root', (_name, service) => {
    expect(service.read_only).toBe(true);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.user).toMatch(/^(node|postgres|redis|65534:65534)$/);
  });

  it.each(services)('%s has an exact image', (_name, { image }) => {
    expect(image).toMatch(/:(v?\d+\.\d+|local$)/);
    expect(image).not.toMatch(/:latest$/);
  });

  // The watchdog has no address: every one of its looks ends in time, and nobody waits for it.
  const asked = services.filter(([name, { restart }]) => restart !== 'no' && name !== 'watch');

  it.each(asked)('%s has a health check', (_name, { healthcheck }) => {
    expect(healthcheck?.test[0]).toBe('CMD');
  });

  it.each(services)('%s publishes on loopback only', (_name, { ports = [] }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it.each(services)('%s gets its secrets as files', (_name, service) => {
    const settings = JSON.stringify(service.environment ?? {});
    expect(settings).not.toMatch(/postgres:\/\/|"[A-Z_]*PASSWORD"/);
    for (const secret of service.secrets ?? []) expect(compose.secrets).toHaveProperty(secret);
  });

  it('keeps the queue: Redis never evicts and writes what it holds', () => {
    const command = compose.services.redis?.command?.join(' ');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(command).toContain('--appendonly yes');
  });

  it('gives each process the login that is its own', () => {
    const login = (name: string): string | undefined =>
      compose.services[name]?.environment?.DATABASE_URL_FILE;
    expect(['api', 'worker', 'migrate', 'web'].map(login)).toEqual([
      '/run/secrets/app_url',
      '/run/secrets/worker_url',
      '/run/secrets/migrator_url',
      undefined,
    ]);
  });
});
