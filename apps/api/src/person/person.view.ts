import type { CompareView, MergeResult, SamePersonView } from '@wor/contract';
import type { Comparison, Merged, SamePerson } from '@wor/services';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Records that look alike, without anything that was not asked for. */
export function toSamePersonView({
  clientId,
  mayMerge,
  twins,
  merges,
}: SamePerson): SamePersonView {
  return {
    ...{ clientId, mayMerge },
    twins: twins.map((twin) => ({
      clientId: twin.clientId,
      name: twin.name,
      alike: twin.alike,
      choice:
        twin.choice === null ? null : { by: twin.choice.by, at: twin.choice.at.toISOString() },
      referrals: twin.referrals.map((row) => ({
        id: row.referralId,
        number: row.number,
        status: row.status,
        isOpen: row.isOpen,
        sentAt: iso(row.sentAt),
        team: row.team,
        referrerName: row.referrerName,
        isOwnTeam: row.isOwn,
      })),
    })),
    merges: merges.map(({ id, name, mergedAt, by, canUndo }) => ({
      ...{ id, name, by, canUndo },
      mergedAt: mergedAt.toISOString(),
    })),
  };
}

export function toCompareView({ kept, other, mayMerge, fields }: Comparison): CompareView {
  const sideOf = ({ id, version, name }: Comparison['kept']): CompareView['kept'] => {
    return { id, version, name };
  };
  return {
    kept: sideOf(kept),
    other: sideOf(other),
    mayMerge,
    fields: fields.map(({ field, kept: one, other: two, isDifferent, needsChoice }) => ({
      ...{ field, kept: one, other: two, isDifferent, needsChoice },
    })),
  };
}

export function toMergeResult({ id, clientId }: Merged): MergeResult {
  return { id, clientId };
}
