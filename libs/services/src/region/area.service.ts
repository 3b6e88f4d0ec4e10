import { findRoute, findTeam, listAreas, moveAreas, type Tx } from '@wor/database';
import {
  DomainError,
  normalisePostcode,
  routeReason,
  type Actor,
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

async function refuseStrangeTeam(tx: Tx, teamId: string): Promise<void> {
  const [field, code] = ['teamId', 'team.missing'] as const;
  if ((await findTeam(tx, teamId)) === undefined) {
    throw new DomainError(code, { fields: [{ field, code }] });
  }
}

function postcode4Of(typed: string): string | null {
  const plain = typed.trim();
  if (plain === '') return null;
  const postcode4 = digits.test(plain) ? plain : normalisePostcode(plain)?.slice(0, 4);
  const [field, code] = ['postcode', 'postcode.invalid'] as const;
  if (postcode4 === undefined) throw new DomainError(code, { fields: [{ field, code }] });
  return postcode4;
}
