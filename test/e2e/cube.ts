import type { Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import type { TestApp } from '../support/app.js';
import { HttpClient, type Answer, type Ask } from '../support/http/client.js';
import type { Episode } from '../support/http/episode.js';
import { places, type Place, type StaffRole } from '../support/http/tenants.js';
import type { PolicyRow } from './policy-row.js';

/** `missing`: an id that nobody has. `none`: the route names no object. */
export type Target = Place | 'missing' | 'none';

export type Caller = StaffRole | 'anonymous';

/** One request of the cube; `row` is its place in the policy table. */
export interface Cell {
  readonly row: number;
  readonly method: string;
  readonly caller: Caller;
  readonly target: Target;
  readonly action: string | undefined;
}

export interface Observed extends Cell {
  readonly answer: Answer;
}

type Objects = Readonly<
  Record<
    Place,
    Episode & { readonly deadLetter: string; readonly draft: string; readonly practice: string }
  >
>;

interface Cube {
  readonly app: TestApp;
  readonly cast: Readonly<Record<StaffRole, Actor>>;
  readonly objects: Objects;
  readonly policy: readonly PolicyRow[];
}

/** Every row × caller × target × action; a GET row is asked by HEAD too. */
export function cellsOf(policy: readonly PolicyRow[], callers: readonly Caller[]): Cell[] {
  return policy.flatMap(({ method, path, actions }, row) => {
    const methods = method === 'GET' ? ['GET', 'HEAD'] : [method];
    const targets: readonly Target[] = path.includes(':') ? [...places, 'missing'] : ['none'];
    return methods.flatMap((each) =>
      callers.flatMap((caller) =>
        targets.flatMap((target) =>
          (actions ?? [undefined]).map((action) => ({ row, method: each, caller, target, action })),
        ),
      ),
    );
  });
}

/** Asks all cells, one after the other. */
export async function observe(cube: Cube, cells: readonly Cell[]): Promise<Observed[]> {
  const observed: Observed[] = [];
  for (const cell of cells) observed.push({ ...cell, answer: await ask(cube, cell) });
  return observed;
}

async function ask({ app, cast, objects, policy }: Cube, cell: Cell): Promise<Answer> {
  const row = policy[cell.row];
  if (row === undefined) throw new Error('The policy has no such row');
  const client = await clientOf(app, cast, cell);
  const request: Ask = {
    method: cell.method,
    path: addressOf(row, cell, objects),
    ...(row.body === undefined ? {} : { body: bodyOf(row, app) }),
    ...(row.headers === undefined ? {} : { headers: row.headers }),
  };
  return client.ask(request);
}

/** Ending a session must not end the one that the other cells use. */
async function clientOf(app: TestApp, cast: Cube['cast'], cell: Cell): Promise<HttpClient> {
  if (cell.caller === 'anonymous') return app.as();
  const actor = cast[cell.caller];
  return cell.method === 'DELETE'
    ? new HttpClient(app.nest, await app.openSession(actor))
    : app.as(actor);
}

const kinds: readonly (readonly [RegExp, keyof Objects[Place]])[] = [
  [/^\/clients\//, 'client'],
  [/^\/referral-drafts\//, 'draft'],
  [/^\/organisations\//, 'practice'],
  [/^\/participations\//, 'participation'],
  [/^\/follow-ups\//, 'followUp'],
  [/^\/operations\//, 'deadLetter'],
  [/^\/referrals\//, 'referral'],
];

function addressOf(row: PolicyRow, { target, action }: Cell, objects: Objects): string {
  const kind = kinds.find(([pattern]) => pattern.test(row.path))?.[1];
  const object = target === 'missing' || target === 'none' ? undefined : objects[target];
  const id = kind === undefined ? undefined : object?.[kind];
  const path = row.path
    .replace(':id', id ?? newId())
    .replace(':accountId', newId())
    .replace(':contactId', newId())
    .replace(':region', 'test')
    .replace(':kind', 'norms')
    .replace(':form', 'contact')
    .replace(':postcode4', '9994')
    .replace(':code', 'WK999999')
    .replace(':day', '2026-11-18')
    .replace(':feedbackId', object?.feedback ?? newId())
    .replace(':action', action ?? '');
  return `${path}${row.query ?? ''}`;
}

function bodyOf({ body }: PolicyRow, { world }: TestApp): unknown {
  const text = JSON.stringify(body).replace(':activity', world.activities[0] ?? '');
  return JSON.parse(text) as unknown;
}

/** What the policy says that this cell answers. */
function expectedOf({ who, done }: PolicyRow, { caller, target }: Cell): readonly number[] {
  if (who === 'everybody') return done;
  if (caller === 'anonymous') return [401];
  if (who === 'every session') return done;
  const reach = who[caller];
  if (reach === undefined) return [403];
  if (reach === 'any') return done;
  return reach.some((place) => place === target) ? done : [404];
}

/** The cells that do not answer as the policy says. */
export function deviationsOf(
  policy: readonly PolicyRow[],
  observed: readonly Observed[],
): readonly string[] {
  return observed.flatMap(({ answer, ...cell }) => {
    const row = policy[cell.row];
    if (row === undefined) return [`row ${cell.row} is gone`];
    const expected = expectedOf(row, cell);
    if (expected.includes(answer.status)) return [];
    const { caller, target, action = '' } = cell;
    const what = `${cell.method} ${row.path}${row.query ?? ''} ${action}`.trim();
    return [
      `${what} by ${caller} on ${target}: ${answer.status}, expected ${expected.join('/')} ${answer.text}`,
    ];
  });
}

/** Who may see whose data anywhere: only those who may read a referral of that place. */
export function mayRead(policy: readonly PolicyRow[], caller: Caller, place: Place): boolean {
  const row = policy.find(({ method, path }) => `${method} ${path}` === 'GET /referrals/:id');
  if (row === undefined || typeof row.who === 'string' || caller === 'anonymous') return false;
  const reach = row.who[caller];
  return reach !== undefined && reach !== 'any' && reach.includes(place);
}
