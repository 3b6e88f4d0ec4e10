import type { LaunchKeyView, PracticeLaunchOffer } from '@wor/contract';
import type { LaunchJwks } from '@wor/domain';
import type { LaunchKeyRecord, PracticeLaunches } from '@wor/services';

/** The names of the keys; their coordinates are of no use on a screen. */
export function toLaunchKeyView(row: LaunchKeyRecord): LaunchKeyView {
  const { organisationId, organisation, issuer, validUntil, version } = row;
  const jwks = row.jwks as LaunchJwks | null;
  const keyIds = (jwks?.keys ?? []).map(({ kid }) => kid);
  return { organisationId, organisation, issuer, keyIds, validUntil, version };
}

export function toPracticeOffer({ practices, patients }: PracticeLaunches): PracticeLaunchOffer {
  return {
    practices: practices.map(({ id, name }) => ({ id, name })),
    patients: patients.map(({ code, name }) => ({ code, name })),
  };
}
