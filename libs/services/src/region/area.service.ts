import {
  findPlaces,
  findRoute,
  findTeam,
  importRows,
  listAreas,
  moveAreas,
  removeAreas,
  type PlaceRow,
  type Tx,
} from '@wor/database';
import {
  DomainError,
  FieldProblems,
  normaliseAreaCode,
  normalisePostcode,
  readPostcodeList,
  refuseFields,
  routeReason,
  type Actor,
  type ErrorCode,
  type RouteReason,
} from '@wor/domain';
import type { Home } from '../home.js';
import { pageOf } from '../page-of.js';
import { asAdministrator } from './administer.js';

interface AreaStart {
  readonly code: string;
  readonly postcode4: string;
}

/** Where a referral would go, and why. */
export interface RouteAnswer {
  readonly team: string | null;
  readonly neighbourhood: string | null;
  readonly reason: RouteReason;
}

/** Postcodes for a team, as somebody typed them. */
export interface AreaOrder {
  /** '1234, 1240 AB, 1250-1260'. */
  readonly postcodes: string;
  readonly teamId: string;
  /** Where they lie, when nobody knows it yet. */
  readonly neighbourhoodCode?: string;
}

interface Areas {
  readonly postcodes: readonly string[];
}

const digits = /^[1-9]\d{3}$/;

/** Which team works where. */
export class AreaService {
  constructor(private readonly home: Home) {}

  list(actor: Actor, { after, limit }: { after: AreaStart | undefined; limit: number }) {
    return this.home.database.transaction(actor, async (tx) => {
      asAdministrator(tx, 'region.read', { event: 'area.list', action: 'R', id: 'areas' });
      const rows = await listAreas(tx, { after, limit: limit + 1 });
      return pageOf(rows, limit, ({ neighbourhoodCode: code, postcode4 }) => ({ code, postcode4 }));
    });
  }

  /** Gives one postcode to a team. @throws DomainError `not_found`, `team.missing` */
  movePostcode(actor: Actor, postcode4: string, teamId: string) {
    return this.move(actor, { what: 'postcode', code: postcode4, teamId });
  }

  /** Gives all postcodes of a neighbourhood to a team. */
  moveNeighbourhood(actor: Actor, code: string, teamId: string) {
    return this.move(actor, { what: 'neighbourhood', code, teamId });
  }

  /**
   * Gives postcodes to a team, also those that the region does not have yet; of a range only what
   * is known to exist. @throws DomainError `postcode.invalid`, `postcode.range`, `team.missing`,
   * `neighbourhood.invalid`; `neighbourhood.missing` when nobody knows where any of them lies
   */
  add(actor: Actor, order: AreaOrder): Promise<Areas> {
    return this.home.database.transaction(actor, async (tx) => {
      const postcodes = readOrder(order);
      const detail = { team: order.teamId, postcodes };
      const access = { event: 'area.add', action: 'C', id: 'areas', detail } as const;
      asAdministrator(tx, 'region.edit', access);
      await refuseStrangeTeam(tx, order.teamId);
      const places = await placesOf(tx, postcodes, order.neighbourhoodCode);
      const rows = places.map((place) => ({ ...place, teamId: order.teamId }));
      await importRows(tx, 'areas', rows);
      return { postcodes: places.map(({ postcode }) => postcode) };
    });
  }

  /**
   * Takes postcodes away from whichever team works there.
   * @throws DomainError as `add`, and `postcode.absent` when none of them was there
   */
  remove(actor: Actor, typed: string): Promise<Areas> {
    return this.home.database.transaction(actor, async (tx) => {
      const detail = { postcodes: readPostcodeList(typed) };
      const access = { event: 'area.remove', action: 'D', id: 'areas', detail } as const;
      asAdministrator(tx, 'region.edit', access);
      const postcodes = await removeAreas(tx, detail.postcodes);
      if (postcodes.length === 0) refuseField('postcodes', 'postcode.absent');
      return { postcodes };
    });
  }

  /**
   * Where a referral of this organisation with this postcode would go: '1234 AB', '1234', or none.
   * @throws DomainError `postcode.invalid`, `not_found` for an organisation of another region
   */
  route(actor: Actor, typed: string, organisationId: string): Promise<RouteAnswer> {
    return this.home.database.transaction(actor, async (tx) => {
      asAdministrator(tx, 'region.read', { event: 'area.test', action: 'R', id: 'areas' });
      const found = await findRoute(tx, { organisationId, postcode4: postcode4Of(typed) });
      if (found === undefined) throw new DomainError('not_found');
      const { team, neighbourhood } = found;
      return { team, neighbourhood, reason: routeReason(found) };
    });
  }

  private move(actor: Actor, move: Parameters<typeof moveAreas>[1]) {
    return this.home.database.transaction(actor, async (tx) => {
      const detail = { team: move.teamId };
      const access = { event: 'area.move', action: 'U', id: move.code, detail } as const;
      asAdministrator(tx, 'region.edit', access);
      await refuseStrangeTeam(tx, move.teamId);
      return { postcodes: await moveAreas(tx, move) };
    });
  }
}

function refuseField(field: string, code: ErrorCode): never {
  throw new DomainError(code, { fields: [{ field, code }] });
}

/** The postcodes of an order; with what else is wrong in the same answer. */
function readOrder({ postcodes, teamId }: AreaOrder): readonly string[] {
  const problems = new FieldProblems();
  const read = problems.read('postcodes', () => readPostcodeList(postcodes));
  problems.add('teamId', teamId === '', 'team.missing');
  refuseFields(problems.found);
  return read ?? [];
}

async function refuseStrangeTeam(tx: Tx, teamId: string): Promise<void> {
  if ((await findTeam(tx, teamId)) === undefined) refuseField('teamId', 'team.missing');
}

async function placesOf(
  tx: Tx,
  postcodes: readonly string[],
  typed = '',
): Promise<readonly PlaceRow[]> {
  const chosen = normaliseAreaCode(typed, 'WK') ?? normaliseAreaCode(typed, 'BU') ?? null;
  const field = 'neighbourhoodCode';
  if (typed !== '' && chosen === null) refuseField(field, 'neighbourhood.invalid');
  const places = await findPlaces(tx, { postcodes, neighbourhoodCode: chosen });
  if (places.length > 0) return places;
  return refuseField(field, chosen === null ? 'neighbourhood.missing' : 'neighbourhood.invalid');
}

function postcode4Of(typed: string): string | null {
  const plain = typed.trim();
  if (plain === '') return null;
  const postcode4 = digits.test(plain) ? plain : normalisePostcode(plain)?.slice(0, 4);
  return postcode4 ?? refuseField('postcode', 'postcode.invalid');
}
