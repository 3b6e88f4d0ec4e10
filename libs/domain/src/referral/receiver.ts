import type { ErrorCode } from '../error.js';

/** Who would get a referral, as far as that decides whether they may. */
export interface Receiver {
  readonly organisationId: string;
  readonly regionId: string;
  readonly isWelfare: boolean;
  readonly hasEnded: boolean;
  /** Both regions are there to practise in, or neither is. */
  readonly isSameWorld: boolean;
}

/** Why nobody gives a referral to them; undefined when they may get it. */
export function refusalOf(receiver: Receiver): ErrorCode | undefined {
  if (!receiver.isSameWorld) return 'transfer.practice_region';
  if (!receiver.isWelfare) return 'transfer.not_welfare';
  return receiver.hasEnded ? 'transfer.ended' : undefined;
}
