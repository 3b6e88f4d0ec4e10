import type { CodeItem } from '../region/index.js';

export interface HandOverReason extends CodeItem {
  /** True when the clients come back by themselves after the last day. */
  readonly isTemporary: boolean;
}

/** Why a coach gives clients to a colleague. */
const handOverReasons = [
  { code: 'holiday', label: 'Vakantie', isTemporary: true },
  { code: 'illness', label: 'Ziekte', isTemporary: true },
  { code: 'leaving', label: 'Vertrek of ander werk', isTemporary: false },
] as const satisfies readonly HandOverReason[];

export type HandOverReasonCode = (typeof handOverReasons)[number]['code'];

/** Undefined for what is no reason. */
export function findHandOverReason(
  code: string | undefined,
): (typeof handOverReasons)[number] | undefined {
  return handOverReasons.find((each) => each.code === code);
}
