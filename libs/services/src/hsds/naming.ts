import type { DescribedActivityRow } from '@wor/database';
import {
  arrangementsSetting,
  regionTerms,
  settingOf,
  storedSchedules,
  type ActivityColumns,
  type IdOf,
  type RegionTerms,
} from '@wor/domain';
import { namedId } from '@wor/platform';

/** How a region names what has no id of its own: UUIDv5, with the region as namespace. */
export interface Naming {
  readonly idOf: IdOf;
  readonly terms: RegionTerms;
}

export function namingOf(regionId: string, settings: Readonly<Record<string, unknown>>): Naming {
  const idOf = (name: string): string => namedId(regionId, name);
  return { idOf, terms: regionTerms(idOf, settingOf(arrangementsSetting, settings)) };
}

/** An activity as HSDS can tell it. `isOwn`: no feed brought it, so its weekly moment is its schedule. */
export function columnsOf(row: DescribedActivityRow, isOwn: boolean): ActivityColumns {
  return { ...row, ...storedSchedules({ ...row, isOwn }) };
}
