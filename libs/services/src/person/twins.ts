import type { TwinRow } from '@wor/database';
import { can, isOpen, type Actor, type Status } from '@wor/domain';

/** A record that looks like the one that was asked about. */
export interface Twin {
  readonly clientId: string;
  readonly name: string;
  readonly alike: readonly ('person' | 'phone')[];
  readonly choice: { readonly by: string | null; readonly at: Date } | null;
  readonly referrals: readonly (TwinRow & { readonly isOpen: boolean; readonly isOwn: boolean })[];
}

/** The records of a list of twins, each with its referrals and what was said of it. */
export function twinsOf(
  actor: Actor,
  rows: readonly TwinRow[],
  names: ReadonlyMap<string, string>,
): readonly Twin[] {
  const ids = [...new Set(rows.map(({ clientId }) => clientId))];
  return ids.map((clientId) => {
    const own = rows.filter((row) => row.clientId === clientId);
    const alike = [
      ...(own.some(({ isSamePerson }) => isSamePerson) ? (['person'] as const) : []),
      ...(own.some(({ isSamePhone }) => isSamePhone) ? (['phone'] as const) : []),
    ];
    const [first] = own;
    const at = first?.chosenAt ?? null;
    return {
      ...{ clientId, alike, name: names.get(clientId) ?? '' },
      choice: at === null ? null : { by: first?.chosenBy ?? null, at },
      referrals: own.map((row) => ({
        ...row,
        isOpen: isOpen(row.status as Status),
        isOwn: can(actor, 'referral.read', partiesOf(actor, row)),
      })),
    };
  });
}

/** A twin is always of the actor's own welfare organisation; its referrer does not matter here. */
const partiesOf = (actor: Actor, { teamId }: TwinRow) => ({
  referrerOrganisationId: '',
  welfareOrganisationId: actor.organisationId,
  teamId,
});
