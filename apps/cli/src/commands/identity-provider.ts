import { roles, type AcrByRole, type Role } from '@wor/domain';
import {
  newId,
  signatureAlgorithms,
  wrapDataKey,
  type KeyOwner,
  type SignatureAlgorithm,
} from '@wor/platform';
import { CommandError, exitCodes } from '../command-error.js';
import type { CommandDefinition } from '../define-command.js';
import { readSecret } from '../new-password.js';
import { withDatabase, type Shell } from '../shell.js';
import { findWorkplaces } from '../stores/account.store.js';
import {
  endIdentityProvider,
  findRegistered,
  listRegistered,
  saveIdentityProvider,
} from '../stores/identity-provider.store.js';

interface SetOptions {
  readonly slug: string;
  readonly name?: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly signedBy: string;
  readonly acr: readonly string[];
  readonly secretStdin?: boolean;
}

/** On this machine http will do: then nothing crosses a network. */
const issuerForm = /^(https:\/\/|http:\/\/127\.0\.0\.1:)[^?#]+$/;

export const identityProvider: CommandDefinition = (program, { shell }) => {
  const group = program
    .command('identity-provider')
    .summary('let people of an organisation log in at its own identity provider')
    .description('OpenID Connect, per organisation. A secret never stands on the command line.');
  group
    .command('set')
    .description('register a provider, or change it')
    .argument('<organisation>', 'id or name')
    .requiredOption('--slug <word>', 'its login page is /inloggen/via/<word>')
    .requiredOption('--issuer <url>', 'exactly as it stands in the tokens')
    .requiredOption('--client-id <id>')
    .requiredOption('--acr <role=value,value...>', 'what a role demands, best first')
    .option('--name <name>', 'on the login page; by default the organisation')
    .option('--signed-by <algorithm>', signatureAlgorithms.join(', '), 'RS256')
    .option('--secret-stdin', 'read the client secret from standard input')
    .action((organisation: string, options: SetOptions) => save(shell, organisation, options));
  group
    .command('list')
    .description('every registered provider')
    .action(() => list(shell));
  group
    .command('end')
    .description('nobody comes in by it from now on')
    .argument('<slug>')
    .action((slug: string) => end(shell, slug));
};

async function save(shell: Shell, organisation: string, options: SetOptions): Promise<void> {
  const acrByRole = readAcr(options.acr);
  const signedBy = readAlgorithm(options.signedBy);
  if (!issuerForm.test(options.issuer)) refuse('--issuer is an https address');
  const secret = options.secretStdin === true ? readSecret(await shell.readInput()) : undefined;
  await withDatabase(shell, ({ database }) =>
    database.transaction(undefined, async (tx) => {
      const [place, other] = await findWorkplaces(tx, organisation);
      if (place === undefined) return refuse('no organisation has that id or name');
      if (other !== undefined) return refuse('several organisations have that name: use the id');
      const known = await findRegistered(tx, options.slug);
      if (known !== undefined && known.organisationId !== place.id)
        return refuse('another organisation has that slug');
      const owner = { id: known?.id ?? newId(), organisationId: place.id };
      tx.note({ event: 'identity_provider.set', action: 'U', object: objectOf(owner.id) });
      await saveIdentityProvider(tx, {
        ...{ ...owner, regionId: place.regionId, signedBy, acrByRole },
        ...{ slug: options.slug, name: options.name ?? place.name },
        ...{ issuer: options.issuer, clientId: options.clientId },
        ...wrappedSecret(shell, owner, secret),
      });
    }),
  );
  shell.print('registered');
}

const objectOf = (id: string) => ({ kind: 'system', id }) as const;

function wrappedSecret(shell: Shell, owner: KeyOwner, secret: string | undefined) {
  if (secret === undefined) return { kekVersion: null, clientSecret: null };
  const { kekVersion, wrapped } = wrapDataKey(shell.keys(), owner, Buffer.from(secret, 'utf8'));
  return { kekVersion, clientSecret: wrapped };
}

/** `coach=substantial,mfa` each. */
function readAcr(given: readonly string[]): AcrByRole {
  const pairs = given.map((text) => {
    const [role = '', values = ''] = text.split('=');
    if (!isRole(role)) return refuse(`--acr: there is no role ${role}`);
    const wanted = values.split(',').filter((value) => value !== '');
    if (wanted.length === 0) return refuse(`--acr: say what ${role} demands`);
    return [role, wanted] as const;
  });
  return Object.fromEntries(pairs);
}

const isRole = (text: string): text is Role => roles.some((role) => role === text);

function readAlgorithm(text: string): SignatureAlgorithm {
  const found = signatureAlgorithms.find((each) => each === text);
  return found ?? refuse(`--signed-by is one of ${signatureAlgorithms.join(', ')}`);
}

async function list(shell: Shell): Promise<void> {
  const rows = await withDatabase(shell, ({ database }) =>
    database.transaction(undefined, listRegistered),
  );
  for (const { slug, organisation, issuer, isActive } of rows)
    shell.print([slug, organisation, issuer, isActive ? '' : 'ended'].join('\t').trimEnd());
}

async function end(shell: Shell, slug: string): Promise<void> {
  await withDatabase(shell, ({ database }) =>
    database.transaction(undefined, async (tx) => {
      const id = await endIdentityProvider(tx, slug);
      if (id === undefined) return refuse('there is no such provider');
      tx.note({ event: 'identity_provider.end', action: 'U', object: objectOf(id) });
    }),
  );
  shell.print('ended');
}

function refuse(message: string): never {
  throw new CommandError(message, exitCodes.usage);
}
